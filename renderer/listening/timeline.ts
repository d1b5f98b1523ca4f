/** When each word of an utterance is heard. */
import type { PreparedUtterance } from './pronounce'

export interface SpokenWord {
  /** The index of the word that is shown. */
  readonly word: number
  readonly startMs: number
  readonly endMs: number
}

export interface WordEvent {
  /** UTF-16 units of the utterance's text. */
  readonly offset: number
  readonly atMs: number
}

/**
 * Every word once, in order, each a little later than the one before and until the next begins. An engine names some words
 * twice, skips others and, where it has no boundaries, names none: a word without an event has its share of the gap, by its
 * length. `endMs` is when the last sound ends, known or guessed.
 */
export function timeline(
  events: readonly WordEvent[],
  utterance: Pick<PreparedUtterance, 'words' | 'wordAt' | 'lengths'>,
  endMs: number,
): readonly SpokenWord[] {
  const count = utterance.words.length
  if (count === 0) return []
  const anchors = anchorsOf(events, utterance)
  const last = anchors.at(-1) ?? { word: 0, atMs: 0 }
  const starts: number[] = []
  const stops = [...anchors, { word: count, atMs: Math.max(endMs, last.atMs + (count - last.word)) }]
  stops.forEach((stop, index) => {
    const from = stops[index - 1]
    if (!from) return
    const lengths = utterance.lengths.slice(from.word, stop.word)
    const total = lengths.reduce((sum, length) => sum + length, 0)
    let passed = 0
    for (const length of lengths) {
      starts.push(from.atMs + ((stop.atMs - from.atMs) * passed) / total)
      passed += length
    }
  })
  return starts.map((startMs, word) => ({ word, startMs, endMs: starts[word + 1] ?? stops.at(-1)?.atMs ?? startMs }))
}

/** The first event of each word that has one, in order of both words and times; the first word begins at the beginning. */
function anchorsOf(
  events: readonly WordEvent[],
  { words, wordAt }: Pick<PreparedUtterance, 'words' | 'wordAt'>,
): { readonly word: number; readonly atMs: number }[] {
  const anchors = [{ word: 0, atMs: 0 }]
  for (const { offset, atMs } of events) {
    const word = wordAt(offset)
    const last = anchors.at(-1)
    if (last && word > last.word && word < words.length && atMs > last.atMs) anchors.push({ word, atMs })
  }
  return anchors
}
