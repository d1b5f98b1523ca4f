/**
 * The system's voices, by `speechSynthesis`: one utterance a sentence. What differs between systems: those of Windows
 * and macOS tell each word, those of Linux none, and there `pause()` would never end. So a pause is an end here, and
 * going on is speaking anew from the last word that was told, or from where it began.
 *
 * The first look at the voices wakes the system's speech up, which on Linux starts a server: not before it is wanted.
 */
import type { Language } from '../../publication/model'
import type { Engine, Manner, SpeechEvent, Utterance, Voice } from './engine'
import type { Clock } from './player'
import { type ListedVoice, type SystemVoice, usableVoices } from './system-voices'

/** A voice that has not begun after so many milliseconds will not. */
export const SILENCE = 3000
/** What the interface allows. */
const RATES = { min: 0.1, max: 10 } as const

/** What is used of `SpeechSynthesis`. */
export type Synthesis = Pick<
  SpeechSynthesis,
  'getVoices' | 'speak' | 'cancel' | 'addEventListener' | 'removeEventListener'
>

export interface SystemEngineOptions {
  /** Undefined where the runtime has none. */
  readonly synthesis: Synthesis | undefined
  readonly makeUtterance: (text: string) => SpeechSynthesisUtterance
  readonly clock: Clock
  /** Whether to look at the system's voices from the start on, and not only when `wake` is called. */
  readonly awake: boolean
}

/** What is being spoken, or is to go on. */
interface Task {
  readonly utterance: Utterance
  readonly onEvent: (event: SpeechEvent) => void
  manner: Manner
  /** Where to go on: the last word that was told. */
  from: number
  /** Kept, since Chromium tells nothing of an utterance that was collected as garbage. Null while paused. */
  spoken: SpeechSynthesisUtterance | null
}

export class SystemEngine implements Engine {
  readonly #options: SystemEngineOptions
  readonly #listeners = new Set<() => void>()
  #voices: readonly SystemVoice<ListedVoice>[] | null = null
  #task: Task | null = null
  #stopWatch = () => {}

  #awake: boolean

  constructor(options: SystemEngineOptions) {
    this.#options = options
    this.#awake = options.awake
  }

  /** Looks at the system's voices from now on. */
  wake(): void {
    if (this.#awake) return
    this.#awake = true
    for (const listener of this.#listeners) listener()
  }

  voices(): readonly Voice[] {
    return this.#known().map(({ voice }) => voice)
  }

  onVoices(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  speak(utterance: Utterance, manner: Manner, onEvent: (event: SpeechEvent) => void, from = 0): void {
    this.cancel()
    this.#task = { utterance, manner, onEvent, from, spoken: null }
    this.#begin(this.#task)
  }

  pause(): void {
    if (this.#task) this.#silence(this.#task)
  }

  resume(): void {
    if (this.#task && !this.#task.spoken) this.#begin(this.#task)
  }

  change(manner: Manner): void {
    const task = this.#task
    if (!task) return
    task.manner = manner
    // One that is paused takes it when it goes on.
    if (!task.spoken) return
    this.#silence(task)
    this.#begin(task)
  }

  cancel(): void {
    const task = this.#task
    this.#task = null
    if (task) this.#silence(task)
  }

  /** The system makes nothing ready. */
  prefetch(): void {}
  warm(_language: Language): void {}

  #known(): readonly SystemVoice<ListedVoice>[] {
    const { synthesis } = this.#options
    if (!synthesis || !this.#awake) return []
    if (this.#voices) return this.#voices
    // The list is often empty at first and filled a moment later.
    synthesis.addEventListener('voiceschanged', () => {
      const before = JSON.stringify(this.voices())
      this.#voices = usableVoices(synthesis.getVoices())
      if (JSON.stringify(this.voices()) === before) return
      for (const listener of this.#listeners) listener()
    })
    this.#voices = usableVoices(synthesis.getVoices())
    return this.#voices
  }

  #begin(task: Task): void {
    const { synthesis, makeUtterance } = this.#options
    const found = this.#known().find(({ voice }) => voice.id === task.utterance.voice)
    if (!synthesis || !found) return this.#later(task, { type: 'error', reason: 'no-voice' })
    const base = task.from
    const text = task.utterance.text.slice(base)
    // Some voices never end what has nothing to say.
    if (text.trim() === '') return this.#later(task, { type: 'end' })
    const spoken = makeUtterance(text)
    const { rate, pitch, volume } = task.manner
    spoken.voice = found.listed as SpeechSynthesisVoice
    spoken.lang = found.listed.lang
    spoken.rate = Math.min(RATES.max, Math.max(RATES.min, rate))
    spoken.pitch = pitch
    spoken.volume = volume
    task.spoken = spoken
    const tell = (event: SpeechEvent) => this.#tell(task, spoken, event)
    let isHeard = false
    const heard = () => {
      if (isHeard || task.spoken !== spoken) return
      isHeard = true
      this.#watch(task, longest(text, rate))
      tell({ type: 'start' })
    }
    spoken.onstart = heard
    spoken.onboundary = ({ name, charIndex }) => {
      if (name !== 'word' || task.spoken !== spoken) return
      heard()
      task.from = base + charIndex
      tell({ type: 'boundary', offset: task.from })
    }
    spoken.onend = () => tell({ type: 'end' })
    spoken.onerror = ({ error }) => tell({ type: 'error', reason: reasonOf(error) })
    this.#watch(task, SILENCE)
    synthesis.speak(spoken)
  }

  /** What comes of an utterance that was cancelled, or was begun anew, is dropped. */
  #tell(task: Task, spoken: SpeechSynthesisUtterance, event: SpeechEvent): void {
    if (this.#task !== task || task.spoken !== spoken) return
    if (event.type === 'end' || event.type === 'error') {
      this.#stopWatch()
      this.#task = null
    }
    task.onEvent(event)
  }

  /** Not before `speak` has returned. */
  #later(task: Task, event: SpeechEvent): void {
    const { clock } = this.#options
    this.#stopWatch = clock.schedule(0, () => {
      if (this.#task !== task) return
      this.#task = null
      task.onEvent(event)
    })
  }

  /** Gives an utterance up that goes on for too long without a word of it. */
  #watch(task: Task, ms: number): void {
    this.#stopWatch()
    this.#stopWatch = this.#options.clock.schedule(ms, () => {
      if (this.#task !== task) return
      this.cancel()
      task.onEvent({ type: 'error', reason: 'failed' })
    })
  }

  #silence(task: Task): void {
    this.#stopWatch()
    this.#stopWatch = () => {}
    if (!task.spoken) return
    task.spoken = null
    this.#options.synthesis?.cancel()
  }
}

/** No voice takes longer: two characters a second at its usual speed, and systems that do not go slower or faster. */
function longest(text: string, rate: number): number {
  return 10_000 + (500 * text.length) / Math.min(1, rate)
}

function reasonOf(error: SpeechSynthesisErrorCode): Extract<SpeechEvent, { type: 'error' }>['reason'] {
  switch (error) {
    case 'audio-busy':
    case 'audio-hardware':
      return 'no-sound'
    case 'language-unavailable':
    case 'voice-unavailable':
    case 'synthesis-unavailable':
      return 'no-voice'
    default:
      return 'failed'
  }
}
