/** An edition recorded as a person has set listening: voice, speed, pitch, pauses, pronunciations. */
import { DEFAULT_LISTENING, type Listening } from '../../electron/listening'
import { chooseVoice, EMBEDDED_VOICES, firstVoices } from '../listening/recorded'
import { type Make, type Recorded, type RecordingWish, record } from './recording'

export { DEFAULT_LISTENING }

/** Where a system's voice is chosen an embedded one speaks: systems do not hand out what their voices say. */
export function recordEdition(
  { listening, ...what }: Pick<RecordingWish, 'edition' | 'speech' | 'status'> & { readonly listening: Listening },
  make: Make,
  how?: Parameters<typeof record>[2],
): Promise<Recorded> {
  const { language } = what.edition
  const voice = chooseVoice(firstVoices(EMBEDDED_VOICES, listening.voices), language)
  const { rate, pitch, sentencePause, paragraphPause, pronunciations } = listening
  const own = pronunciations[language] ?? []
  return record({ ...what, voice: voice?.id ?? '', rate, pitch, sentencePause, paragraphPause, own }, make, how)
}
