/** How the release is read aloud, as settings. Plain data with the schema it is checked against. */
import * as v from 'valibot'
import { isLanguage, type Language } from '../publication/model'
import { between } from './between'

/** Smallest value, largest value and step of what can be set by a slider. */
export const LISTENING_RANGES = {
  /** Times the voice's usual speed. */
  rate: { min: 0.5, max: 6, step: 0.1 },
  /** Times the voice's usual pitch. */
  pitch: { min: 0.5, max: 2, step: 0.1 },
  volume: { min: 0, max: 1, step: 0.05 },
  /** Milliseconds of silence after a sentence. */
  sentencePause: { min: 0, max: 3000, step: 100 },
  /** Milliseconds of silence after a paragraph, instead of those after a sentence. */
  paragraphPause: { min: 0, max: 5000, step: 100 },
} as const
export type ListeningRange = keyof typeof LISTENING_RANGES

const range = (name: ListeningRange) => between(LISTENING_RANGES[name].min, LISTENING_RANGES[name].max)

/** What of that which is heard is marked in the text. */
export const MARKED = ['both', 'words', 'sentences', 'off'] as const
export type Marked = (typeof MARKED)[number]

export const MARK_LOOKS = ['background', 'underline', 'box'] as const
export type MarkLook = (typeof MARK_LOOKS)[number]

/** How much is read before it pauses by itself. */
export const PORTIONS = ['all', 'sentence', 'paragraph', 'heading'] as const
export type Portion = (typeof PORTIONS)[number]

/** How long a word of one's own and what is said for it may be; how many of them a language may have. */
export const PRONUNCIATION_LIMITS = { word: 60, say: 100, count: 200 } as const

const text = (most: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(most))

export const PronunciationSchema = v.object({
  word: text(PRONUNCIATION_LIMITS.word),
  say: text(PRONUNCIATION_LIMITS.say),
})
/** A word and what is said for it. */
export type Pronunciation = v.InferOutput<typeof PronunciationSchema>

/** What some languages have and others need not. */
function perLanguage<Schema extends v.GenericSchema>(schema: Schema) {
  return v.record(v.custom<Language>(isLanguage), schema) as v.GenericSchema<
    Partial<Record<Language, v.InferOutput<Schema>>>
  >
}

export const ListeningSchema = v.object({
  rate: range('rate'),
  pitch: range('pitch'),
  volume: range('volume'),
  sentencePause: range('sentencePause'),
  paragraphPause: range('paragraphPause'),
  portion: v.picklist(PORTIONS),
  /** The id of the voice chosen for a language; where none is, the reader chooses. */
  voices: perLanguage(v.pipe(v.string(), v.minLength(1), v.maxLength(300))),
  /** Each sentence in the reading language, then in the one that stands beside it. */
  parallel: v.boolean(),
  marks: v.picklist(MARKED),
  markLook: v.picklist(MARK_LOOKS),
  pronunciations: perLanguage(v.pipe(v.array(PronunciationSchema), v.maxLength(PRONUNCIATION_LIMITS.count))),
})
export type Listening = v.InferOutput<typeof ListeningSchema>

export const DEFAULT_LISTENING: Listening = {
  rate: 1,
  pitch: 1,
  volume: 1,
  sentencePause: 300,
  paragraphPause: 700,
  portion: 'all',
  voices: {},
  parallel: false,
  marks: 'both',
  markLook: 'background',
  pronunciations: {},
}
