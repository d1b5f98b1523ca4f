/** What the content stream of a page shows as text. */
import { actualText, type Operation, shownCodes } from './content-stream'

/** What is known of a font: how long its codes are, and what they stand for. */
export interface FontText {
  readonly bytes: 1 | 2
  readonly texts: Map<number, string>
}

/** What one operation shows. */
export interface Shown {
  readonly operation: Operation
  readonly font: FontText
  /** Of glyphs, from left to right. */
  readonly codes: readonly number[]
  /** The mark by which the tags name it (MCID); none for what is no content, such as the foot of a page. */
  readonly mark: number | undefined
  /** How far down the line is, as written: equal for all that Chromium paints of a line. */
  readonly line: string
  /** How far along the line is what Chromium paints at once, as written: a piece of text, of several fonts perhaps. */
  readonly piece: string
}

/** The glyphs that stand together for a replacement text: one, or a letter with its signs. */
export interface Piece {
  readonly font: FontText
  readonly codes: readonly number[]
  readonly actual: string
  /** The operations that begin and end it. */
  readonly ends: readonly [Operation, Operation]
}

export interface PageText {
  readonly shown: readonly Shown[]
  readonly pieces: readonly Piece[]
}

/** `fonts` by their names in the page’s resources, such as `/F4`. Replacement texts of glyphs from several fonts are left out. */
export function readPageText(operations: readonly Operation[], fonts: ReadonlyMap<string, FontText>): PageText {
  const shown: Shown[] = []
  const pieces: Piece[] = []
  /** Begun and not ended; a replacement text counts for all within it. */
  const open: { readonly begin: Operation; readonly mark: number | undefined; readonly actual: string | null }[] = []
  let font: FontText | undefined
  let [line, piece] = ['', '']
  let mark: number | undefined
  let replaced: Shown[] = []
  for (const operation of operations) {
    const { operator, operands } = operation
    if (operator === 'Tf') font = fonts.get(operands[0] ?? '')
    else if (operator === 'Tm') [, , , , piece = '', line = ''] = operands
    else if (operator === 'BDC' || operator === 'BMC') {
      const own = operands.indexOf('/MCID')
      const actual = open.some((each) => each.actual !== null) ? null : actualText(operation)
      if (actual !== null) replaced = []
      open.push({ begin: operation, mark, actual })
      if (own >= 0) mark = Number(operands[own + 1])
    } else if (operator === 'EMC') {
      const ended = open.pop()
      mark = ended?.mark
      if (ended && ended.actual !== null) pieces.push(...pieceOf(replaced, ended.actual, [ended.begin, operation]))
    } else if (font && (operator === 'Tj' || operator === 'TJ')) {
      const one = { operation, font, codes: shownCodes(operation, font.bytes), mark, line, piece }
      shown.push(one)
      replaced.push(one)
    }
  }
  return { shown, pieces }
}

function pieceOf(shown: readonly Shown[], actual: string, ends: Piece['ends']): Piece[] {
  const [first] = shown
  if (!first || shown.some(({ font }) => font !== first.font)) return []
  return [{ font: first.font, codes: shown.flatMap(({ codes }) => codes), actual, ends }]
}

/** What a font tells of it. */
export const textOf = ({ font, codes }: Pick<Shown, 'font' | 'codes'>) =>
  codes.map((code) => font.texts.get(code) ?? '').join('')
