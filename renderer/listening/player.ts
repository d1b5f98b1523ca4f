/** Reads aloud: does with an engine and a clock what the state machine (player/reduce.ts) says. */
import type { Language, SentenceId } from '../../publication/model'
import type { Engine, Manner, SpeechEvent, Utterance, Voice } from './engine'
import { type Chosen, firstVoices } from './player/choose-voice'
import type { Item } from './player/queue'
import { reduce } from './player/reduce'
import { remaining, type SleepWish } from './player/sleep'
import {
  type Command,
  type Effect,
  initialState,
  type Message,
  type Pauses,
  type Phase,
  type Place,
  type PlayerEvent,
  type PlayerState,
  placeAt,
  type TimerName,
  type Word,
} from './player/state'
import { type SpokenWord, wordSaidAt } from './pronounce'

export { UNITS, type Unit } from './player/moves'
export { type Item, queueOf } from './player/queue'
export type { SleepWish } from './player/sleep'
export type { Command, Message, Pauses, Phase, Place, Word } from './player/state'

/** A sentence made ready for a voice. */
export interface Prepared {
  readonly utterance: Utterance
  /** In the order they are said. */
  readonly words: readonly SpokenWord[]
}

export interface Clock {
  /** Milliseconds. */
  now(): number
  /** Calls back after so many milliseconds; the answer prevents it. */
  schedule(ms: number, callback: () => void): () => void
}

export interface PlayerOptions {
  readonly engine: Engine
  readonly clock: Clock
  /** What to say of a sentence, and how its words are those that are displayed. */
  readonly prepare: (language: Language, sentence: SentenceId, voice: Voice) => Prepared
  readonly onMessage: (message: Message) => void
  readonly queue: readonly Item[]
  readonly chosen: Chosen
  readonly manner: Manner
  readonly pauses: Pauses
}

/** What is to be shown of a player. The same object until something of it changes. */
export interface Snapshot {
  readonly state: Phase
  /** What is heard, or is to go on; null while stopped. */
  readonly place: Place | null
  /** The displayed word that is heard. */
  readonly word: Word | null
  /** Minutes left, or `section`; null where no sleep is wished. */
  readonly sleep: SleepWish
}

export class Player {
  readonly #options: PlayerOptions
  readonly #listeners = new Set<() => void>()
  readonly #timers = new Map<TimerName, () => void>()
  readonly #stopVoices: () => void
  readonly #events: PlayerEvent[] = []
  #busy = false
  #state: PlayerState
  #snapshot: Snapshot

  constructor(options: PlayerOptions) {
    const { engine, queue, chosen, manner, pauses } = options
    this.#options = options
    this.#state = initialState(queue, manner, pauses, firstVoices(engine.voices(), chosen))
    this.#snapshot = snapshotOf(this.#state)
    this.#stopVoices = engine.onVoices(() => this.#happen({ type: 'voices', there: engine.voices() }))
  }

  /** What is to be shown now. */
  get snapshot(): Snapshot {
    return this.#snapshot
  }

  /** Calls back at each change of the snapshot; the answer stops it. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  send(command: Command): void {
    this.#happen(command)
  }

  /** Stops, and answers where listening began: the listener goes back there. Null where nothing was to stop. */
  stop(): Place | null {
    const { origin } = this.#state
    this.send({ type: 'stop' })
    return origin
  }

  /** Silences all for good. */
  dispose(): void {
    this.send({ type: 'stop' })
    this.#stopVoices()
    for (const cancel of this.#timers.values()) cancel()
    this.#timers.clear()
    this.#listeners.clear()
  }

  /** One event after the other: what an effect brings about at once has to wait. */
  #happen(event: PlayerEvent): void {
    this.#events.push(event)
    if (this.#busy) return
    this.#busy = true
    try {
      for (let next = this.#events.shift(); next; next = this.#events.shift()) {
        const { state, effects } = reduce(this.#state, next, this.#options.clock.now())
        this.#state = state
        for (const effect of effects) this.#run(effect)
      }
    } finally {
      this.#busy = false
    }
    this.#publish()
  }

  #publish(): void {
    const snapshot = snapshotOf(this.#state)
    if (isSame(snapshot, this.#snapshot)) return
    this.#snapshot = snapshot
    for (const listener of this.#listeners) listener()
  }

  #run(effect: Effect): void {
    const { engine, onMessage } = this.#options
    switch (effect.type) {
      case 'speak':
        try {
          return this.#speak(effect)
        } catch (error) {
          // A fault of ours in one sentence is a voice that fails: told, and never a player that waits for ever.
          console.error(error)
          return this.#happen({ type: 'heard', utterance: effect.utterance, what: { type: 'error', reason: 'failed' } })
        }
      case 'prefetch': {
        const { item, voice, manner } = effect
        return engine.prefetch(this.#prepare(item, voice).utterance, manner)
      }
      case 'change':
        return engine.change(effect.manner)
      case 'pause':
      case 'resume':
      case 'cancel':
        return engine[effect.type]()
      case 'timer':
        return this.#wait(effect.name, effect.ms)
      case 'clear':
        return this.#clear(effect.name)
      case 'tell':
        return onMessage(effect.message)
    }
  }

  #prepare({ language, sentence }: Item, voice: Voice): Prepared {
    return this.#options.prepare(language, sentence, voice)
  }

  #speak({ utterance, item, voice, from, to, manner }: Extract<Effect, { type: 'speak' }>): void {
    const hear = (what: Extract<PlayerEvent, { type: 'heard' }>['what']) =>
      this.#happen({ type: 'heard', utterance, what })
    const { utterance: whole, words } = this.#prepare(item, voice)
    const first = words.find((word) => word.end > from)
    const after = to === null ? undefined : words.find((word) => word.start >= to)
    // A piece of a sentence in which there is no word.
    if (from > 0 && (!first || (after && first.at >= after.at))) return hear({ type: 'end' })
    const text = after ? whole.text.slice(0, after.at).trimEnd() : whole.text
    if (text.trim() === '') return hear({ type: 'end' })
    const onEvent = (event: SpeechEvent) => {
      if (event.type !== 'boundary') return hear(event)
      const word = wordSaidAt(words, event.offset)
      if (word) hear({ type: 'word', word: { start: word.start, end: word.end } })
    }
    this.#options.engine.speak({ ...whole, text }, manner, onEvent, from > 0 ? first?.at : undefined)
  }

  #wait(name: TimerName, ms: number): void {
    this.#clear(name)
    const cancel = this.#options.clock.schedule(ms, () => {
      this.#timers.delete(name)
      this.#happen({ type: 'timer', name })
    })
    this.#timers.set(name, cancel)
  }

  #clear(name: TimerName): void {
    this.#timers.get(name)?.()
    this.#timers.delete(name)
  }
}

function snapshotOf(state: PlayerState): Snapshot {
  const { phase, word, sleep } = state
  return { state: phase, place: phase === 'stopped' ? null : placeAt(state), word, sleep: remaining(sleep) }
}

function isSame(a: Snapshot, b: Snapshot): boolean {
  return (
    a.state === b.state &&
    a.place?.sentence === b.place?.sentence &&
    a.place?.language === b.place?.language &&
    a.word?.start === b.word?.start &&
    a.word?.end === b.word?.end &&
    a.sleep === b.sleep
  )
}
