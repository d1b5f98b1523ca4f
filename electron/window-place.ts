/** Where a window opens. Pure. */
import type { Settings } from './contract'

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** 320 CSS pixels wide is what WCAG 2.2, 1.4.10 measures reflow at. */
export const MIN_SIZE = { width: 320, height: 240 } as const
/** Wide enough for the bar to have one row in each of the six languages. */
const DEFAULT_SIZE = { width: 1200, height: 800 } as const

/**
 * Where to open: as it was left, but wholly on one of the present screens; in the middle of the first (the primary)
 * where there is nothing to go by. `screens` are the areas without panels and docks.
 */
export function openingBox(saved: Settings['window'], screens: readonly Box[]): Box {
  const [primary] = screens
  const wanted = { ...DEFAULT_SIZE, ...saved }
  const { x, y } = wanted
  const known = x !== undefined && y !== undefined
  const most = known ? screenWithMost({ ...wanted, x, y }, screens) : undefined
  const screen = most ?? primary
  if (!screen) return { x: x ?? 0, y: y ?? 0, width: wanted.width, height: wanted.height }
  const width = clamp(wanted.width, MIN_SIZE.width, screen.width)
  const height = clamp(wanted.height, MIN_SIZE.height, screen.height)
  if (!most || !known) {
    return { ...middle(screen, width, height), width, height }
  }
  return {
    x: clamp(x, screen.x, screen.x + screen.width - width),
    y: clamp(y, screen.y, screen.y + screen.height - height),
    width,
    height,
  }
}

/** The screen that holds the greatest part of a box, or nothing where none holds any. */
function screenWithMost(box: Box, screens: readonly Box[]): Box | undefined {
  let best: Box | undefined
  let most = 0
  for (const screen of screens) {
    const part = overlap(box.x, box.width, screen.x, screen.width) * overlap(box.y, box.height, screen.y, screen.height)
    if (part > most) {
      most = part
      best = screen
    }
  }
  return best
}

function overlap(start: number, length: number, otherStart: number, otherLength: number): number {
  return Math.max(0, Math.min(start + length, otherStart + otherLength) - Math.max(start, otherStart))
}

function middle(screen: Box, width: number, height: number): { x: number; y: number } {
  return {
    x: Math.round(screen.x + Math.max(0, screen.width - width) / 2),
    y: Math.round(screen.y + Math.max(0, screen.height - height) / 2),
  }
}

/** Where the bounds cross, as on a screen smaller than the least size, the lower one holds. */
function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high))
}
