/** What a voice says of each sentence, and which of the words shown each word of that is. */
import type { Listening } from '../../electron/listening'
import { allSentences, type Language, type Release, type SentenceId } from '../../publication/model'
import type { Voice } from './engine'
import type { Prepared } from './player'
import { type PreparedUtterance, type Pronunciation, prepareUtterance } from './pronounce'
import type { SpeechTexts } from './speech-texts'

type Prepare = (language: Language, sentence: SentenceId, voice: Voice) => Prepared

const NONE: readonly Pronunciation[] = []
const NOTHING: PreparedUtterance = { text: '', words: [] }

/** The sentence that is heard and the one that comes next, in two languages where they are read in turn. */
const KEPT = 4

/** `release` as it is now: an edition may come later. `own`: the pronunciations of a person's own, as they are now. An unknown sentence is said by nothing. */
export function preparer(release: () => Release, texts: SpeechTexts, own: () => Listening['pronunciations']): Prepare {
  // Oldest first. What is made ready ahead is not made again when it is spoken, nor at each change of speed.
  const kept: { readonly key: readonly unknown[]; readonly prepared: PreparedUtterance }[] = []
  return (language, id, { id: voice, engine }) => {
    const pronunciations = own()[language] ?? NONE
    const key = [language, id, engine, pronunciations]
    const known = kept.find((each) => each.key.every((part, index) => part === key[index]))
    const prepared = known?.prepared ?? prepare(language, id, engine, pronunciations)
    if (!known) {
      kept.push({ key, prepared })
      if (kept.length > KEPT) kept.shift()
    }
    return { utterance: { text: prepared.text, language, voice }, words: prepared.words }
  }

  function prepare(
    language: Language,
    id: SentenceId,
    engine: Voice['engine'],
    pronunciations: readonly Pronunciation[],
  ): PreparedUtterance {
    const sentence = allSentences(release().editions[language]).find((each) => each.id === id)
    if (!sentence) return NOTHING
    return prepareUtterance(sentence, language, { speech: texts[language], own: pronunciations, engine })
  }
}
