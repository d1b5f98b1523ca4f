/**
 * Lines of text out of the boxes of its words, and what a reading aid leaves clear of them. Pure: coordinates in CSS
 * px with y downwards, from the upper edge of the text, so that scrolling changes none of them.
 */
import type { Aids } from '../../electron/look'

export type FocusAid = Exclude<Aids['focus'], 'off'>

export interface Box {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** A sentence, or another run of text that is read in one, as it stands on the page. */
export interface Run {
  /** The same for a sentence and its translation beside it. */
  readonly key: string
  /** 1: the translation in the parallel view. */
  readonly column: 0 | 1
  /** The number of its paragraph, heading or list item. */
  readonly block: number
  readonly boxes: readonly Box[]
}

/** A line of one column. */
export interface Part extends Box {
  readonly column: 0 | 1
}

/** A line as it is read: of two columns side by side it holds a line of each. */
export interface Line {
  readonly parts: readonly Part[]
  readonly block: number
  /** The run that has most of the line; that of a translation below its paragraph has a mark of its own. */
  readonly key: string
  /** Every run that has a part of the line. */
  readonly keys: ReadonlySet<string>
}

/** A place that is found again after the text was laid out anew: so far through a run, 0 to 1. */
export interface Anchor {
  readonly key: string
  readonly share: number
}

const TRANSLATION = '~'

interface GrowingLine extends Box {
  column: 0 | 1
  block: number
  widths: Map<string, number>
}

/** The lines of the text, in reading order. */
export function linesOf(runs: readonly Run[]): readonly Line[] {
  const beside = runsBeside(runs)
  const isBeside = (run: Run) => run.column === 1 && beside.has(run.key)
  const lines = grow(
    runs.filter((run) => !isBeside(run)),
    (run) => (run.column === 1 ? run.key + TRANSLATION : run.key),
  )
  const others = byKey(grow(runs.filter(isBeside), (run) => run.key))
  const own = byKey(lines)
  return lines.flatMap((line) => {
    const key = widest(line.widths)
    const twins = others.get(key) ?? []
    const at = own.get(key)?.indexOf(line) ?? 0
    const twin = twins[at]
    const paired = lineOf(twin ? [line, twin] : [line], line.block)
    // What the translation has more goes on below.
    const more = line === own.get(key)?.at(-1) ? twins.slice(at + 1) : []
    return [paired, ...more.map((rest) => lineOf([rest], line.block))]
  })
}

function byKey(lines: readonly GrowingLine[]): ReadonlyMap<string, readonly GrowingLine[]> {
  const groups = new Map<string, GrowingLine[]>()
  for (const line of lines) {
    const key = widest(line.widths)
    groups.set(key, [...(groups.get(key) ?? []), line])
  }
  return groups
}

/** The sentences that stand beside their translation, not above it. */
function runsBeside(runs: readonly Run[]): ReadonlySet<string> {
  const columns = [0, 1].map(
    (column) => new Map(runs.filter((run) => run.column === column).map((run) => [run.key, around(run.boxes)])),
  )
  const beside = new Set<string>()
  for (const [key, box] of columns[0] ?? []) {
    const twin = columns[1]?.get(key)
    // Short texts of two directions stand apart also where one is above the other.
    const apart = twin && (box.right <= twin.left || twin.right <= box.left)
    if (apart && box.top < twin.bottom && twin.top < box.bottom) beside.add(key)
  }
  return beside
}

/** Joins boxes that stand on one line: those that share half of the lower one's height. A superscript is part of its line. */
function grow(runs: readonly Run[], keyOf: (run: Run) => string): readonly GrowingLine[] {
  const lines: GrowingLine[] = []
  for (const run of runs) {
    for (const box of run.boxes) {
      if (box.right - box.left <= 0 || box.bottom - box.top <= 0) continue
      const key = keyOf(run)
      // Boxes come element by element: one may belong to a line before the last.
      const line = lines.findLast((each) => each.block === run.block && each.column === run.column && onLine(box, each))
      if (line) {
        Object.assign(line, around([line, box]))
        line.widths.set(key, (line.widths.get(key) ?? 0) + box.right - box.left)
      } else {
        const widths = new Map([[key, box.right - box.left]])
        lines.push({ ...around([box]), column: run.column, block: run.block, widths })
      }
    }
  }
  return lines
}

function onLine(box: Box, line: Box): boolean {
  const shared = Math.min(box.bottom, line.bottom) - Math.max(box.top, line.top)
  return shared >= Math.min(box.bottom - box.top, line.bottom - line.top) / 2
}

function lineOf(grown: readonly GrowingLine[], block: number): Line {
  const parts = grown.map(({ top, bottom, left, right, column }) => ({ top, bottom, left, right, column }))
  const widths = new Map(grown.flatMap((line) => [...line.widths]))
  return { parts, block, key: widest(widths), keys: new Set(widths.keys()) }
}

function widest(widths: ReadonlyMap<string, number>): string {
  let found = ''
  for (const [key, width] of widths) if (width > (widths.get(found) ?? -1)) found = key
  return found
}

/** The smallest box around others. */
export function around(boxes: readonly Box[]): Box {
  return {
    top: Math.min(...boxes.map((box) => box.top)),
    bottom: Math.max(...boxes.map((box) => box.bottom)),
    left: Math.min(...boxes.map((box) => box.left)),
    right: Math.max(...boxes.map((box) => box.right)),
  }
}

/** What counts against a line of the other column, in px: there the nearest is taken only where it is much nearer. */
const OTHER_COLUMN = 16

/**
 * The index of the line nearest to a height, in the column at `x`, or in the first where no `x` is given; -1 where there
 * is no text.
 */
export function lineAt(lines: readonly Line[], y: number, x = Number.NaN): number {
  let found = -1
  let least = Number.POSITIVE_INFINITY
  for (const [index, { parts }] of lines.entries()) {
    for (const part of parts) {
      const isColumn = Number.isNaN(x) ? part === parts[0] : nearestTo(x, part, parts)
      // Of two lines that share the height, as in a tight title, the one whose middle is nearer.
      const away = Math.max(part.top - y, y - part.bottom, 0) + Math.abs((part.top + part.bottom) / 2 - y) / 1000
      const cost = isColumn ? away : away + OTHER_COLUMN
      if (cost < least) {
        least = cost
        found = index
      }
    }
  }
  return found
}

function nearestTo(x: number, part: Part, parts: readonly Part[]): boolean {
  const away = (each: Part) => Math.max(each.left - x, x - each.right, 0)
  return parts.every((other) => away(part) <= away(other))
}

/** The line `direction` lines on or back, or the first of the next or this paragraph; null at the end and the start. */
export function lineFrom(lines: readonly Line[], from: number, aid: FocusAid, direction: 1 | -1): number | null {
  const block = lines[from]?.block
  if (aid !== 'paragraph') {
    const next = from + direction
    return next >= 0 && next < lines.length ? next : null
  }
  if (direction === 1) {
    const next = lines.findIndex((line, index) => index > from && line.block !== block)
    return next < 0 ? null : next
  }
  const before = lines.findLast((line, index) => index < from && line.block !== block)
  return before ? lines.findIndex((line) => line.block === before.block) : null
}

/** How many lines above and below the current one stay clear. */
const BESIDE: Readonly<Record<Exclude<FocusAid, 'paragraph'>, number>> = {
  ruler: 0,
  'line-1': 0,
  'line-3': 1,
  'line-5': 2,
}
/** Above and below the text of a band, at most: as far as no other line is touched. In px, and in shares of the line. */
const AIR = { least: 8, share: 0.25 }
/** How far Arabic dots and tails reach down out of their line, and a ruler's own distance: likewise. */
const TAIL = { least: 3, share: 0.14 }
/** In so many lines the next of the same column is found. */
const NEAR = 3

/** What stays clear in one column. */
export interface Band extends Edges {
  /** Where a ruler under the current line is, if the next line leaves it the room. */
  readonly under: number
}

export interface Edges {
  readonly top: number
  readonly bottom: number
}

/** The columns of the text, first to last: two where sentences stand beside their translations, else one. */
export function columnsOf(lines: readonly Line[]): readonly Box[] {
  if (!lines.some(({ parts }) => parts.length > 1)) return [around(lines.flatMap(({ parts }) => parts))]
  return [0, 1].map((column) => around(lines.flatMap(({ parts }) => parts.filter((part) => part.column === column))))
}

/**
 * What stays clear around the line `at`, column by column, since lines side by side need not be at one height; null in a
 * column that has no text there.
 */
export function bandsOf(lines: readonly Line[], at: number, aid: FocusAid, columns: number): readonly (Band | null)[] {
  const block = lines[at]?.block
  const isClear = (line: Line, index: number) =>
    aid === 'paragraph' ? line.block === block : Math.abs(index - at) <= BESIDE[aid]
  const first = lines.findIndex(isClear)
  const last = lines.findLastIndex(isClear)
  const partsFrom = (start: number, end: number) => lines.slice(Math.max(0, start), end).flatMap((line) => line.parts)
  const clear = partsFrom(first, last + 1)
  const above = partsFrom(first - NEAR, first)
  const below = partsFrom(last + 1, last + 1 + NEAR)
  return Array.from({ length: columns }, (_, column) => {
    const own = clear.filter((part) => columns === 1 || part.column === column)
    if (!own.length) return null
    const tops = own.map((part) =>
      Math.max(part.top - reach(part, AIR), ...above.filter(overOrUnder(part)).map((other) => between(other, part))),
    )
    const bottoms = own.map((part) =>
      Math.min(part.bottom + reach(part, AIR), ...below.filter(overOrUnder(part)).map((other) => between(part, other))),
    )
    const current = lines[at]?.parts.filter((part) => own.includes(part)) ?? []
    const under = Math.max(...(current.length ? current : own).map((part) => part.bottom + reach(part, TAIL)))
    return { top: Math.min(...tops), bottom: Math.max(...bottoms), under }
  })
}

function reach({ top, bottom }: Edges, { least, share }: { least: number; share: number }): number {
  return Math.max(least, (bottom - top) * share)
}

/** The edges of a band in all columns; null where there is none. */
export function edgesOf(bands: readonly (Band | null)[]): Edges | null {
  const there = bands.filter((band) => band !== null)
  if (!there.length) return null
  return {
    top: Math.min(...there.map((band) => band.top)),
    bottom: Math.max(...there.map((band) => band.bottom)),
  }
}

/** The height that parts two lines: Arabic dots and tails reach farther down out of a line than marks reach up. */
function between(upper: Edges, lower: Edges): number {
  const gap = lower.top - upper.bottom
  return upper.bottom + gap * (gap > 0 ? 0.7 : 0.5)
}

const overOrUnder = (part: Box) => (other: Box) => other.left < part.right && part.left < other.right

/** The place of a line, to find it again. */
export function anchorOf(lines: readonly Line[], at: number): Anchor | null {
  const key = lines[at]?.key
  if (key === undefined) return null
  const own = indexesOf(lines, key)
  return { key, share: own.indexOf(at) / own.length }
}

/** The line at a place; the translation's place is the sentence's where the translation is not shown. */
export function lineOfAnchor(lines: readonly Line[], { key, share }: Anchor): number {
  const own = indexesOf(lines, key)
  if (!own.length && key.endsWith(TRANSLATION)) return lineOfAnchor(lines, { key: key.slice(0, -1), share })
  // What a share of thirds has lost to rounding must not lead a line back.
  return own[Math.min(own.length - 1, Math.floor(share * own.length + 0.001))] ?? -1
}

function indexesOf(lines: readonly Line[], key: string): readonly number[] {
  return lines.flatMap((line, index) => (line.keys.has(key) ? [index] : []))
}

/**
 * How far to scroll so that a band stands at a comfortable height, between a fifth and three fifths of the view; of one
 * that has no room there, the start is shown.
 */
export function scrollFor(band: Edges, view: Edges): number {
  const height = view.bottom - view.top
  const highest = view.top + Math.min(height / 5, Math.max(0, (height - (band.bottom - band.top)) / 2))
  const lowest = view.top + (height * 3) / 5
  if (band.bottom > lowest) return Math.min(band.bottom - lowest, band.top - highest)
  return Math.min(0, band.top - highest)
}
