/** How a speed is had: by eSpeak NG's own as far as it goes, which keeps consonants clear, and by stretching beyond. */
import type { Language } from '../../../publication/model'

/** What eSpeak NG is asked for, in its words a minute. It takes no more and no less than the first and the last. */
const ASKED = [80, 95, 110, 130, 150, 175, 200, 230, 260, 300, 350, 400, 450] as const

const USUAL = 175

/**
 * How many times the usual speed that is in truth: the release read aloud at each (version 0.3.5 of the package;
 * test/unit/listening/engine/synthesizer.test.ts notices where it is no longer so).
 */
const HAD: Readonly<Record<Language, readonly number[]>> = {
  ar: [0.465, 0.528, 0.613, 0.736, 0.852, 1, 1.148, 1.322, 1.497, 1.738, 1.98, 2.208, 2.444],
  zh: [0.439, 0.5, 0.587, 0.709, 0.827, 1, 1.168, 1.389, 1.618, 1.954, 2.268, 2.619, 3.069],
  en: [0.487, 0.549, 0.632, 0.748, 0.858, 1, 1.137, 1.293, 1.436, 1.608, 1.844, 2.065, 2.298],
  fr: [0.461, 0.523, 0.609, 0.732, 0.85, 1, 1.143, 1.309, 1.482, 1.702, 1.961, 2.174, 2.373],
  ru: [0.557, 0.616, 0.694, 0.8, 0.893, 1, 1.095, 1.202, 1.284, 1.394, 1.534, 1.703, 1.912],
  es: [0.491, 0.554, 0.638, 0.76, 0.866, 1, 1.123, 1.269, 1.389, 1.522, 1.692, 1.876, 2.054],
}

export interface Speed {
  /** What to ask eSpeak NG for. */
  readonly wordsPerMinute: number
  /** How many times faster to make what it answers; 1 is as it is. */
  readonly faster: number
}

/** The speed that is `rate` times the usual one. */
export function speedFor(language: Language, rate: number): Speed {
  if (rate === 1) return { wordsPerMinute: USUAL, faster: 1 }
  const had = HAD[language]
  const [slowest, fastest] = [had[0] ?? 1, had.at(-1) ?? 1]
  const wordsPerMinute = Math.round(asked(had, Math.min(Math.max(rate, slowest), fastest)))
  const rest = rate > fastest ? rate / fastest : rate < slowest ? rate / slowest : 1
  return { wordsPerMinute, faster: rest }
}

/** Between two measured speeds on the straight line. */
function asked(had: readonly number[], rate: number): number {
  const above = Math.max(
    1,
    had.findIndex((each) => each >= rate),
  )
  const [low, high] = [had[above - 1] ?? 1, had[above] ?? 1]
  const [from, to] = [ASKED[above - 1] ?? USUAL, ASKED[above] ?? USUAL]
  return from + ((rate - low) / (high - low)) * (to - from)
}
