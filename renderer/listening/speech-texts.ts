/** What is spoken of a release, asked of the desktop when listening begins, and kept. */
import { LANGUAGES, type Sentence } from '../../publication/model'
import type { EditionSpeech, SpeechTexts } from '../../publication/speech'
import { host } from '../host'

export type { SpeechTexts } from '../../publication/speech'

const NOTHING: EditionSpeech = { spoken: {}, lexicon: {} }
/** Where there is no spoken text, what is shown is spoken. */
export const NO_SPEECH_TEXTS = Object.fromEntries(LANGUAGES.map((language) => [language, NOTHING])) as SpeechTexts

const loaded = new Map<string, Promise<SpeechTexts>>()

/** Never fails: without an answer, what is shown is spoken, and the next call asks again. */
export function loadSpeechTexts(releaseId: string): Promise<SpeechTexts> {
  const known = loaded.get(releaseId)
  if (known) return known
  const forget = () => {
    loaded.delete(releaseId)
    return NO_SPEECH_TEXTS
  }
  const texts = host.request('speech:texts', { release: releaseId }).then((answer) => answer ?? forget(), forget)
  loaded.set(releaseId, texts)
  return texts
}

/** What a voice says of a sentence. */
export function spokenTextOf(sentence: Sentence, speech: EditionSpeech): string {
  const spoken = Object.hasOwn(speech.spoken, sentence.id) ? speech.spoken[sentence.id] : undefined
  return spoken ?? sentence.text
}
