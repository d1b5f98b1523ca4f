/** What a voice says of each sentence, and which of the words shown each word of that is. */
import { allSentences, type Language, type Release, type SentenceId } from '../../publication/model'
import type { Listening } from '../../electron/listening'
import type { Voice } from './engine'
import type { Prepared } from './player'
import { type SpeechTexts, spokenTextOf } from './speech-texts'
import { wordsOf } from './words'

export type Prepare = (language: Language, sentence: SentenceId, voice: Voice) => Prepared

export function preparer(release: Release, texts: SpeechTexts, own: Listening['pronunciations']): Prepare {
  return (language, id, voice) => {
    const sentence = allSentences(release.editions[language]).find((s) => s.id === id)
    const text = sentence ? sentence.text : ''
    return { utterance: { text, language, voice: voice.id }, words: wordsOf(text, language).map((w) => ({ ...w, at: w.start })) }
  }
}
