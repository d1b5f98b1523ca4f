/** Room for the vowel signs of a font in a PDF. */
import type { PDFDict } from 'pdf-lib'

/** In thousandths of the font’s size: further from its letter no mark is drawn. */
const ROOM = 250

/**
 * Gives marks of no width some. Only what readers take for the end of a glyph changes: poppler else finds a gap between a mark and its letter, and parts the
 * word there. Nothing is drawn elsewhere, for Skia says of each glyph where it is.
 * @param font of two bytes a code
 * @param marks their codes
 */
export async function widenMarks(font: PDFDict, marks: readonly number[]): Promise<void> {
  if (!marks.length) return
  const { PDFArray, PDFDict, PDFName } = await import('pdf-lib')
  const descendant = font.lookup(PDFName.of('DescendantFonts'), PDFArray).lookup(0, PDFDict)
  const listed = descendant.lookupMaybe(PDFName.of('W'), PDFArray)?.asArray() ?? []
  const number = (index: number) => Number(String(listed[index]))
  // Either a first code with a list, or first and last code with what they share (ISO 32000-2, 9.7.4.3).
  const widths = new Map<number, number>()
  for (let at = 0; at < listed.length; ) {
    const first = number(at)
    const list = listed[at + 1]
    if (list instanceof PDFArray) {
      for (const [index, width] of list.asArray().entries()) widths.set(first + index, Number(String(width)))
      at += 2
    } else {
      for (let code = first; code <= number(at + 1); code++) widths.set(code, number(at + 2))
      at += 3
    }
  }
  for (const code of marks) if (!widths.get(code)) widths.set(code, ROOM)
  const written = [...widths].sort(([a], [b]) => a - b).flatMap(([code, width]) => [code, [width]])
  descendant.set(PDFName.of('W'), font.context.obj(written))
}
