import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { timeline, type WordEvent } from '../../../renderer/listening/timeline'

/** Of words that each have the same length and begin at every tenth place. */
function utterance(count: number, lengths: readonly number[] = Array.from({ length: count }, () => 1)) {
  return {
    words: Array.from({ length: count }, (_, index) => ({ start: index * 10, end: index * 10 + 8 })),
    wordAt: (offset: number) => Math.min(count - 1, Math.floor(offset / 10)),
    lengths,
  }
}

const times = (events: readonly WordEvent[], of: ReturnType<typeof utterance>, endMs: number) =>
  timeline(events, of, endMs).map(({ word, startMs, endMs: end }) => [word, startMs, end])

describe('the time of each word', () => {
  it('is from its event until the next', () => {
    const events = [
      { offset: 0, atMs: 0 },
      { offset: 10, atMs: 300 },
      { offset: 20, atMs: 400 },
    ]
    expect(times(events, utterance(3), 900)).toEqual([
      [0, 0, 300],
      [1, 300, 400],
      [2, 400, 900],
    ])
  })

  it('is a share of the gap by its length where it has no event', () => {
    const events = [
      { offset: 0, atMs: 0 },
      { offset: 40, atMs: 600 },
    ]
    expect(times(events, utterance(6, [1, 2, 1, 2, 3, 1]), 1000)).toEqual([
      [0, 0, 100],
      [1, 100, 300],
      [2, 300, 400],
      [3, 400, 600],
      [4, 600, 900],
      [5, 900, 1000],
    ])
  })

  it('is a share of the whole where the engine has no boundaries', () => {
    expect(times([], utterance(2, [3, 1]), 400)).toEqual([
      [0, 0, 300],
      [1, 300, 400],
    ])
  })

  it('is that of the first of several events, and of none that goes back', () => {
    const events = [
      { offset: 0, atMs: 0 },
      { offset: 10, atMs: 100 },
      { offset: 12, atMs: 150 },
      { offset: 3, atMs: 200 },
      { offset: 20, atMs: 300 },
    ]
    expect(times(events, utterance(3), 400).map(([, start]) => start)).toEqual([0, 100, 300])
  })

  it('is some time also where sounds ended too soon, and none without words', () => {
    const found = times([{ offset: 20, atMs: 500 }], utterance(4), 0)
    expect(found.at(-1)).toEqual([3, 501, 502])
    expect(timeline([], utterance(0), 100)).toEqual([])
  })

  it('is in order, once for each, whatever the engine says', () => {
    const event = fc.record({ offset: fc.nat(220), atMs: fc.nat(5000) })
    const lengths = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), lengths, fc.nat(6000), (events, all, endMs) => {
        const found = timeline(events, utterance(all.length, all), endMs)
        expect(found.map(({ word }) => word)).toEqual(all.map((_, index) => index))
        found.forEach(({ startMs, endMs: end }, index) => {
          expect(end).toBeGreaterThan(startMs)
          expect(startMs).toBe(index === 0 ? 0 : found[index - 1]?.endMs)
        })
      }),
    )
  })
})
