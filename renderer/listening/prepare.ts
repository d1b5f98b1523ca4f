/** What a voice says of each sentence, and which of the words shown each word of that is. */
import type { Listening } from '../../electron/listening'
import { allSentences, type Language, type Release, type SentenceId } from '../../publication/model'
import type { Voice } from './engine'
import type { Prepared } from './player'
import { prepareUtterance } from './pronounce'
import type { SpeechTexts } from './speech-texts'

type Prepare = (language: Language, sentence: SentenceId, voice: Voice) => Prepared

/** `own`: the pronunciations of a person's own, as they are now. An unknown sentence is said by nothing. */
export function preparer(release: Release, texts: SpeechTexts, own: () => Listening['pronunciations']): Prepare {
  return (language, id, { id: voice, engine }) => {
    const sentence = allSentences(release.editions[language]).find((each) => each.id === id)
    if (!sentence) return { utterance: { text: '', language, voice }, words: [] }
    const prepared = prepareUtterance(sentence, language, {
      speech: texts[language],
      own: own()[language] ?? [],
      engine,
    })
    return {
      utterance: { text: prepared.text, language, voice },
      words: prepared.words.map((word, index) => ({ ...word, at: prepared.startOf(index) })),
    }
  }
}
