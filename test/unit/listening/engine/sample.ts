/** What of speech can be measured in samples. */
import type { Language } from '../../../../publication/model'
import { type Job, type Piece, SAMPLE_RATE, type Word } from '../../../../renderer/listening/engine/messages'
import { speedFor } from '../../../../renderer/listening/engine/speed'
import type { Synthesizer } from '../../../../renderer/listening/engine/synthesizer'
import { espeakVoice } from '../../../../renderer/listening/engine/voices'

export const LANGUAGES = ['ar', 'zh', 'en', 'fr', 'ru', 'es'] as const

export interface Made {
  readonly samples: Int16Array
  readonly words: readonly Word[]
  readonly pieces: readonly Piece[]
  readonly seconds: number
}

/** What the page would ask for. */
export function jobFor(language: Language, text: string, { rate = 1, pitch = 1, higher = false } = {}): Job {
  const voice = espeakVoice(`embedded:${language}${higher ? '+f2' : ''}`)
  return { text, voice: voice?.name ?? '', pitch, ...speedFor(language, rate) }
}

export function make(synthesizer: Synthesizer, job: Job): Made {
  const pieces: Piece[] = []
  synthesizer.synthesize(job, (piece) => pieces.push(piece))
  const samples = joined(pieces.map((piece) => piece.samples))
  return { samples, pieces, words: pieces.flatMap(({ words }) => words), seconds: samples.length / SAMPLE_RATE }
}

export function joined(parts: readonly Int16Array[]): Int16Array {
  const all = new Int16Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

/** From 0 to 1. */
export function loudness(samples: Int16Array): number {
  let sum = 0
  for (const sample of samples) sum += sample * sample
  return samples.length === 0 ? 0 : Math.sqrt(sum / samples.length) / 32_768
}

const FRAME = Math.round(SAMPLE_RATE / 200)

/** The samples at which sound begins after a silence of at least so many seconds, or at the very start. */
export function onsets(samples: Int16Array, silence = 0.1): number[] {
  const found: number[] = []
  let quiet = Number.POSITIVE_INFINITY
  for (let at = 0; at + FRAME <= samples.length; at += FRAME) {
    if (loudness(samples.subarray(at, at + FRAME)) < 0.004) {
      quiet += FRAME / SAMPLE_RATE
      continue
    }
    if (quiet >= silence) found.push(at)
    quiet = 0
  }
  return found
}

/** The pitch in Hertz, from 60 to 400 or times `around` that: the median over what is clearly voiced, by autocorrelation. */
export function pitchOf(samples: Int16Array, around = 1): number {
  const [shortest, longest] = [Math.floor(SAMPLE_RATE / (400 * around)), Math.ceil(SAMPLE_RATE / (60 * around))]
  const window = longest
  const pitches: number[] = []
  for (let at = 0; at + window + longest <= samples.length; at += window) {
    const correlations: number[] = []
    for (let lag = shortest; lag <= longest; lag++) correlations.push(correlation(samples, at, lag, window))
    const best = Math.max(...correlations)
    // The shortest of those that are as good: twice a period is one too.
    const lag = correlations.findIndex((each) => each > 0.93 * best && each > 0.65)
    if (lag < 0) continue
    let peak = lag
    while ((correlations[peak + 1] ?? 0) > (correlations[peak] ?? 0)) peak++
    pitches.push(SAMPLE_RATE / (shortest + peak))
  }
  return pitches.sort((one, other) => one - other)[pitches.length >> 1] ?? 0
}

function correlation(samples: Int16Array, at: number, lag: number, window: number): number {
  let [product, first, second] = [0, 0, 0]
  for (let i = at; i < at + window; i++) {
    const [a, b] = [samples[i] ?? 0, samples[i + lag] ?? 0]
    product += a * b
    first += a * a
    second += b * b
  }
  return first * second === 0 ? 0 : product / Math.sqrt(first * second)
}
