/** Where “next” and “previous” lead in what is read aloud. */
import type { Item } from './queue'

export const UNITS = ['sentence', 'paragraph', 'heading'] as const
export type Unit = (typeof UNITS)[number]

type Queue = readonly Item[]

/** The index of the next sentence, paragraph or heading; null where there is none. */
export function nextOf(queue: Queue, at: number, unit: Unit): number | null {
  const index = queue.findIndex((_, index) => index > at && beginsUnit(queue, index, unit))
  return index < 0 ? null : index
}

/**
 * The index of the previous one; null where there is none. As a player of music does, it goes to the beginning of the
 * one that is heard, unless that has only just begun (`early`): who presses twice goes back twice.
 */
export function previousOf(queue: Queue, at: number, unit: Unit, early: boolean): number | null {
  const limit = early ? at - 1 : at
  const index = queue.findLastIndex((_, index) => index <= limit && beginsUnit(queue, index, unit))
  return index < 0 ? null : index
}

/** The first item of the sentence an item belongs to. */
export function sentenceStart(queue: Queue, at: number): number {
  return queue.findIndex((item) => item.sentence === queue[at]?.sentence)
}

/** Whether a sentence, a paragraph or a heading begins with an item. */
export function beginsUnit(queue: Queue, index: number, unit: Unit): boolean {
  const [item, before] = [queue[index], queue[index - 1]]
  if (!item || item.sentence === before?.sentence) return false
  if (unit === 'sentence') return true
  return unit === 'heading' ? item.heading : item.paragraph !== before?.paragraph
}
