/** What a voice says of each sentence, and which of the words shown each word of that is. */
import { allSentences, type Language, type Release, type SentenceId } from '../../publication/model'
import { alignWords } from './align-words'
import type { Voice } from './engine'
import type { Prepared } from './player'
import { type SpeechTexts, spokenTextOf } from './speech-texts'

export type Prepare = (language: Language, sentence: SentenceId, voice: Voice) => Prepared

export function preparer(release: Release, texts: SpeechTexts): Prepare {
  return (language, id, voice) => {
    const sentence = allSentences(release.editions[language]).find((each) => each.id === id)
    if (!sentence) return { utterance: { text: '', language, voice: voice.id }, words: [] }
    const text = spokenTextOf(sentence, texts[language])
    const { words, spans } = alignWords(sentence.text, text, language)
    return {
      utterance: { text, language, voice: voice.id },
      words: words.map((word, index) => ({ ...word, at: spans[index]?.start ?? 0 })),
    }
  }
}
