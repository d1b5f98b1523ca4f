/** What stands at the head and the foot of each page. */
import { escapeHtml, languageAttributes } from '../html'
import type { Edition, Language, Release } from '../model'
import { emsInLine, emsOf, type FurnitureLines, type Geometry } from './geometry'
import type { Furniture, PrintOptions } from './options'

/** The words of paper in one language. */
export interface PaperWords {
  readonly status: string
  /** Over the targets of links. */
  readonly links: string
  /** Said of an edition of which only some sentences are printed. */
  readonly extract: string
  /** The day of printing, in words. */
  readonly printed: string
  readonly page: (page: number, pages: number) => string
}

/** Between two things on one line, in em. */
const GAP = 2

/** The texts of head and foot of one edition, without those that are not wanted. */
interface Texts {
  readonly head: readonly string[]
  readonly foot: readonly string[]
}

/**
 * `pages`: how many each part takes, in order; a part is printed in the language of its first edition. One `.sheet` a page,
 * hidden from assistive technology: it is no part of the text.
 */
export function furnitureHtml(
  release: Release,
  parts: readonly { readonly edition: Edition; readonly pages: number }[],
  wordsOf: (language: Language) => PaperWords,
  wanted: PrintOptions['furniture'],
  geometry: Geometry,
): string {
  const total = parts.reduce((sum, { pages }) => sum + pages, 0)
  let number = 0
  const sheets = parts.flatMap(({ edition, pages }) =>
    Array.from({ length: pages }, (_, index) => {
      number += 1
      const texts = textsOf(release, edition, wordsOf(edition.language), wanted, geometry, number, total)
      // The title stands on the first page itself.
      return sheetHtml(
        edition.language,
        index === 0 ? { ...texts, head: texts.head.slice(0, 1) } : texts,
        index === 0 && !wanted.organization,
      )
    }),
  )
  return `<div class="furniture" aria-hidden="true">\n${sheets.join('\n')}\n</div>`
}

function sheetHtml(language: Language, { head, foot }: Texts, headless: boolean): string {
  const line = (name: string, texts: readonly string[]) =>
    texts.length ? `<div class="${name}">${texts.map((text) => `<span>${escapeHtml(text)}</span>`).join('')}</div>` : ''
  return `<div class="sheet"${languageAttributes(language)}>${headless ? '' : line('head', head)}${line('foot', foot)}</div>`
}

function textsOf(
  release: Release,
  edition: Edition,
  words: PaperWords,
  wanted: PrintOptions['furniture'],
  geometry: Geometry,
  page: number,
  pages: number,
): Texts {
  const only = (name: Furniture, text: string) => (wanted[name] ? [text] : [])
  const organization = only('organization', release.publisher[edition.language])
  const line = emsInLine(geometry)
  const beside = line - (organization[0] ? emsOf(organization[0]) + GAP : 0)
  // Where little is left beside the organization the title has a line of its own.
  const room = beside < line / 3 ? line : beside
  return {
    head: [...organization, ...only('title', shortened(edition.title.text, room))],
    foot: [...only('status', words.status), ...only('date', words.printed), ...only('page', words.page(page, pages))],
  }
}

/** How many lines head and foot of an edition take at most. */
export function furnitureLines(
  release: Release,
  edition: Edition,
  words: PaperWords,
  wanted: PrintOptions['furniture'],
  geometry: Geometry,
): FurnitureLines {
  // As wide as a number of three digits may be.
  const { head, foot } = textsOf(release, edition, words, wanted, geometry, 888, 888)
  const line = emsInLine(geometry)
  return { head: linesOf(head, line), foot: linesOf(foot, line) }
}

/** As many as a line holds, then the next line; one that is longer than a line takes as many as it needs. */
function linesOf(texts: readonly string[], line: number): number {
  let lines = 0
  let left = -1
  for (const text of texts) {
    const ems = emsOf(text)
    if (ems > left) {
      lines += Math.max(1, Math.ceil(ems / line))
      left = line
    }
    left -= ems + GAP
  }
  return lines
}

/** A title that is longer than `ems` ends after a whole word with an ellipsis. */
export function shortened(title: string, ems: number): string {
  if (emsOf(title) <= ems) return title
  let short = ''
  // Chinese has no spaces: it may end after any character.
  for (const word of title.split(/(?<=\s)|(?<=\p{Script=Han})/u)) {
    if (emsOf(`${short}${word}`.trimEnd()) + 1 > ems) break
    short += word
  }
  return `${short.trimEnd().replace(/[\p{P}]+$/u, '')}…`
}
