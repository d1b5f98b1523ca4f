/** What an engine is given to say of a sentence, each place of which still leads to a word that is shown. */
import type { Language, Sentence } from '../../publication/model'
import type { EditionSpeech } from '../../publication/speech'
import { alignWords, wordAt } from './align-words'
import { forEspeak } from './espeak-text'
import { applyLexicon, applyOwn, type Pronunciation } from './lexicon'
import { spokenTextOf } from './speech-texts'
import { originAt, traced } from './traced-text'
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

export interface PreparedUtterance {
  /** For the engine. */
  readonly text: string
  readonly language: Language
  /** Of the sentence as it is shown, in order. */
  readonly words: readonly Word[]
  /** The index of the word that is being said at a place (UTF-16 units) of `text`; -1 where there are no words. */
  wordAt(offset: number): number
  /** The place of `text` where a word begins to be said. */
  startOf(word: number): number
}

/** A sentence made ready for an engine. Pure; some milliseconds for a long sentence. */
export function prepareUtterance(
  sentence: Sentence,
  language: Language,
  { speech, own, engine }: PronunciationOptions,
): PreparedUtterance {
  const spoken = spokenTextOf(sentence, speech)
  const map = alignWords(sentence.text, spoken, language)
  let said = applyOwn(traced(spoken), own)
  if (engine === 'embedded') said = forEspeak(applyLexicon(said, speech.lexicon), language)
  return {
    text: said.text,
    language,
    words: map.words,
    wordAt: (offset) => wordAt(map, originAt(said, offset)),
    startOf: (word) => {
      const from = map.spans[word]?.start ?? 0
      const found = said.origins.findIndex((origin) => origin >= from)
      return word <= 0 ? 0 : found < 0 ? said.text.length : found
    },
  }
}
