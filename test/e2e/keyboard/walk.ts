/** Goes once round a surface by one key and tells what was met. */
import type { Page } from 'playwright-core'
import type { Stop } from '../matrix/in-page/walk'

/** The stops of a round; null is the window itself, between the last and the first. */
export interface Round {
  readonly stops: readonly (Stop | null)[]
  readonly faults: readonly string[]
}

const here = (page: Page) => page.evaluate(() => window.checks.stopHere())

/**
 * Presses `key` until the walk is where it began. `most` is how many stops there can be: a walk that has not come round
 * by then never does.
 */
export async function goRound(page: Page, key: 'Tab' | 'Shift+Tab', most: number): Promise<Round> {
  await page.keyboard.press(key)
  const first = await here(page)
  const stops = [first]
  for (let presses = 0; presses <= most + 2; presses++) {
    await page.keyboard.press(key)
    const stop = await here(page)
    if (stop?.id === first?.id) return { stops, faults: stops.flatMap((each) => each?.faults ?? []) }
    if (stop && stop.id === stops.at(-1)?.id) return { stops, faults: [`trap: ${key} stays at ${stop.what}`] }
    if (!stop && stops.includes(null)) return { stops, faults: [`lost: twice in a round, after ${stops.at(-1)?.what}`] }
    stops.push(stop)
  }
  return { stops, faults: [`trap: ${key} never comes back to ${first?.what ?? 'the window'}`] }
}

/** A whole walk, forward and back, with everything that is wrong about it. */
export async function walkFaults(page: Page, root: string): Promise<string[]> {
  const expected = await page.evaluate((root) => window.checks.expected(root), root)
  const forward = await goRound(page, 'Tab', expected.length)
  const back = await goRound(page, 'Shift+Tab', expected.length)
  const met = forward.stops.flatMap((stop) => stop?.id ?? [])
  const first = await page.evaluate((met) => window.checks.firstOf(met), met)
  const order = fromTheTop(forward.stops, first)
  const ids = new Set(order.map(({ id }) => id))
  return [
    ...forward.faults,
    ...back.faults,
    ...expected.filter(({ id }) => !ids.has(id)).map(({ what }) => `unreachable: ${what}`),
    ...lostInside(forward.stops, first),
    ...order.flatMap((stop, index) => jump(order[index - 1], stop)),
    ...notReversed(order, fromTheTop(back.stops.toReversed(), first)),
  ]
}

/** A round from the document's first stop on: where it is begun is chance. */
function fromTheTop(round: readonly (Stop | null)[], first: number | undefined): Stop[] {
  const window = round.indexOf(null)
  const start = window >= 0 ? window + 1 : round.findIndex((stop) => stop?.id === first)
  return [...round.slice(Math.max(0, start)), ...round.slice(0, Math.max(0, start))].filter((stop) => stop !== null)
}

/** The window comes between the last stop and the first, nowhere else. */
function lostInside(round: readonly (Stop | null)[], first: number | undefined): string[] {
  const window = round.indexOf(null)
  const before = round.at(window - 1)
  const after = round.at((window + 1) % round.length)
  if (window < 0 || !before || !after || after.id === first) return []
  return [`lost between ${before.what} and ${after.what}`]
}

const ROUNDING = 1

/** The next stop is never in an earlier row, but at the head of a later column; nor earlier in the same row. */
function jump(from: Stop | undefined, to: Stop): string[] {
  // A panel beside the text is a whole: it comes between the bar, where it is opened, and the text.
  if (!from || from.inDialog !== to.inDialog) return []
  const [later, earlier] = to.rtl
    ? [to.right <= from.left + ROUNDING, to.left >= from.right - ROUNDING]
    : [to.left >= from.right - ROUNDING, to.right <= from.left + ROUNDING]
  const above = to.bottom <= from.top + ROUNDING
  const below = to.top >= from.bottom - ROUNDING
  const jumps = above ? !later : !below && earlier
  return jumps ? [`jump from ${from.what} to ${to.what}`] : []
}

function notReversed(forward: readonly Stop[], back: readonly Stop[]): string[] {
  const names = (stops: readonly Stop[]) => stops.map(({ id, what }) => `${id} ${what}`).join('\n')
  return names(forward) === names(back) ? [] : [`back is not the way forth:\n${names(forward)}\n—\n${names(back)}`]
}
