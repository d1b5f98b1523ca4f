/** The hyphens at the ends of lines in a PDF. */
import { type Shown, textOf } from './page-text'
import type { Edit } from './stream-edits'

const BEGIN = '/Span<</ActualText <FEFF00AD> >> BDC\n'
const END = '\nEMC'

/**
 * Has each hyphen that parts a word stand for a soft one, by which a program puts the word together again (ISO 32000-2, 14.8.2.3.3). Chromium paints those
 * apart from the word, and the hyphens that a word has together with it, though perhaps in another font.
 * @param shown what a page shows, in its order
 */
export function softHyphens(shown: readonly Shown[]): Edit[] {
  return shown.flatMap((one, index) => {
    const before = shown[index - 1]
    const after = shown[index + 1]
    const parts = /^[-\u2010]$/.test(textOf(one)) && one.mark !== undefined
    const ends = before?.line === one.line && before.piece !== one.piece && after?.line !== one.line
    const { start, end } = one.operation
    return parts && ends && /\p{L}$/u.test(textOf(before))
      ? [
          { start, end: start, text: BEGIN },
          { start: end, end, text: END },
        ]
      : []
  })
}
