/** What an engine is given to say of a sentence, each place of which still leads to a word that is shown. */
import type { Language, Lexicon, Sentence } from '../../publication/model'
import type { EditionSpeech } from '../../publication/speech'
import { alignWords } from './align-words'
import { forEspeak } from './espeak-text'
import { applyLexicon, applyOwn, type Pronunciation } from './lexicon'
import { spokenTextOf } from './speech-texts'
import { type TracedText, traced } from './traced-text'
import type { Word } from './words'

export type { Pronunciation } from './lexicon'

export interface PronunciationOptions {
  /** The edition's; see `loadSpeechTexts`. */
  readonly speech: EditionSpeech
  /** The person's own, of this language. */
  readonly own: readonly Pronunciation[]
  /** A system's voice reads plain good orthography; what only the embedded one misreads is respelled for that alone. */
  readonly engine: 'embedded' | 'system'
}

/** A word that is shown, and the place (UTF-16 units) of the text that is said where it begins. */
export interface SpokenWord extends Word {
  readonly at: number
}

export interface PreparedUtterance {
  /** For the engine. */
  readonly text: string
  /**
   * Of the sentence as it is shown, in order; no place is before that of the word before. A word for which nothing is said
   * has the place of the next.
   */
  readonly words: readonly SpokenWord[]
}

/** A sentence made ready for an engine. Pure; some milliseconds for a long sentence. */
export function prepareUtterance(
  sentence: Sentence,
  language: Language,
  { speech, own, engine }: PronunciationOptions,
): PreparedUtterance {
  const spoken = spokenTextOf(sentence, speech)
  const { words, spans } = alignWords(sentence.text, spoken, language)
  const said = forEngine(applyOwn(traced(spoken), own), language, speech.lexicon, engine)
  const startOf = (word: number) => {
    const from = spans[word]?.start ?? 0
    const found = said.origins.findIndex((origin) => origin >= from)
    return word === 0 ? 0 : found < 0 ? said.text.length : found
  }
  return { text: said.text, words: words.map((word, index) => ({ ...word, at: startOf(index) })) }
}

/** Any other text made ready for an engine, as a sentence with it would be: a pronunciation that is tried out. */
export function prepareText(
  text: string,
  language: Language,
  { lexicon, engine }: { readonly lexicon: Lexicon; readonly engine: 'embedded' | 'system' },
): string {
  return forEngine(traced(text), language, lexicon, engine).text
}

/** The word that is shown of which a place of the text is said; none where there are no words. */
export function wordSaidAt(words: readonly SpokenWord[], offset: number): SpokenWord | undefined {
  return words.findLast(({ at }) => at <= offset)
}

function forEngine(text: TracedText, language: Language, lexicon: Lexicon, engine: 'embedded' | 'system'): TracedText {
  return engine === 'embedded' ? forEspeak(applyLexicon(text, lexicon), language) : text
}
