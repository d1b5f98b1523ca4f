/** What the embedded voice is asked to make, of what is to be said and how. */
import type { Manner, Utterance } from '../engine'
import type { Job } from './messages'
import { speedFor } from './speed'
import { espeakVoice } from './voices'

/** From a place in the text on; null where the voice is none of ours. */
export function jobFor(
  { text, voice: id }: Utterance,
  { rate, pitch }: Pick<Manner, 'rate' | 'pitch'>,
  from = 0,
): Job | null {
  const voice = espeakVoice(id)
  if (!voice) return null
  return { text: text.slice(from), voice: voice.name, pitch, ...speedFor(voice.language, rate) }
}
