/** Anything asked in any order, with an engine that says anything at any time. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Language } from '../../../publication/model'
import type { SpeechEvent, Voice } from '../../../renderer/listening/engine'
import { type Command, type Place, queueOf, type Snapshot, UNITS, type Word } from '../../../renderer/listening/player'
import { EMBEDDED, edition, type Scripted, saidAt, scripted, system } from './scripted-player'

/** What the test knows by itself of what the player should be doing. */
interface Model {
  languages: readonly Language[]
  /** The place and word at which it was paused, while nothing has changed them since. */
  paused: { readonly place: Place; readonly word: Word | null } | null
}
const newModel = (): Model => ({ languages: ['en'], paused: null })
type Step = fc.Command<Model, Scripted>

const VOICES: readonly Voice[] = [...EMBEDDED, system('en'), system('fr')]
const IDS = queueOf(edition('en')).map((item) => item.sentence)
const LANGUAGES = ['en', 'fr', 'ar'] as const

/** What holds after each step, whatever it was. */
function check({ engine, player, clock, messages }: Scripted, model: Model): void {
  const { state, place, word }: Snapshot = player.snapshot
  // Never two voices, nothing cancelled, paused or changed that is not there.
  expect(engine.faults).toEqual([])
  // Sound is made when, and only when, it is playing.
  expect(engine.current !== null && !engine.current.paused).toBe(state === 'playing')
  if (engine.current?.paused) expect(state).toBe('paused')
  // The place is never lost, and is one of what is read.
  expect(place === null).toBe(state === 'stopped')
  if (place) {
    expect(IDS).toContain(place.sentence)
    expect(model.languages).toContain(place.language)
  }
  if (engine.current) {
    expect(engine.current.utterance.language).toBe(place?.language)
    expect(engine.current.utterance.text.slice(2, 5).replace(/_+$/, '')).toBe(place?.sentence.slice(0, 3))
  }
  if (word) expect(['playing', 'paused']).toContain(state)
  // Never stuck: between sentences something is waited for, and nothing is where nothing is to come.
  if (state === 'pausing') expect(clock.waiting).toBeGreaterThan(0)
  if (state !== 'playing' && state !== 'pausing') expect(clock.waiting).toBe(0)
  messages.length = 0
}

class Ask implements Step {
  constructor(readonly command: Command) {}
  check = () => true
  toString = () => JSON.stringify(this.command, (key, value) => (key === 'queue' ? value[0]?.language : value))

  run(model: Model, real: Scripted): void {
    const { command } = this
    const before = real.player.snapshot
    const utterance = real.engine.current
    const told = real.messages.length
    if (command.type === 'queue') model.languages = [...new Set(command.queue.map((item) => item.language))]
    real.player.send(command)
    const { state, place, word } = real.player.snapshot
    if (command.type === 'play') {
      // Sound, or a message; where there is no word after the offset, what comes next.
      const heard = real.engine.current !== null && real.engine.current !== utterance
      const wordless = command.offset !== undefined && ['pausing', 'paused', 'ended'].includes(state)
      expect(heard || real.messages.length > told || wordless).toBe(true)
    }
    if (command.type === 'stop') expect(real.engine.current).toBeNull()
    if (command.type === 'pause' || command.type === 'give-way') expect(['playing', 'pausing']).not.toContain(state)
    // A change of what is read keeps the sentence, unless there is no voice for it.
    if (command.type === 'queue' && before.place) {
      if (place) expect(place.sentence).toBe(before.place.sentence)
      else expect(real.messages.at(-1)?.id).toBe('no-voice')
    }
    const isResume = command.type === 'resume' || (command.type === 'toggle' && before.state === 'paused')
    if (isResume && model.paused && before.state === 'paused') {
      expect(place).toEqual(model.paused.place)
      const { current } = real.engine
      // Spoken on in place, or anew from the same word.
      if (current === utterance) expect(word).toEqual(model.paused.word)
      else if (model.paused.word) expect(current?.from).toBe(saidAt(model.paused.word.start / 4))
    }
    // Another manner or voice, or another timer, moves nothing.
    const moves = !['manner', 'pauses', 'choose', 'sleep', 'pause', 'give-way'].includes(command.type)
    if (moves) model.paused = null
    const pauses = command.type === 'pause' || command.type === 'give-way'
    if (pauses && before.state === 'playing' && before.place) model.paused = { place: before.place, word: before.word }
    check(real, model)
  }
}

/** The engine says something of what it speaks, or of what it spoke long ago. */
class Say implements Step {
  constructor(
    readonly event: SpeechEvent,
    readonly age: number,
  ) {}
  check = () => true
  toString = () => `${JSON.stringify(this.event)} of ${this.age}`

  run(model: Model, real: Scripted): void {
    const { engine, player } = real
    const old = engine.spoken.at(-1 - this.age)
    if (this.age === 0 && engine.current) {
      engine.emit(this.event)
      model.paused = null
    } else if (old !== engine.current) {
      const { snapshot } = player
      old?.onEvent(this.event)
      expect(player.snapshot).toBe(snapshot)
    }
    check(real, model)
  }
}

class Wait implements Step {
  constructor(readonly ms: number) {}
  check = () => true
  toString = () => `wait ${this.ms}`

  run(model: Model, real: Scripted): void {
    const before = real.player.snapshot
    real.clock.advance(this.ms)
    if (before.state === 'paused' || before.state === 'stopped') expect(real.player.snapshot).toBe(before)
    check(real, model)
  }
}

class Voices implements Step {
  constructor(readonly there: readonly Voice[]) {}
  check = () => true
  toString = () => `voices ${this.there.map(({ id }) => id)}`

  run(model: Model, real: Scripted): void {
    real.engine.setVoices(this.there)
    model.paused = null
    check(real, model)
  }
}

const sentence = fc.constantFrom(...IDS)
const offset = fc.nat(16)
const languages = fc.uniqueArray(fc.constantFrom(...LANGUAGES), { minLength: 1, maxLength: 2 })
const queue = languages.map((list) => {
  const [first = 'en', ...others] = list
  return queueOf(edition(first), ...others.map(edition))
})
const chosen = fc.record(
  {
    en: fc.constantFrom('system:en', 'embedded:en', 'embedded:en+f2', 'system:gone'),
    fr: fc.constantFrom('system:fr', 'embedded:fr'),
  },
  { requiredKeys: [] },
)
const step = fc.constantFrom(0, 1, 300, 1000, 2500, 4000, 30_000, 60_000)
const manner = fc.record({
  rate: fc.constantFrom(0.5, 1, 6),
  pitch: fc.constantFrom(0.5, 1, 2),
  volume: fc.constantFrom(0, 1),
})

const commands: fc.Arbitrary<Command>[] = [
  fc.record({ type: fc.constant('play' as const), sentence }),
  fc.record({ type: fc.constant('play' as const), sentence, language: fc.constantFrom(...LANGUAGES), offset }),
  fc.record({ type: fc.constant('play' as const), sentence, offset, end: fc.record({ sentence, offset }) }),
  fc.constantFrom(
    { type: 'pause' },
    { type: 'give-way' },
    { type: 'resume' },
    { type: 'toggle' },
    { type: 'stop' },
    { type: 'repeat' },
  ),
  fc.record({ type: fc.constantFrom('next' as const, 'previous' as const), unit: fc.constantFrom(...UNITS) }),
  fc.record({ type: fc.constant('manner' as const), manner }),
  fc.record({
    type: fc.constant('pauses' as const),
    pauses: fc.record({ sentence: step, paragraph: step, portion: fc.constantFrom('all' as const, ...UNITS) }),
  }),
  fc.record({ type: fc.constant('queue' as const), queue }),
  fc.record({ type: fc.constant('choose' as const), chosen }),
  fc.record({ type: fc.constant('sleep' as const), wish: fc.constantFrom(1, 2, 'section' as const, null) }),
]
const event: fc.Arbitrary<SpeechEvent> = fc.oneof(
  fc.constantFrom<SpeechEvent>(
    { type: 'start' },
    { type: 'end' },
    { type: 'error', reason: 'failed' },
    { type: 'error', reason: 'no-voice' },
    { type: 'error', reason: 'no-sound' },
  ),
  fc.record({ type: fc.constant('boundary' as const), offset: fc.nat(24) }),
)
const steps = [
  fc.oneof(...commands).map((command) => new Ask(command)),
  event.map((event) => new Say(event, 0)),
  fc.tuple(event, fc.nat(3)).map(([event, age]) => new Say(event, age)),
  step.map((ms) => new Wait(ms)),
  fc.subarray([...VOICES]).map((there) => new Voices(there)),
]

describe('a player of which anything is asked', () => {
  it('has one voice, is never stuck, and never loses its place', () => {
    fc.assert(
      fc.property(fc.commands(steps, { maxCommands: 60, size: 'max' }), (all) => {
        fc.modelRun(() => ({ model: newModel(), real: scripted({}, VOICES) }), all)
      }),
      { numRuns: 2000 },
    )
  })

  it('in the end reads to the end, or tells why not', () => {
    fc.assert(
      fc.property(fc.commands(steps, { maxCommands: 30, size: 'max' }), fc.boolean(), (all, mute) => {
        const real = scripted({}, VOICES)
        fc.modelRun(() => ({ model: newModel(), real }), all)
        const { player, engine, clock, messages } = real
        player.send({ type: 'sleep', wish: null })
        player.send({ type: 'pauses', pauses: { sentence: 100, paragraph: 100, portion: 'all' } })
        player.send({ type: 'play', sentence: 'kicker' })
        for (let turn = 0; turn < 200 && ['playing', 'pausing'].includes(player.snapshot.state); turn++) {
          if (!mute && engine.current) {
            engine.emit({ type: 'start' })
            engine.emit({ type: 'end' })
          }
          clock.advance(60_000)
        }
        const { state, place } = player.snapshot
        if (state === 'ended') expect(place?.sentence).toBe('s9')
        else
          expect([state, messages.at(-1)?.id]).toEqual([
            'stopped',
            engine.voices().length > 0 ? expect.stringMatching(/^no-/) : 'no-voice',
          ])
        if (mute) expect(state).toBe('stopped')
      }),
      { numRuns: 300 },
    )
  })
})
