/**
 * eSpeak NG tells of no word that it says together with the one before, as in “of the”, and there are many. Those have
 * their share of the time between, by the length of the text. Pure.
 */
import type { Word } from './messages'
import { wordStarts } from './text-positions'

export interface EveryWord {
  /** A word that was told of, after those before it that were not. */
  add(word: Word): readonly Word[]
  /** Those after the last; `end` is the sample at which the sound does. */
  finish(end: number): readonly Word[]
}

export function createEveryWord(text: string): EveryWord {
  const starts = wordStarts(text)
  let last: Word | null = null
  const between = (from: Word, to: Word) =>
    starts
      .filter((offset) => offset > from.offset && offset < to.offset)
      .map((offset) => ({
        offset,
        at: Math.round(from.at + ((offset - from.offset) / (to.offset - from.offset)) * (to.at - from.at)),
      }))
  return {
    add(word) {
      const missed = last ? between(last, word) : []
      last = word
      return [...missed, word]
    },
    finish: (end) => (last ? between(last, { offset: text.length, at: end }) : []),
  }
}
