import { isMap, isScalar, LineCounter, parseDocument } from 'yaml'
import { type DraftSentence, TITLES, type TitleName } from './draft'
import type { Report } from './fault'
import type { Language } from './model'

const KEYS: readonly string[] = ['lang', ...TITLES]

/**
 * Reads the YAML between the two `---` lines: `lang`, `kicker`, `title`, `subtitle`, each one line of plain text.
 * `lang` must be `language`, the one the file is named for. The first line of `yaml` is the file's second.
 */
export function readFrontMatter(
  yaml: string,
  language: Language,
  report: Report,
): Partial<Record<TitleName, DraftSentence>> {
  const counter = new LineCounter()
  // The failsafe schema knows strings only, so that `title: No` and `kicker: 2013` stay what was written.
  const document = parseDocument(yaml, { schema: 'failsafe', lineCounter: counter, prettyErrors: false })
  const lineAt = (offset: number | undefined) => (offset === undefined ? 1 : counter.linePos(offset).line + 1)
  for (const error of [...document.errors, ...document.warnings]) {
    report(
      lineAt(error.pos[0]),
      'front-matter',
      `The front matter is not plain YAML (${error.message}): correct it, or put the value in quotes.`,
    )
  }
  if (document.errors.length > 0) return {}
  if (!isMap(document.contents)) {
    report(1, 'front-matter', `The front matter must name ${KEYS.join(', ')}, one a line.`)
    return {}
  }

  const values = new Map<string, DraftSentence>()
  for (const { key, value: node } of document.contents.items) {
    const name = isScalar(key) ? String(key.value) : ''
    const line = lineAt(isScalar(key) ? key.range?.[0] : undefined)
    if (!KEYS.includes(name)) {
      report(
        line,
        'front-matter',
        `“${name}” is not known: the front matter holds ${KEYS.join(', ')} and nothing else.`,
      )
      continue
    }
    const text = isScalar(node) && typeof node.value === 'string' ? node.value : ''
    // Named all the same, so that it is not called missing too.
    const value = text.replaceAll('\n', ' ')
    values.set(name, { line, text: value, content: [{ type: 'text', value }] })
    if (text.trim() === '' || text.includes('\n')) {
      report(line, 'front-matter', `“${name}” must be one line of text.`)
    }
  }
  for (const key of KEYS) {
    if (!values.has(key)) report(1, 'front-matter', `The front matter lacks “${key}”: add it.`)
  }
  const lang = values.get('lang')
  if (lang && lang.text.trim() !== '' && lang.text !== language) {
    report(
      lang.line,
      'wrong-language',
      `The file is named for “${language}” but says “lang: ${lang.text}”: correct the one or the other.`,
    )
  }
  const titles: Partial<Record<TitleName, DraftSentence>> = {}
  for (const name of TITLES) {
    const sentence = values.get(name)
    if (sentence) titles[name] = sentence
  }
  return titles
}
