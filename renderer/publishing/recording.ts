/** An edition read aloud into memory: sentence by sentence, with the pauses between them, and when each is heard. Pure. */
import type { Cue } from '../../publication/cues'
import type { Edition, Sentence } from '../../publication/model'
import type { EditionSpeech } from '../../publication/speech'
import {
  type EngineJob,
  jobFor,
  type Pronunciation,
  prepareUtterance,
  queueOf,
  SAMPLE_RATE,
} from '../listening/recorded'
import { createLimiter } from './limiter'
import { createMeter, gainFor } from './loudness'

export interface RecordingWish {
  readonly edition: Edition
  readonly speech: EditionSpeech
  /** The status of the edition, as it is shown and as it is said: heard after the subtitle. */
  readonly status: { readonly text: string; readonly spoken: string }
  /** An embedded voice. */
  readonly voice: string
  readonly rate: number
  readonly pitch: number
  /** Milliseconds. */
  readonly sentencePause: number
  readonly paragraphPause: number
  readonly own: readonly Pronunciation[]
}

export interface Recorded {
  /** The samples in order, 22 050 a second, one channel, made as loud as is usual as they are asked for. */
  pieces(): Generator<Int16Array, void>
  /** How many samples there are in all. */
  readonly length: number
  readonly cues: readonly Cue[]
}

/** What makes sound of a text. Rejects where it fails. */
export type Make = (job: EngineJob) => Promise<readonly Int16Array[]>

/** Milliseconds of silence before the first sentence and after the last: players cut off a little. */
const EDGE = 400

/**
 * `onProgress` has the share that is done, 0 to 1. Rejects where the voice fails, and with the signal's reason when that is
 * aborted, at the next sentence.
 */
export async function record(
  wish: RecordingWish,
  make: Make,
  { onProgress, signal }: { readonly onProgress?: (share: number) => void; readonly signal?: AbortSignal } = {},
): Promise<Recorded> {
  const parts = partsOf(wish)
  const letters = parts.reduce((sum, { sentence }) => sum + sentence.text.length, 0)
  const pieces: Int16Array[] = []
  const cues: Cue[] = []
  const meter = createMeter(SAMPLE_RATE)
  let length = 0
  let read = 0
  const add = (piece: Int16Array) => {
    pieces.push(piece)
    meter.add(piece)
    length += piece.length
  }
  add(silence(EDGE))
  for (const { sentence, heading, pause } of parts) {
    signal?.throwIfAborted()
    const start = length / SAMPLE_RATE
    for (const piece of await make(jobOf(sentence, wish))) add(piece)
    cues.push({ id: sentence.id, text: sentence.text, start, end: length / SAMPLE_RATE, heading })
    add(silence(pause))
    read += sentence.text.length
    onProgress?.(read / letters)
  }
  signal?.throwIfAborted()
  const gain = gainFor(meter.loudness())
  return { pieces: () => louder(pieces, gain), length, cues }
}

function* louder(pieces: readonly Int16Array[], gain: number): Generator<Int16Array, void> {
  const limiter = createLimiter(gain, SAMPLE_RATE)
  for (const piece of pieces) yield limiter.add(piece)
  yield limiter.finish()
}

interface Part {
  readonly sentence: Sentence
  readonly heading: boolean
  /** Milliseconds of silence after it. */
  readonly pause: number
}

/** In the order in which the reader reads aloud, the status after the subtitle. */
function partsOf({ edition, status, sentencePause, paragraphPause }: RecordingWish): readonly Part[] {
  const { kicker, title, subtitle, blocks } = edition
  const sentences = [
    kicker,
    title,
    subtitle,
    ...blocks.flatMap((block) => (block.type === 'list' ? block.items.flat() : block.sentences)),
  ]
  const queue = queueOf(edition)
  const said: Sentence = { id: 'status', content: [], ...status }
  return queue.flatMap((item, index): Part[] => {
    const next = queue[index + 1]
    const pause = !next ? EDGE : next.paragraph === item.paragraph ? sentencePause : paragraphPause
    const part = { sentence: sentences[index] as Sentence, heading: item.heading, pause }
    return item.sentence === 'subtitle' ? [part, { sentence: said, heading: false, pause }] : [part]
  })
}

function jobOf(sentence: Sentence, { edition, speech, voice, rate, pitch, own }: RecordingWish): EngineJob {
  const { language } = edition
  const texts =
    sentence.spoken === undefined ? speech : { ...speech, spoken: { ...speech.spoken, [sentence.id]: sentence.spoken } }
  const { text } = prepareUtterance(sentence, language, { speech: texts, own, engine: 'embedded' })
  const job = jobFor({ text, language, voice }, { rate, pitch })
  if (!job) throw new Error(`“${voice}” is no embedded voice.`)
  return job
}

function silence(ms: number): Int16Array {
  return new Int16Array(Math.round((ms / 1000) * SAMPLE_RATE))
}
