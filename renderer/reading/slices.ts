/**
 * The slices that a large edition is made in: a few blocks each, the same in all editions of a release. Pure: which there
 * are, which come first, how high each will be.
 */
import { isLarge } from '../../publication/large'
import { type Block, type Edition, type Language, type SentenceId, sentencesOf } from '../../publication/model'
import type { State } from '../state'

/** Blocks of a slice: a screen of text or two. */
const SLICE_BLOCKS = 12

/** Slices of a group, which are one to the style sheet while they are out of view. */
export const GROUP_SLICES = 16

/** Characters of a line, as far as that can be told without looking. */
const LINE_LENGTH: Readonly<Record<Language, number>> = { ar: 74, zh: 37, en: 68, fr: 68, ru: 68, es: 68 }

/** How wide one of two columns is beside a single one. */
const COLUMN = 0.75

/** How many slices an edition is made in; 0: it is small, and made whole. */
export function sliceCount(edition: Edition): number {
  return isLarge(edition) ? Math.ceil(edition.blocks.length / SLICE_BLOCKS) : 0
}

/** How many groups these are in; 0 for a small edition. */
export function groupCount(edition: Edition): number {
  return Math.ceil(sliceCount(edition) / GROUP_SLICES)
}

/** The slices of a group, in order. */
export function slicesOf(edition: Edition, group: number): readonly number[] {
  const from = group * GROUP_SLICES
  const to = Math.min(from + GROUP_SLICES, sliceCount(edition))
  return Array.from({ length: to - from }, (_, index) => from + index)
}

/** The blocks of a slice. */
export function blocksOf(edition: Edition, slice: number): readonly Block[] {
  return edition.blocks.slice(slice * SLICE_BLOCKS, (slice + 1) * SLICE_BLOCKS)
}

const places = new WeakMap<Edition, ReadonlyMap<SentenceId, number>>()

/** The slice a sentence is in; -1 for one above the first block, or of no such name. */
export function sliceOf(edition: Edition, id: SentenceId): number {
  let known = places.get(edition)
  if (!known) {
    known = new Map(
      edition.blocks.flatMap((block, index) =>
        sentencesOf(block).map((sentence): [SentenceId, number] => [sentence.id, Math.floor(index / SLICE_BLOCKS)]),
      ),
    )
    places.set(edition, known)
  }
  return known.get(id) ?? -1
}

/** Whether a slice is in the page, as it is with all others where a screen reader runs. */
export function isSliceMade(slice: number, { slices, screenReader }: Pick<State, 'slices' | 'screenReader'>): boolean {
  return screenReader || slices.made.has(slice)
}

/** A slice and its neighbours, or those at the start for -1. */
export function slicesAround(slice: number, count: number): readonly number[] {
  const middle = Math.max(0, slice)
  return [middle - 1, middle, middle + 1].filter((each) => each >= 0 && each < count)
}

/** The slice to be made next: the nearest to `at` that is not yet, of two the later one. Null where all are. */
export function nextSlice(made: ReadonlySet<number>, count: number, at: number): number | null {
  for (let distance = 0; distance < count; distance++) {
    for (const slice of [at + distance, at - distance]) {
      if (slice >= 0 && slice < count && !made.has(slice)) return slice
    }
  }
  return null
}

/** How many lines high a slice is about, of one edition or of two side by side, with what stands between its blocks. */
export function linesOf(slice: number, edition: Edition, beside?: Edition): number {
  const heights = (of: Edition, share: number) =>
    blocksOf(of, slice).map((block) => blockLines(block, LINE_LENGTH[of.language] * share))
  if (!beside) return sum(heights(edition, 1))
  const others = heights(beside, COLUMN)
  return sum(heights(edition, COLUMN).map((lines, index) => Math.max(lines, others[index] ?? 0)))
}

function blockLines(block: Block, lineLength: number): number {
  const lines = (length: number) => Math.max(1, Math.ceil(length / lineLength))
  if (block.type === 'list') {
    return sum(block.items.map((item) => lines(sum(item.map(({ text }) => text.length))))) + 0.6
  }
  const length = sum(block.sentences.map(({ text }) => text.length))
  return block.type === 'heading' ? lines(length * 1.2) + 2.2 : lines(length) + 0.6
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
