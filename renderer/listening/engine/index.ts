/** The voice that comes with the reader: eSpeak NG in a worker, heard through the audio context. */
import type { Engine, Manner, SpeechEvent, Utterance } from '../engine'
import { type Job, SAMPLE_RATE } from './messages'
import { createPlayback } from './playback'
import { createRecordings, type Maker, type Recording } from './recordings'
import { speedFor } from './speed'
import { readableFrom } from './text-positions'
import { EMBEDDED_VOICES, espeakVoice } from './voices'
import { warmingTexts } from './warming'
import { createWorkerMaker, startSpeechWorker } from './worker-maker'

/** Milliseconds after its last use that the worker gives its memory back. */
const IDLE = 60_000

/** Six minutes of speech. */
const KEPT = 16_000_000

/** What is spoken. */
interface Spoken {
  readonly utterance: Utterance
  readonly onEvent: (event: SpeechEvent) => void
  manner: Manner
  recording: Recording
  started: boolean
  /** The word that is heard, as an offset in the utterance's text. */
  word: number
}

export function createEmbeddedEngine({
  maker = createWorkerMaker(startSpeechWorker, IDLE),
  open = () => new AudioContext({ sampleRate: SAMPLE_RATE, latencyHint: 'interactive' }),
}: {
  readonly maker?: Maker
  readonly open?: () => AudioContext
} = {}): Engine {
  const recordings = createRecordings(maker, KEPT)
  const playback = createPlayback(open)
  let spoken: Spoken | null = null

  /** From the word that is heard on, in its manner. */
  const play = (now: Spoken, job: Job) => {
    const from = now.word
    now.recording = recordings.want(job)
    playback.setVolume(now.manner.volume)
    const finish = (event: SpeechEvent) => {
      if (spoken === now) spoken = null
      now.onEvent(event)
    }
    playback.play(now.recording, {
      onStart() {
        if (now.started) return
        now.started = true
        now.onEvent({ type: 'start' })
      },
      onWord(offset) {
        now.word = readableFrom(now.utterance.text, from + offset)
        now.onEvent({ type: 'boundary', offset: now.word })
      },
      onEnd: () => finish({ type: 'end' }),
      onFailed: () => finish({ type: 'error', reason: 'failed' }),
      onNoSound: () => finish({ type: 'error', reason: 'no-sound' }),
    })
  }
  const cancel = () => {
    const left = spoken?.recording
    spoken = null
    playback.stop()
    if (left) recordings.leave(left)
  }

  return {
    voices: () => EMBEDDED_VOICES,
    // They never change.
    onVoices: () => () => {},
    speak(utterance, manner, onEvent, place = 0) {
      cancel()
      const from = readableFrom(utterance.text, place)
      const job = jobFor(utterance, manner, from)
      if (!job) return queueMicrotask(() => onEvent({ type: 'error', reason: 'no-voice' }))
      spoken = { utterance, onEvent, manner, recording: recordings.want(job), started: false, word: from }
      play(spoken, job)
    },
    pause: () => playback.pause(),
    resume: () => playback.resume(),
    change(manner) {
      if (!spoken) return
      const { rate, pitch } = spoken.manner
      spoken.manner = manner
      const job = jobFor(spoken.utterance, manner, spoken.word)
      if (!job || (rate === manner.rate && pitch === manner.pitch)) return playback.setVolume(manner.volume)
      const before = spoken.recording
      play(spoken, job)
      recordings.leave(before)
    },
    cancel,
    prefetch(utterance, manner) {
      const job = jobFor(utterance, manner, 0)
      if (job) recordings.prepare(job)
    },
    warm(language) {
      for (const text of warmingTexts(language)) {
        const job = jobFor({ text, language, voice: `embedded:${language}` }, { rate: 1, pitch: 1, volume: 1 }, 0)
        if (job) recordings.prepare(job)
      }
    },
  }
}

/** Null where the voice is none of ours. */
function jobFor({ text, voice: id }: Utterance, { rate, pitch }: Manner, from: number): Job | null {
  const voice = espeakVoice(id)
  if (!voice) return null
  return { text: text.slice(from), voice: voice.name, pitch, ...speedFor(voice.language, rate) }
}
