/** What a player knows, what can happen to it and what it has done. Plain data; reduce.ts goes from one to the next. */
import type { Language, SentenceId } from '../../../publication/model'
import type { Manner, SpeechEvent, Voice } from '../engine'
import type { Chosen, Voices } from './choose-voice'
import type { Unit } from './moves'
import type { Item } from './queue'
import type { Sleep, SleepWish } from './sleep'

/** `pausing`: in the silence between two sentences. */
export type Phase = 'stopped' | 'playing' | 'pausing' | 'paused' | 'ended'

export interface Place {
  readonly sentence: SentenceId
  readonly language: Language
}

/** UTF-16 units of the displayed sentence. */
export interface Word {
  readonly start: number
  readonly end: number
}

export interface Pauses {
  /** Silence after a sentence and after a paragraph, in milliseconds. */
  readonly sentence: number
  readonly paragraph: number
  /** How much is read before it pauses until the person goes on: so much, or up to the next heading. */
  readonly portion: 'all' | Unit
}

/** A selection that alone is read. The offsets are into the sentences of its language; others are read whole. */
export interface Selection {
  readonly language: Language
  readonly first: SentenceId
  readonly from: number
  readonly last: SentenceId
  readonly to: number
}

/** What may be asked of a player at any time. */
export type Command =
  /** Reads on from a sentence, or from the middle of it; with `end` no further than that. */
  | {
      readonly type: 'play'
      readonly sentence: SentenceId
      /** The column that was pointed at; offsets are into its sentences. Without it, the first language read. */
      readonly language?: Language
      readonly offset?: number
      readonly end?: { readonly sentence: SentenceId; readonly offset: number }
    }
  /** `give-way`: pauses, and leaves the engine to something else. */
  | { readonly type: 'pause' | 'give-way' | 'resume' | 'toggle' | 'stop' | 'repeat' }
  | { readonly type: 'next' | 'previous'; readonly unit: Unit }
  | { readonly type: 'manner'; readonly manner: Manner }
  | { readonly type: 'pauses'; readonly pauses: Pauses }
  /** Another language, or one more or less: what is read from now on. */
  | { readonly type: 'queue'; readonly queue: readonly Item[] }
  | { readonly type: 'choose'; readonly chosen: Chosen }
  | { readonly type: 'sleep'; readonly wish: SleepWish }

/** `gap`: the silence between sentences is over. `silence`: nothing was heard for too long. */
export type TimerName = 'gap' | 'silence' | 'sleep'

/** What the engine says of an utterance, with displayed words for offsets. */
export type Heard = Exclude<SpeechEvent, { type: 'boundary' }> | { readonly type: 'word'; readonly word: Word }

export type PlayerEvent =
  | Command
  | { readonly type: 'heard'; readonly utterance: number; readonly what: Heard }
  | { readonly type: 'voices'; readonly there: readonly Voice[] }
  | { readonly type: 'timer'; readonly name: TimerName }

/** Something to tell the person. */
export interface Message {
  /** `voice-lost`: another voice has taken over. `no-voice`, `no-sound`: it has stopped. `asleep`: the sleep timer has paused it. */
  readonly id: 'voice-lost' | 'no-voice' | 'no-sound' | 'asleep'
  readonly language: Language | null
  /** The lost voice's own name, where it is known. */
  readonly voice: string | null
}

export type Effect =
  | {
      readonly type: 'speak'
      readonly utterance: number
      readonly item: Item
      readonly voice: Voice
      /** Displayed offsets: where to begin, and where to end; null: at the end. */
      readonly from: number
      readonly to: number | null
      readonly manner: Manner
    }
  | { readonly type: 'pause' | 'resume' | 'cancel' }
  | { readonly type: 'change'; readonly manner: Manner }
  | { readonly type: 'prefetch'; readonly item: Item; readonly voice: Voice; readonly manner: Manner }
  | { readonly type: 'timer'; readonly name: TimerName; readonly ms: number }
  | { readonly type: 'clear'; readonly name: TimerName }
  | { readonly type: 'tell'; readonly message: Message }

export interface PlayerState {
  readonly phase: Phase
  readonly queue: readonly Item[]
  /** The item that is heard, or was last; in a pause between sentences the one before it. */
  readonly at: number
  /** The displayed offset at which it began to be spoken. */
  readonly from: number
  readonly word: Word | null
  /** When its sound began; null where nothing of it has been heard. */
  readonly since: number | null
  readonly selection: Selection | null
  /** Where listening began, for stop to go back to. */
  readonly origin: Place | null
  /** How a paused player goes on: where the engine stands, by speaking the item again from its word, or with the next item. */
  readonly held: 'in-place' | 'again' | 'next'
  /** The number of the last utterance; whether the engine has it still; the voice it has. */
  readonly utterance: number
  readonly live: boolean
  readonly voice: Voice | null
  readonly voices: Voices
  readonly manner: Manner
  readonly pauses: Pauses
  readonly sleep: Sleep | null
}

export interface Step {
  readonly state: PlayerState
  readonly effects: readonly Effect[]
}

export function initialState(queue: readonly Item[], manner: Manner, pauses: Pauses, voices: Voices): PlayerState {
  return {
    phase: 'stopped',
    queue,
    at: 0,
    from: 0,
    word: null,
    since: null,
    selection: null,
    origin: null,
    held: 'again',
    utterance: 0,
    live: false,
    voice: null,
    voices,
    manner,
    pauses,
    sleep: null,
  }
}

export function placeAt({ queue, at }: Pick<PlayerState, 'queue' | 'at'>): Place | null {
  const item = queue[at]
  return item ? { sentence: item.sentence, language: item.language } : null
}
