import * as v from 'valibot'
import { checkCharacters, checkDecoded } from './check-characters'
import { targetFault } from './check-link'
import type { Refs } from './check-links'
import { isForeign } from './check-script'
import type { Report } from './fault'
import { jsonLines } from './json-lines'
import { syntaxOffset } from './json-syntax'
import { type Manifest, ManifestSchema } from './manifest'
import { isLanguage, LANGUAGES, type Language } from './model'

export interface ReadManifest {
  /** Null where the file has a fault of its own. */
  readonly manifest: Manifest | null
  readonly refs: Refs
  /** The line of each of those names. */
  lineOfRef(name: string): number
  /** The language of the edition the others are compared with. */
  readonly original: Language
}

/** The name of the file in a release's folder. */
export const MANIFEST_FILE = 'publication.json'

/** Reads publication.json of the release `id`. Never throws. */
export function readManifest(source: string, id: string, report: Report): ReadManifest {
  checkCharacters(source, report, true)
  const text = source.replace(/^\ufeff/, '')
  const lines = jsonLines(text)
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    report(
      text.slice(0, syntaxOffset(text)).split('\n').length,
      'manifest-syntax',
      'This is not JSON: look for a missing comma, quote or bracket here or just above.',
    )
    return { manifest: null, refs: null, lineOfRef: () => 1, original: 'en' }
  }
  for (const line of lines.duplicates)
    report(line, 'manifest-syntax', 'A key stands twice in the same object: remove one.')

  const result = v.safeParse(ManifestSchema, json)
  for (const issue of result.issues ?? []) {
    const path = (issue.path ?? []).map(({ key }) => key as string | number)
    const where = path.length > 0 ? `“${path.join('.')}”: ` : ''
    const advice = issue.input === undefined ? 'Is lacking: add it.' : issue.message
    report(lines.lineOf(path), 'manifest', `${where}${advice}`)
  }
  checkStrings(json, text.split('\n'), lines.lineOf, report)
  const refs = refsOf(json)
  const read: Omit<ReadManifest, 'manifest'> = {
    refs,
    lineOfRef: (name) => lines.lineOf(['links', [...(refs?.keys() ?? [])].indexOf(name), 'id']),
    original: originalOf(json),
  }
  if (!result.success) return { manifest: null, ...read }

  const manifest = result.output
  if (manifest.id !== `lectern://release/${id}`) {
    report(lines.lineOf(['id']), 'manifest', `“id”: Must be “lectern://release/${id}”, as the folder is named.`)
  }
  const editions = [...manifest.readingOrder, ...manifest.resources]
  const originals = editions.filter(({ status }) => status === 'original')
  if (originals.length !== 1) {
    report(lines.lineOf(['readingOrder']), 'manifest', 'Exactly one edition must have the status “original”.')
  }
  for (const language of LANGUAGES) {
    if (editions.filter(({ inLanguage }) => inLanguage === language).length !== 1) {
      report(
        lines.lineOf(['readingOrder']),
        'manifest',
        `“${language}.md” must stand once in “readingOrder” or “resources”.`,
      )
    }
  }
  manifest.links.forEach(({ url }, index) => {
    const fault = targetFault(url)
    if (fault) report(lines.lineOf(['links', index, 'url']), fault.code, fault.message)
  })
  return { manifest, ...read }
}

/** Characters that only show once a string is decoded, and texts that are not in their language's script. */
function checkStrings(
  json: unknown,
  lines: readonly string[],
  lineOf: (path: readonly (string | number)[]) => number,
  report: Report,
): void {
  const visit = (value: unknown, path: readonly (string | number)[]): void => {
    if (typeof value === 'string') {
      const source = path.length > 0 ? (lines[lineOf(path) - 1] ?? '') : ''
      checkDecoded(value, source, (code, message) => report(lineOf(path), code, message))
    } else if (typeof value === 'object' && value !== null) {
      const { value: text, language } = value as { value?: unknown; language?: unknown }
      if (typeof text === 'string' && isLanguage(language) && isForeign(text, language)) {
        report(
          lineOf([...path, 'value']),
          'wrong-script',
          `The text is not in the letters of “${language}”: translate it.`,
        )
      }
      for (const [key, child] of Object.entries(value))
        visit(child, [...path, Array.isArray(value) ? Number(key) : key])
    }
  }
  visit(json, [])
}

function refsOf(json: unknown): Refs {
  const links = v.safeParse(v.object({ links: v.array(v.object({ id: v.string(), url: v.string() })) }), json)
  return links.success ? new Map(links.output.links.map(({ id, url }) => [id, url])) : null
}

/** English where the file does not say: something must be compared with. */
function originalOf(json: unknown): Language {
  const entries = v.array(v.looseObject({}))
  const orders = v.safeParse(
    v.object({ readingOrder: v.optional(entries, []), resources: v.optional(entries, []) }),
    json,
  )
  if (!orders.success) return 'en'
  const all = [...orders.output.readingOrder, ...orders.output.resources]
  const original = all.find((entry) => entry.status === 'original')?.inLanguage
  return isLanguage(original) ? original : 'en'
}
