/** An audio context whose clock the test turns, and a maker whose sound it hands out. */
import { vi } from 'vitest'
import { type Job, type Piece, SAMPLE_RATE, type Word } from '../../../../renderer/listening/engine/messages'
import type { Maker, MakerEvents } from '../../../../renderer/listening/engine/recordings'

interface Source {
  readonly begin: number
  readonly seconds: number
  stopped: number | null
}

/** Heard a tenth of a second after it was made, as on a device with some latency. */
export const LATENCY = 0.1

export class ScriptedContext {
  currentTime = 0
  state: AudioContextState = 'suspended'
  /** Whether the clock runs while the context does. */
  works = true
  readonly outputLatency = LATENCY
  readonly baseLatency = 0
  readonly destination = {}
  readonly sources: Source[] = []
  readonly gains: { value: number }[] = []

  getOutputTimestamp() {
    return { contextTime: Math.max(0, this.currentTime - LATENCY), performanceTime: performance.now() }
  }
  createGain() {
    const gain = {
      value: 1,
      cancelScheduledValues() {},
      setValueAtTime() {},
      linearRampToValueAtTime(value: number) {
        gain.value = value
      },
      setTargetAtTime(value: number) {
        gain.value = value
      },
    }
    this.gains.push(gain)
    return { gain, connect() {}, disconnect() {} }
  }
  createBuffer(_channels: number, length: number) {
    return { length, getChannelData: () => new Float32Array(length) }
  }
  createBufferSource() {
    const source: Source & { buffer: { length: number } | null } = { begin: 0, seconds: 0, stopped: null, buffer: null }
    return Object.assign(source, {
      connect() {},
      start: (when: number) => {
        this.sources.push(Object.assign(source, { begin: when, seconds: (source.buffer?.length ?? 0) / SAMPLE_RATE }))
      },
      stop: (when: number) => {
        source.stopped = when
      },
      onended: null,
    })
  }
  resume() {
    if (this.state !== 'closed') this.state = 'running'
    return Promise.resolve()
  }
  suspend() {
    if (this.state !== 'closed') this.state = 'suspended'
    return Promise.resolve()
  }
  close() {
    this.state = 'closed'
    return Promise.resolve()
  }

  /** Lets time pass, on the clock as well where it runs. */
  async pass(seconds: number): Promise<void> {
    for (let left = Math.round(seconds * 100); left > 0; left--) {
      if (this.state === 'running' && this.works) this.currentTime += 0.01
      await vi.advanceTimersByTimeAsync(10)
    }
  }
}

export class ScriptedMaker implements Maker {
  readonly jobs: Job[] = []
  #events: MakerEvents | null = null

  make(job: Job, events: MakerEvents) {
    this.jobs.push(job)
    this.#events = events
  }
  piece(seconds: number, words: readonly (readonly [offset: number, at: number])[] = []) {
    const samples = new Int16Array(seconds * SAMPLE_RATE)
    const piece: Piece = {
      samples,
      words: words.map(([offset, at]): Word => ({ offset, at: Math.round(at * SAMPLE_RATE) })),
    }
    this.#events?.onPiece(piece)
  }
  end(how: 'onDone' | 'onFailed' = 'onDone') {
    this.#events?.[how]()
  }
}
