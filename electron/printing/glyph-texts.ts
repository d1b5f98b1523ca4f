/** What glyphs stand for, as the replacement texts of a PDF tell. */
import type { FontText, Piece, Shown } from './page-text'
import { isRightToLeft } from './reading-order'
import type { Edit } from './stream-edits'

/** Of a glyph that is no letter but a stroke between two of them, as Amiri has it. What is not seen will not do: readers would find a space there. */
const STRETCH = '\u0640'

/** Has the fonts know what the glyphs stand for. What they know already stays, but see `learnTurned`. */
export function learnTexts(pieces: readonly Piece[], shown: readonly Shown[]): void {
  const alone = pieces.filter(({ codes }) => codes.length === 1)
  learnTurned(alone, shown)
  // Of several glyphs, the one that is not known stands for what the others leave.
  for (const { font, codes, actual } of [...alone, ...pieces]) {
    const [unknown, ...others] = codes.filter((code) => !font.texts.has(code))
    if (unknown === undefined || others.length || !actual) continue
    const known = codes.map((code) => font.texts.get(code) ?? '')
    const rest = known.reduce((left, text) => left.replace(text, ''), actual)
    if (rest.length + known.join('').length === actual.length) font.texts.set(unknown, rest || STRETCH)
  }
}

/**
 * A glyph that the same replacement text comes with wherever it is shown stands for that, whatever its font says: the quotation marks and brackets of
 * Arabic, which are drawn by those that face the other way.
 */
function learnTurned(alone: readonly Piece[], shown: readonly Shown[]): void {
  const found = new Map<FontText, Map<number, { text: string; times: number }>>()
  for (const { font, codes, actual } of alone) {
    const [code = 0] = codes
    const known = font.texts.get(code)
    if (known === undefined || known === actual) continue
    const own = found.get(font) ?? new Map<number, { text: string; times: number }>()
    found.set(font, own)
    const one = own.get(code) ?? { text: actual, times: 0 }
    own.set(code, one.text === actual ? { ...one, times: one.times + 1 } : { text: '', times: 0 })
  }
  const left = new Map([...found].map(([font, own]) => [font, new Map(own)] as const))
  for (const { font, codes } of shown)
    for (const code of codes) {
      const one = left.get(font)?.get(code)
      if (one) left.get(font)?.set(code, { ...one, times: one.times - 1 })
    }
  for (const [font, own] of left)
    for (const [code, { text, times }] of own) if (text && times === 0) font.texts.set(code, text)
}

/**
 * Takes out the replacement texts that the glyphs’ fonts tell as well: each ends a run of text in pdf.js, which turns
 * only the letters of one run from the order they are seen in to that they are read in.
 */
export function withoutTold(pieces: readonly Piece[]): Edit[] {
  return pieces.filter(isTold).flatMap(({ ends }) => ends.map(({ start, end }) => ({ start, end, text: '' })))
}

/** Whether the fonts tell the same text, signs in whichever order. */
function isTold({ font, codes, actual }: Piece): boolean {
  const read = isRightToLeft(actual) ? codes.toReversed() : codes
  const told = read.map((code) => font.texts.get(code) ?? '\0').join('')
  if (told === actual) return true
  return told.replaceAll(STRETCH, '').normalize('NFD') === actual.replaceAll(STRETCH, '').normalize('NFD')
}
