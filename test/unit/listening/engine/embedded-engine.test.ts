import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Engine, Manner, SpeechEvent, Utterance } from '../../../../renderer/listening/engine'
import { createEmbeddedEngine } from '../../../../renderer/listening/engine/index'
import { LATENCY, ScriptedContext, ScriptedMaker } from './scripted-audio'

const TEXT = 'one two three'
const UTTERANCE: Utterance = { text: TEXT, language: 'en', voice: 'embedded:en' }
const MANNER: Manner = { rate: 1, pitch: 1, volume: 1 }

let maker: ScriptedMaker
let contexts: ScriptedContext[]
let engine: Engine
let events: string[]
const context = () => contexts.at(-1) as ScriptedContext
const note = (event: SpeechEvent) =>
  events.push([event.type, 'offset' in event ? event.offset : 'reason' in event ? event.reason : ''].join(' ').trim())
const speak = (from?: number) => engine.speak(UTTERANCE, MANNER, note, from)
/** What the maker makes of the text: a second, a word each third. */
const made = () => {
  maker.piece(0.5, [
    [0, 0],
    [4, 0.3],
  ])
  maker.piece(0.5, [[8, 0.6]])
  maker.end()
}
const sounding = () =>
  context().sources.filter(({ begin, seconds, stopped }) => (stopped ?? begin + seconds) > context().currentTime + 0.02)

beforeEach(() => {
  vi.useFakeTimers()
  maker = new ScriptedMaker()
  contexts = []
  events = []
  engine = createEmbeddedEngine({
    maker,
    open: () => {
      contexts.push(new ScriptedContext())
      return context() as unknown as AudioContext
    },
  })
})
afterEach(() => vi.useRealTimers())

describe('speaking', () => {
  it('tells of the start, each word and the end when they are heard', async () => {
    speak()
    made()
    await context().pass(LATENCY - 0.01)
    expect(events).toEqual([])
    await context().pass(0.04)
    expect(events).toEqual(['start', 'boundary 0'])
    await context().pass(0.3)
    expect(events.at(-1)).toBe('boundary 4')
    await context().pass(0.3)
    expect(events.at(-1)).toBe('boundary 8')
    await context().pass(0.33)
    expect(events.at(-1)).toBe('boundary 8')
    await context().pass(0.1)
    expect(events.at(-1)).toBe('end')
    expect(events).toHaveLength(5)
  })

  it('puts the pieces one after the other without a gap', async () => {
    speak()
    maker.piece(0.1)
    maker.piece(0.3)
    await context().pass(0.05)
    maker.piece(0.5)
    const [first, second, third] = context().sources
    expect(second?.begin).toBeCloseTo((first?.begin ?? 0) + 0.1, 6)
    expect(third?.begin).toBeCloseTo((second?.begin ?? 0) + 0.3, 6)
  })

  it('begins when there is enough not to break off again', async () => {
    speak()
    maker.piece(0.1, [[0, 0]])
    await context().pass(0.5)
    expect(context().sources).toHaveLength(0)
    maker.piece(0.2)
    expect(context().sources).toHaveLength(2)
    await context().pass(1)
    maker.piece(0.1)
    expect(context().sources).toHaveLength(2)
    maker.piece(0.2)
    expect(context().sources).toHaveLength(4)
  })

  it('goes on after a gap where the making fell behind, with its words in place', async () => {
    speak()
    maker.piece(0.4, [[0, 0]])
    await context().pass(1)
    maker.piece(0.5, [[4, 0.5]])
    maker.end()
    expect(context().sources[1]?.begin).toBeGreaterThanOrEqual(1)
    expect(events).toEqual(['start', 'boundary 0'])
    await context().pass(LATENCY + 0.05)
    expect(events).toHaveLength(2)
    await context().pass(0.12)
    expect(events.at(-1)).toBe('boundary 4')
    await context().pass(0.5)
    expect(events.at(-1)).toBe('end')
  })

  it('begins in the middle, with offsets in the whole text', async () => {
    speak(4)
    expect(maker.jobs.at(-1)?.text).toBe('two three')
    maker.piece(0.5, [[4, 0.1]])
    await context().pass(0.3)
    expect(events).toEqual(['start', 'boundary 8'])
  })

  it('of less than that begins when there is no more', async () => {
    speak()
    maker.piece(0.1)
    maker.end()
    await context().pass(0.5)
    expect(events).toEqual(['start', 'end'])
  })

  it('something else ends what was spoken, and nothing is heard of that any more', async () => {
    speak()
    made()
    await context().pass(0.2)
    const other: string[] = []
    engine.speak({ ...UTTERANCE, text: 'other' }, MANNER, ({ type }) => other.push(type))
    expect(sounding()).toHaveLength(0)
    const before = events.length
    maker.piece(0.5)
    maker.end()
    await context().pass(2)
    expect(events).toHaveLength(before)
    expect(other).toEqual(['start', 'end'])
  })

  it('by a voice that is none of ours is an error', async () => {
    engine.speak({ ...UTTERANCE, voice: 'embedded:de' }, MANNER, note)
    await vi.advanceTimersByTimeAsync(1)
    expect(events).toEqual(['error no-voice'])
  })

  it('that cannot be made is an error, once', async () => {
    speak()
    maker.end('onFailed')
    await context().pass(1)
    expect(events).toEqual(['error failed'])
  })

  it('the same again makes nothing anew', async () => {
    speak()
    made()
    await context().pass(2)
    speak()
    expect(maker.jobs).toHaveLength(1)
    await context().pass(2)
    expect(events).toHaveLength(10)
  })

  it('what was prepared makes nothing anew', async () => {
    engine.prefetch(UTTERANCE, MANNER)
    made()
    speak()
    expect(maker.jobs).toHaveLength(1)
    await context().pass(0.2)
    expect(events[0]).toBe('start')
  })
})

describe('cancelling', () => {
  it('is silence, and no event any more', async () => {
    speak()
    made()
    await context().pass(0.2)
    engine.cancel()
    expect(sounding()).toHaveLength(0)
    const before = events.length
    await context().pass(2)
    expect(events).toHaveLength(before)
  })

  it('before anything is made leaves it unmade', () => {
    engine.prefetch({ ...UTTERANCE, text: 'being made' }, MANNER)
    speak()
    engine.cancel()
    maker.end()
    expect(maker.jobs.map(({ text }) => text)).toEqual(['being made'])
  })

  it('lets the device go after a while', async () => {
    speak()
    made()
    await context().pass(2)
    expect(context().state).toBe('running')
    await context().pass(20)
    expect(context().state).toBe('closed')
    speak()
    expect(contexts).toHaveLength(2)
  })
})

describe('a pause', () => {
  it('stops the clock, and goes on in place', async () => {
    speak()
    made()
    await context().pass(0.2)
    engine.pause()
    await context().pass(0.1)
    const { currentTime } = context()
    expect(context().state).toBe('suspended')
    await context().pass(60)
    expect(context().currentTime).toBe(currentTime)
    expect(events).toEqual(['start', 'boundary 0'])
    engine.resume()
    await context().pass(0.3)
    expect(events.at(-1)).toBe('boundary 4')
    await context().pass(1)
    expect(events.at(-1)).toBe('end')
  })

  it('ended at once is as if there were none', async () => {
    speak()
    made()
    await context().pass(0.2)
    engine.pause()
    engine.resume()
    await context().pass(2)
    expect(events.at(-1)).toBe('end')
  })

  it('before anything was made holds until it ends', async () => {
    speak()
    engine.pause()
    made()
    await context().pass(2)
    expect(events).toEqual([])
    engine.resume()
    await context().pass(0.2)
    expect(events[0]).toBe('start')
  })

  it('does not hold what is spoken after it', async () => {
    speak()
    made()
    engine.pause()
    await context().pass(0.1)
    speak()
    await context().pass(0.2)
    expect(events[0]).toBe('start')
  })
})

describe('a change of manner', () => {
  it('of speed speaks on from the word that is heard, and starts no second time', async () => {
    speak()
    made()
    await context().pass(0.5)
    engine.change({ ...MANNER, rate: 2 })
    expect(sounding()).toHaveLength(0)
    expect(maker.jobs.at(-1)?.text).toBe('two three')
    expect(maker.jobs.at(-1)?.wordsPerMinute).toBeGreaterThan(300)
    maker.piece(0.3, [
      [0, 0],
      [4, 0.15],
    ])
    maker.end()
    await context().pass(1)
    expect(events).toEqual(['start', 'boundary 0', 'boundary 4', 'boundary 4', 'boundary 8', 'end'])
  })

  it('of volume makes nothing anew', async () => {
    speak()
    made()
    await context().pass(0.2)
    engine.change({ ...MANNER, volume: 0.3 })
    expect(maker.jobs).toHaveLength(1)
    expect(context().gains[0]?.value).toBe(0.3)
  })

  it('while paused stays paused', async () => {
    speak()
    made()
    await context().pass(0.5)
    engine.pause()
    await context().pass(0.1)
    engine.change({ ...MANNER, rate: 2 })
    maker.piece(0.3, [[0, 0]])
    maker.end()
    await context().pass(2)
    expect(events.at(-1)).toBe('boundary 4')
    engine.resume()
    await context().pass(1)
    expect(events.at(-1)).toBe('end')
  })
})

describe('where there is no sound', () => {
  it('as the context cannot be had, it is an error', async () => {
    engine = createEmbeddedEngine({
      maker,
      open: () => {
        throw new Error('none')
      },
    })
    speak()
    await vi.advanceTimersByTimeAsync(1)
    expect(events).toEqual(['error no-sound'])
  })

  it('as the clock does not run, it is an error within some seconds, and the next try is with a new device', async () => {
    speak()
    context().works = false
    made()
    await context().pass(5)
    expect(events).toEqual(['error no-sound'])
    speak()
    expect(contexts).toHaveLength(2)
  })

  it('as the clock stands still in the middle too, but not while paused', async () => {
    speak()
    made()
    await context().pass(0.2)
    engine.pause()
    await context().pass(30)
    expect(events).toEqual(['start', 'boundary 0'])
    context().works = false
    engine.resume()
    await context().pass(5)
    expect(events.at(-1)).toBe('error no-sound')
  })
})

it('has a lower and a higher voice in each language', () => {
  const voices = engine.voices()
  expect(voices).toHaveLength(12)
  expect(new Set(voices.map(({ id }) => id)).size).toBe(12)
  expect(voices.find(({ id }) => id === 'embedded:fr+f2')).toMatchObject({ language: 'fr', kind: 'higher' })
})

it('is warmed by short texts of the language, without a device', () => {
  engine.warm('ru')
  maker.end()
  maker.end()
  expect(maker.jobs.map(({ voice }) => voice)).toEqual(['ru', 'ru'])
  expect(contexts).toHaveLength(0)
})
