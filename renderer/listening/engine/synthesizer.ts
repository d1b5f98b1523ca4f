/** Makes sound of text by eSpeak NG, piece by piece. Runs in the worker, and in Node for the tests. */
import type { Espeak, EspeakEvent } from '@echogarden/espeak-ng-emscripten'
import { createEveryWord, type EveryWord } from './every-word'
import { joinSamples } from './join-samples'
import { type Job, type Piece, SAMPLE_RATE, type Word } from './messages'
import { createStretcher } from './stretch'
import { espeakText } from './text-positions'
import { createVoiceAt } from './variants'

/**
 * The longest piece. The first is as short as eSpeak NG gives it, so that sound begins soon, and each is as long as all
 * before it, so that what is made slowly is there in time.
 */
const PIECE = SAMPLE_RATE / 2

export interface Synthesizer {
  /** All of it before it returns; what is ready is handed out at once. */
  synthesize(job: Job, onPiece: (piece: Piece) => void): void
}

export function createSynthesizer(espeak: Espeak): Synthesizer {
  const worker = new espeak.eSpeakNGWorker()
  const voiceAt = createVoiceAt(espeak)
  let voice = ''
  return {
    synthesize(job, onPiece) {
      const { text, offsetOf } = espeakText(job.text)
      const wanted = voiceAt(job.voice, job.pitch)
      if (voice !== wanted) worker.set_voice(wanted, null)
      voice = wanted
      worker.set_rate(job.wordsPerMinute)
      const collected = collect(job, createEveryWord(job.text), offsetOf, onPiece)
      worker.synthesize(text, (samples, events) => {
        collected.add(samples, events)
        return false
      })
      collected.finish()
    },
  }
}

/** Gathers eSpeak NG's tenths of a second into pieces, with the words that begin in them. */
function collect(
  { faster, pitch }: Job,
  everyWord: EveryWord,
  offsetOf: (place: number) => number,
  onPiece: (piece: Piece) => void,
) {
  const stretcher = faster === 1 ? null : createStretcher(faster, SAMPLE_RATE, pitch)
  let parts: Int16Array[] = []
  let size = 0
  let taken = 0
  let handed = 0
  // Words that are not yet through the stretcher.
  let waiting: Word[] = []

  const hand = () => {
    const words: Word[] = []
    const still: Word[] = []
    for (const word of waiting) {
      const at = stretcher ? stretcher.placeOf(word.at) : word.at
      if (at === null) still.push(word)
      else words.push({ offset: word.offset, at })
    }
    waiting = still
    const samples = joinSamples(parts)
    parts = []
    handed += size
    size = 0
    if (samples.length > 0 || words.length > 0) onPiece({ samples, words })
  }
  const keep = (samples: Int16Array) => {
    if (samples.length === 0) return
    parts.push(samples)
    size += samples.length
  }
  return {
    add(samples: Int16Array, events: readonly EspeakEvent[]) {
      for (const event of events) {
        if (event.type !== 'word') continue
        const at = Math.round((event.audio_position / 1000) * SAMPLE_RATE)
        waiting.push(...everyWord.add({ offset: offsetOf(event.text_position), at }))
      }
      taken += samples.length
      keep(stretcher ? stretcher.add(samples) : samples)
      if (size > 0 && size >= Math.min(handed, PIECE)) hand()
    },
    finish() {
      waiting.push(...everyWord.finish(taken))
      if (stretcher) keep(stretcher.finish())
      hand()
    },
  }
}
