/** A voice that makes no sound, says what the test has it say, and notes what is asked of it. */
import type { Engine, Manner, SpeechEvent, Utterance, Voice } from '../../../renderer/listening/engine'

interface Spoken {
  readonly utterance: Utterance
  readonly onEvent: (event: SpeechEvent) => void
  readonly from: number
  manner: Manner
  paused: boolean
}

export class ScriptedEngine implements Engine {
  /** What was asked, in order; emptied by `takeLog`. */
  log: string[] = []
  /** What no player may do. */
  readonly faults: string[] = []
  /** What is spoken now. */
  current: Spoken | null = null
  /** All that was ever spoken. */
  readonly spoken: Spoken[] = []
  #voices: readonly Voice[]
  #listeners = new Set<() => void>()

  constructor(voices: readonly Voice[]) {
    this.#voices = voices
  }

  voices(): readonly Voice[] {
    return this.#voices
  }

  setVoices(voices: readonly Voice[]): void {
    this.#voices = voices
    for (const listener of this.#listeners) listener()
  }

  onVoices(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  speak(utterance: Utterance, manner: Manner, onEvent: (event: SpeechEvent) => void, from = 0): void {
    if (this.current) this.faults.push('two voices at once')
    if (!this.#voices.some((voice) => voice.id === utterance.voice)) this.faults.push('a voice that is not there')
    this.log.push(`speak ${utterance.text}${from ? `@${from}` : ''} ${utterance.voice}`)
    this.current = { utterance, onEvent, from, manner, paused: false }
    this.spoken.push(this.current)
  }

  pause(): void {
    if (!this.current || this.current.paused) this.faults.push('pause of nothing')
    else this.current.paused = true
    this.log.push('pause')
  }

  resume(): void {
    if (!this.current?.paused) this.faults.push('resume of nothing')
    else this.current.paused = false
    this.log.push('resume')
  }

  change(manner: Manner): void {
    if (!this.current || this.current.paused) this.faults.push('change of nothing')
    else this.current.manner = manner
    this.log.push(`change ${manner.rate}`)
  }

  cancel(): void {
    if (!this.current) this.faults.push('cancel of nothing')
    this.current = null
    this.log.push('cancel')
  }

  prefetch(utterance: Utterance): void {
    this.log.push(`prefetch ${utterance.text}`)
  }

  warm(): void {}

  /** Has the current utterance say something. After an end or an error there is none any more. */
  emit(event: SpeechEvent): void {
    const { current } = this
    if (event.type === 'end' || event.type === 'error') this.current = null
    current?.onEvent(event)
  }

  takeLog(): string {
    const log = this.log.join(', ')
    this.log = []
    return log
  }
}

/** Time that passes when the test lets it. */
export class ScriptedClock {
  #now = 1_000_000
  #timers = new Set<{ readonly due: number; readonly callback: () => void }>()

  now(): number {
    return this.#now
  }

  schedule(ms: number, callback: () => void): () => void {
    const timer = { due: this.#now + ms, callback }
    this.#timers.add(timer)
    return () => this.#timers.delete(timer)
  }

  get waiting(): number {
    return this.#timers.size
  }

  advance(ms: number): void {
    const end = this.#now + ms
    for (;;) {
      const next = [...this.#timers].filter(({ due }) => due <= end).sort((a, b) => a.due - b.due)[0]
      if (!next) break
      this.#timers.delete(next)
      this.#now = next.due
      next.callback()
    }
    this.#now = end
  }
}
