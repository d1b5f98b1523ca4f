/** The shape of a release, checked before the page is given one: a damaged file must not take the reader down. */
import * as v from 'valibot'
import { type Block, type Inline, LANGUAGES, type Release } from '../publication/model'
import type { SpeechTexts } from '../publication/speech'
import { between } from './between'

const text = v.string()
const inEachLanguage = v.object({ ar: text, zh: text, en: text, fr: text, ru: text, es: text })
const language = v.picklist(LANGUAGES)

/** Deeper than any release nests; a bound, so that no file can exhaust the stack. */
const MAX_DEPTH = 20

function inlineAt(depth: number): v.GenericSchema<unknown, Inline> {
  const children = v.lazy(() => (depth < MAX_DEPTH ? v.array(inlineAt(depth + 1)) : v.pipe(v.array(v.never()))))
  return v.variant('type', [
    v.object({ type: v.literal('text'), value: text }),
    v.object({ type: v.picklist(['emphasis', 'strong']), children }),
    v.object({
      type: v.literal('link'),
      target: v.pipe(text, v.regex(/^(https?|mailto|tel):/i)),
      ref: v.exactOptional(text),
      children,
    }),
  ])
}

const sentenceId = v.pipe(text, v.regex(/^(kicker|title|subtitle|s[1-9]\d{0,4})$/))
const sentence = v.object({
  id: sentenceId,
  content: v.array(inlineAt(0)),
  text,
})
const sentences = v.array(sentence)
const role = v.exactOptional(v.picklist(['quotation', 'contacts']))
const block = v.variant('type', [
  v.object({ type: v.literal('heading'), role, level: between(2, 6), sentences }),
  v.object({ type: v.literal('paragraph'), role, sentences }),
  v.object({ type: v.literal('list'), role, ordered: v.boolean(), items: v.array(sentences) }),
])

const BlocksSchema: v.GenericSchema<unknown, Block[]> = v.array(block)

const edition = v.object({
  language,
  direction: v.picklist(['ltr', 'rtl']),
  status: v.picklist(['original', 'unofficial-translation']),
  kicker: sentence,
  title: sentence,
  subtitle: sentence,
  datelineLength: v.pipe(v.number(), v.integer(), v.minValue(0)),
  blocks: BlocksSchema,
})

const ReleaseSchema: v.GenericSchema<unknown, Release> = v.looseObject({
  id: text,
  datePublished: v.pipe(text, v.isoDate()),
  publisher: inEachLanguage,
  place: inEachLanguage,
  source: inEachLanguage,
  original: language,
  restoredLinks: v.array(
    v.object({ id: text, target: text, confidence: v.picklist(['high', 'medium-high', 'medium', 'low']) }),
  ),
  notes: v.array(inEachLanguage),
  terms: v.array(v.object({ name: inEachLanguage, meaning: inEachLanguage })),
  editions: v.object({ ar: edition, zh: edition, en: edition, fr: edition, ru: edition, es: edition }),
})

const speech = v.object({ spoken: v.record(sentenceId, text), lexicon: v.record(text, text) })
const SpeechTextsSchema: v.GenericSchema<unknown, SpeechTexts> = v.object({
  ar: speech,
  zh: speech,
  en: speech,
  fr: speech,
  ru: speech,
  es: speech,
})

/** Whether a value is what is spoken of a release. */
export function isSpeechTexts(value: unknown): value is SpeechTexts {
  return v.is(SpeechTextsSchema, value)
}

/** Whether a value is the text of an edition, or a part of it. */
export function areBlocks(value: unknown): value is Block[] {
  return v.is(BlocksSchema, value)
}

/** Whether a value is a release that the page can show. */
export function isRelease(value: unknown): value is Release {
  return v.is(ReleaseSchema, value)
}
