/** What the replacement texts in a content stream tell of its glyphs. */
import { actualText, type Operation, shownCodes } from './content-stream'

/** What is known of a font: how long its codes are, and what they stand for. */
export interface FontText {
  readonly bytes: 1 | 2
  readonly texts: Map<number, string>
}

/** The glyphs that stand together for a replacement text: one, or a letter with its marks. */
export interface Piece {
  readonly font: FontText
  /** From left to right. */
  readonly codes: readonly number[]
  readonly actual: string
  /** The operations that begin and end it. */
  readonly marks: readonly [Operation, Operation]
}

const SHOWING = new Set(['Tj', 'TJ'])
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u
/** Of a glyph that is no letter but a stroke between two of them, as Amiri has it. What is not seen will not do: readers would find a space there. */
const STRETCH = '\u0640'

/** `fonts` by their names in the page’s resources, such as `/F4`. Texts of glyphs from several fonts are left out. */
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
        if (only && open.fonts.size === 1 && open.codes.length)
          pieces.push({ font: only, codes: open.codes, actual: open.actual, marks: [open.begin, operation] })
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

/**
 * Has the fonts know what the glyphs stand for. What they know already stays, but for a glyph that a replacement text comes with wherever it is
 * shown: the quotation marks and brackets of Arabic, which are drawn by those that face the other way.
 * @param pieces all those of the document
 * @param shown how often each font shows each code
 */
export function learnTexts(pieces: readonly Piece[], shown: ReadonlyMap<FontText, ReadonlyMap<number, number>>): void {
  const alone = pieces.filter(({ codes }) => codes.length === 1)
  const replaced = new Map<FontText, Map<number, string[]>>()
  for (const { font, codes, actual } of alone) {
    const [code = 0] = codes
    const texts = replaced.get(font) ?? new Map<number, string[]>()
    replaced.set(font, texts.set(code, [...(texts.get(code) ?? []), actual]))
  }
  for (const [font, texts] of replaced)
    for (const [code, [text = '', ...others]] of texts)
      if (others.every((other) => other === text) && others.length + 1 === shown.get(font)?.get(code))
        font.texts.set(code, text)
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
 * Takes out the replacement texts that the glyphs’ fonts tell as well: each ends a run of text in pdf.js, which turns
 * only the letters of one run from the order they are seen in to that they are read in.
 * @param pieces in the order of the stream
 * @returns the stream with the same operators that draw
 */
export function withoutTold(stream: string, pieces: readonly Piece[]): string {
  let left = ''
  let at = 0
  for (const { start, end } of pieces.filter(isTold).flatMap(({ marks }) => marks)) {
    left += stream.slice(at, start)
    at = end
  }
  return left + stream.slice(at)
}

/** How often each font shows each code, counted on from `counts`. */
export function countShown(
  operations: readonly Operation[],
  fonts: ReadonlyMap<string, FontText>,
  counts: Map<FontText, Map<number, number>>,
): void {
  let font: FontText | undefined
  for (const operation of operations) {
    if (operation.operator === 'Tf') font = fonts.get(operation.operands[0] ?? '')
    else if (font && SHOWING.has(operation.operator)) {
      const own = counts.get(font) ?? new Map<number, number>()
      counts.set(font, own)
      for (const code of shownCodes(operation, font.bytes)) own.set(code, (own.get(code) ?? 0) + 1)
    }
  }
}

/** Whether the fonts tell the same text, marks in whichever order. */
function isTold({ font, codes, actual }: Piece): boolean {
  const read = RIGHT_TO_LEFT.test(actual) ? codes.toReversed() : codes
  const told = read.map((code) => font.texts.get(code) ?? '\0').join('')
  return told.replaceAll(STRETCH, '').normalize('NFD') === actual.normalize('NFD')
}
