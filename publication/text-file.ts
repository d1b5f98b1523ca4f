/** An edition as plain text for any program: one sentence a line, or paragraphs wrapped at a width. */
import type { FileWords } from './file-words'
import { separator } from './join'
import type { Block, Edition, LinkInline, Release, Sentence } from './model'
import { linksOf, plainText } from './plain-text'

export type TextLines = 'sentences' | 'wrapped'

/** What characters a line of mail and of old terminals holds; wide ones count twice. */
const WIDTH = 72

/** Ends with one newline. The target of a link follows where the text does not show it. */
export function textFile(release: Release, edition: Edition, words: FileWords, lines: TextLines): string {
  const { language } = edition
  const paragraph = (sentences: readonly Sentence[], first = '', rest = '') => {
    const texts = sentences.map(textOf)
    if (lines === 'sentences') return texts.map((text, index) => (index === 0 ? first : rest) + text).join('\n')
    return wrap(texts.join(separator(language)), first, rest)
  }
  const block = (part: Block) => {
    if (part.type !== 'list') return paragraph(part.sentences)
    return part.items
      .map((item, index) => {
        const mark = part.ordered ? `${index + 1}. ` : '- '
        return paragraph(item, mark, ' '.repeat(mark.length))
      })
      .join('\n')
  }
  const { kicker, title, subtitle, blocks } = edition
  const notes = release.notes.map((note) => plain(note[language], '- ', '  '))
  const parts = [
    ...[kicker, title, subtitle].map((sentence) => paragraph([sentence])),
    plain(words.status),
    ...blocks.map(block),
    RULE,
    plain(words.meaning),
    ...(notes.length > 0 ? [words.notes, notes.join('\n')] : []),
  ]
  return `${parts.join('\n\n')}\n`

  function plain(text: string, first = '', rest = ''): string {
    return lines === 'sentences' ? first + text : wrap(text, first, rest)
  }
}

/** Between the release and what is said about it. */
const RULE = '* * *'

/** The text of a sentence, each link with its target in angle brackets (RFC 3986, appendix C) unless it shows it. */
function textOf({ content, text }: Sentence): string {
  const links = linksOf(content).filter((link) => !isShown(link))
  if (links.length === 0) return text
  let result = ''
  let at = 0
  for (const link of links) {
    const shown = plainText(link.children)
    const end = text.indexOf(shown, at) + shown.length
    result += `${text.slice(at, end)} <${link.target}>`
    at = end
  }
  return result + text.slice(at)
}

function isShown({ target, children }: LinkInline): boolean {
  const shown = plainText(children)
  if (/^tel:/i.test(target)) return true
  return [target, target.replace(/^mailto:/i, ''), target.replace(/^https?:\/\//i, '').replace(/\/$/, '')].includes(
    shown,
  )
}

/** Breaks where a line may (Unicode UAX #14 in its simple form): at spaces, and around characters of full width. */
function wrap(text: string, first: string, rest: string): string {
  const pieces = text.match(PIECE) ?? []
  const rows: string[] = []
  let row = first
  let width = widthOf(first)
  let empty = true
  for (const piece of pieces) {
    const shown = piece.trimEnd()
    if (!empty && width + widthOf(shown) > WIDTH) {
      rows.push(row.trimEnd())
      row = rest
      width = widthOf(rest)
    }
    row += piece
    width += widthOf(piece)
    empty = false
  }
  return [...rows, row.trimEnd()].join('\n')
}

/** What may not be parted: a word with its space, or one wide character with the closing and opening signs beside it. */
const OPENING = '（《“‘「『【'
const CLOSING = '，。；：？！、）》”’」』】—…'
const WIDE = String.raw`\p{Script=Han}${OPENING}${CLOSING}`
const PIECE = new RegExp(
  String.raw`[${OPENING}]*\p{Script=Han}[${CLOSING}]*|[${OPENING}]*[^\s${WIDE}]+[${CLOSING}]*\s*|[${OPENING}${CLOSING}]+\s*|\s+`,
  'gu',
)

/** In columns: East Asian wide characters take two, marks none (UAX #11). */
function widthOf(text: string): number {
  return [...text].reduce(
    (sum, character) => sum + (/\p{M}/u.test(character) ? 0 : /[\u2e80-\u9fff\uff00-\uff60]/u.test(character) ? 2 : 1),
    0,
  )
}
