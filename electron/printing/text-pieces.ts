/** What the replacement texts in a content stream tell of its glyphs. */
import { actualText, type Operation, shownCodes } from './content-stream'

/** What is known of a font: how long its codes are, and what they stand for. */
export interface FontText {
  readonly bytes: 1 | 2
  readonly texts: Map<number, string>
}

/** A glyph that stands alone for a replacement text. */
export interface Piece {
  readonly font: FontText
  readonly code: number
  readonly actual: string
  /** The operations that begin and end it. */
  readonly marks: readonly [Operation, Operation]
}

const SHOWING = new Set(['Tj', 'TJ'])

/** `fonts` by their names in the page’s resources, such as `/F4`. Texts of several glyphs are left out. */
export function readPieces(operations: readonly Operation[], fonts: ReadonlyMap<string, FontText>): Piece[] {
  const pieces: Piece[] = []
  let font: FontText | undefined
  let depth = 0
  let open: { actual: string; begin: Operation; depth: number; codes: number[]; fonts: Set<FontText> } | null = null
  for (const operation of operations) {
    const { operator, operands } = operation
    if (operator === 'Tf') font = fonts.get(operands[0] ?? '')
    else if (operator === 'BDC' || operator === 'BMC') {
      depth++
      const actual = actualText(operation)
      if (actual !== null && !open) open = { actual, begin: operation, depth, codes: [], fonts: new Set() }
    } else if (operator === 'EMC') {
      if (open?.depth === depth) {
        const [only] = open.fonts
        const [code] = open.codes
        if (only && open.fonts.size === 1 && code !== undefined && open.codes.length === 1)
          pieces.push({ font: only, code, actual: open.actual, marks: [open.begin, operation] })
        open = null
      }
      depth--
    } else if (open && font && SHOWING.has(operator)) {
      open.codes.push(...shownCodes(operation, font.bytes))
      open.fonts.add(font)
    }
  }
  return pieces
}

/** Has the fonts know what the glyphs stand for. What they know already stays. */
export function learnTexts(pieces: readonly Piece[]): void {
  for (const { font, code, actual } of pieces) if (actual && !font.texts.has(code)) font.texts.set(code, actual)
}

/**
 * Takes out the replacement texts that the glyphs’ fonts tell as well: each ends a run of text in pdf.js, which turns
 * only the letters of one run from the order they are seen in to that they are read in.
 * @param pieces in the order of the stream
 * @returns the stream with the same operators that draw
 */
export function withoutTold(stream: string, pieces: readonly Piece[]): string {
  const told = pieces.filter(({ font, code, actual }) => font.texts.get(code) === actual)
  let left = ''
  let at = 0
  for (const { start, end } of told.flatMap(({ marks }) => marks)) {
    left += stream.slice(at, start)
    at = end
  }
  return left + stream.slice(at)
}
