/** What a voice that reads aloud is made of, whichever makes the sound. */
import type { Language } from '../../publication/model'

export interface Voice {
  /** Unique over all engines, e.g. `embedded:fr+f2`, `system:Microsoft Hortense`. Kept in the settings. */
  readonly id: string
  readonly engine: 'embedded' | 'system'
  readonly language: Language
  /** The system's own name; null for an embedded voice, whose name the interface gives by `pitch`. */
  readonly name: string | null
  readonly kind: 'lower' | 'higher' | null
}

export interface Utterance {
  /** What to say, as prepared for this kind of engine. */
  readonly text: string
  readonly language: Language
  readonly voice: string
}

export interface Manner {
  /** Times the voice's usual speed, 0.5 to 6. */
  readonly rate: number
  /** Times the voice's usual pitch, 0.5 to 2. */
  readonly pitch: number
  /** 0 to 1. */
  readonly volume: number
}

export type SpeechEvent =
  /** Sound has begun. */
  | { readonly type: 'start' }
  /** The word at this offset (UTF-16 units of the utterance's text) is heard now. */
  | { readonly type: 'boundary'; readonly offset: number }
  | { readonly type: 'end' }
  | { readonly type: 'error'; readonly reason: 'no-voice' | 'no-sound' | 'failed' }

export interface Engine {
  /** The voices there are now; may change, see `onVoices`. */
  voices(): readonly Voice[]
  /** Calls back when the voices change; the answer stops it. */
  onVoices(listener: () => void): () => void
  /** Begins to speak, after cancelling what is spoken. `from` (UTF-16 offset) begins in the middle. Events of a cancelled utterance never come. */
  speak(utterance: Utterance, manner: Manner, onEvent: (event: SpeechEvent) => void, from?: number): void
  /** Silence at once, to go on in place by `resume`. */
  pause(): void
  resume(): void
  /** A new manner for what is being spoken, at once and from the word that is heard. */
  change(manner: Manner): void
  cancel(): void
  /** Makes ready what will be spoken next. */
  prefetch(utterance: Utterance, manner: Manner): void
  /** Makes ready to speak without a delay, at a quiet moment. */
  warm(language: Language): void
}
