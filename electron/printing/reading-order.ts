/**
 * The order of what stands on a line that is read from right to left. Chromium paints it from left to right, in pieces of one font and direction, and its
 * tags have the pieces in that order.
 */
import { type Operation, shownCodes } from './content-stream'
import type { FontText } from './text-pieces'

/** A piece of marked content, as far as its place in the reading order goes. */
export interface Marked {
  readonly text: string
  /** The matrix that puts the line on the page: equal for all that Chromium paints of a line at once. */
  readonly line: string
}

type Direction = 'left' | 'right' | 'neutral'

/** What each MCID of a page marks. `fonts` by their names in the page’s resources. */
export function readMarked(
  operations: readonly Operation[],
  fonts: ReadonlyMap<string, FontText>,
): Map<number, Marked> {
  const marked = new Map<number, Marked>()
  let font: FontText | undefined
  let line = ''
  let id: number | undefined
  let depth = 0
  let openedAt = 0
  for (const operation of operations) {
    const { operator, operands } = operation
    if (operator === 'Tf') font = fonts.get(operands[0] ?? '')
    else if (operator === 'Tm') line = operands[5] ?? ''
    else if (operator === 'BDC' || operator === 'BMC') {
      depth++
      const own = operands.indexOf('/MCID')
      if (own >= 0) {
        id = Number(operands[own + 1])
        openedAt = depth
      }
    } else if (operator === 'EMC') {
      if (depth === openedAt) id = undefined
      depth--
    } else if ((operator === 'Tj' || operator === 'TJ') && font && id !== undefined) {
      const { texts } = font
      const shown = shownCodes(operation, font.bytes).map((code) => texts.get(code) ?? '')
      marked.set(id, { line, text: (marked.get(id)?.text ?? '') + shown.join('') })
    }
  }
  return marked
}

/** Pieces that stand on lines from right to left, in the order they are read in; lines stay as they are. */
export function inReadingOrder<Piece>(
  pieces: readonly Piece[],
  markedOf: (piece: Piece) => Marked | undefined,
): Piece[] {
  const ordered: Piece[] = []
  for (const line of runs(pieces, (piece) => markedOf(piece)?.line)) {
    const directions = settled(line.map((piece) => directionOf(markedOf(piece)?.text ?? '')))
    const parts = runs([...line.keys()], (index) => directions[index])
    for (const part of parts.toReversed()) {
      const read = directions[part[0] ?? 0] === 'left' ? part : part.toReversed()
      for (const index of read) ordered.push(...line.slice(index, index + 1))
    }
  }
  return ordered
}

/** Numbers are read from left to right among Arabic, too. */
function directionOf(text: string): Direction {
  if (/[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text)) return 'right'
  return /[\p{L}\p{N}]/u.test(text) ? 'left' : 'neutral'
}

/** What has no direction of its own is read from right to left, unless it stands between what is read from left to right. */
function settled(directions: readonly Direction[]): Direction[] {
  return directions.map((direction, index) => {
    if (direction !== 'neutral') return direction
    const before = directions.slice(0, index).findLast((each) => each !== 'neutral')
    const after = directions.slice(index).find((each) => each !== 'neutral')
    return before === 'left' && after === 'left' ? 'left' : 'right'
  })
}

/** Parts of a list of neighbours that have the same key. */
function runs<T>(list: readonly T[], keyOf: (item: T) => unknown): T[][] {
  const parts: T[][] = []
  let last: unknown
  for (const item of list) {
    const key = keyOf(item)
    const part = parts.at(-1)
    if (part && key === last) part.push(item)
    else parts.push([item])
    last = key
  }
  return parts
}
