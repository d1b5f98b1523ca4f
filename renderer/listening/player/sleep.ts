/** The sleep timer: reading stops after some minutes of listening, or at the next heading. */

/** `since`: when it began to count; null while nothing is heard. Times in milliseconds. */
export type Sleep =
  | { readonly kind: 'section' }
  | { readonly kind: 'minutes'; readonly left: number; readonly since: number | null }

/** What a person asks for: so many minutes, or to the end of the section. */
export type SleepWish = number | 'section' | null

const MINUTE = 60_000

export function sleepOf(wish: SleepWish): Sleep | null {
  if (wish === null) return null
  return wish === 'section' ? { kind: 'section' } : { kind: 'minutes', left: wish * MINUTE, since: null }
}

/** Full minutes left, rounded up, or `section`. */
export function remaining(sleep: Sleep | null): SleepWish {
  return sleep?.kind === 'minutes' ? Math.ceil(sleep.left / MINUTE) : (sleep?.kind ?? null)
}

export function isCounting(sleep: Sleep | null): boolean {
  return sleep?.kind === 'minutes' && sleep.since !== null
}

/** Whether its time is up. */
export function isDue(sleep: Sleep | null): boolean {
  return sleep?.kind === 'minutes' && sleep.left <= 0
}

/** Counts what has passed, and counts no further: nothing is heard. */
export function hold(sleep: Sleep, now: number): Sleep {
  if (sleep.kind === 'section' || sleep.since === null) return sleep
  return { kind: 'minutes', left: Math.max(0, sleep.left - (now - sleep.since)), since: null }
}

/** Counts on. With how long it is until another minute has passed, which is when `remaining` changes. */
export function goOn(sleep: Sleep, now: number): { readonly sleep: Sleep; readonly wait: number | null } {
  if (sleep.kind === 'section' || sleep.left <= 0) return { sleep, wait: null }
  return { sleep: { ...sleep, since: now }, wait: sleep.left % MINUTE || MINUTE }
}
