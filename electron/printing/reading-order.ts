/**
 * The order of what stands on a line that is read from right to left. Chromium paints it from left to right, in pieces of one font and direction, and its
 * tags have the pieces in that order.
 */
import { type Shown, textOf } from './page-text'

/** A piece of marked content, as far as its place in the reading order goes. */
export interface Marked {
  readonly text: string
  readonly line: string
}

type Direction = 'left' | 'right' | 'neutral'

export const isRightToLeft = (text: string) => /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text)

/** What each mark of a page holds. */
export function readMarked(shown: readonly Shown[]): Map<number, Marked> {
  const marked = new Map<number, Marked>()
  for (const one of shown)
    if (one.mark !== undefined)
      marked.set(one.mark, { line: one.line, text: (marked.get(one.mark)?.text ?? '') + textOf(one) })
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
  if (isRightToLeft(text)) return 'right'
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
