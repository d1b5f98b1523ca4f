/** The voices that come with the reader: a lower and a higher one for each language. */
import type { Language } from '../../../publication/model'
import type { Voice } from '../engine'

/** eSpeak NG's names of the languages. */
const ESPEAK_NAMES: Readonly<Record<Language, string>> = {
  ar: 'ar',
  zh: 'cmn',
  en: 'en-us',
  fr: 'fr',
  ru: 'ru',
  es: 'es',
}

/** eSpeak NG's variant that makes any of its voices a woman's. */
const HIGHER = '+f2'

const PREFIX = 'embedded:'

export const EMBEDDED_VOICES: readonly Voice[] = (Object.keys(ESPEAK_NAMES) as Language[]).flatMap((language) => [
  { id: `${PREFIX}${language}`, engine: 'embedded', language, name: null, kind: 'lower' },
  { id: `${PREFIX}${language}${HIGHER}`, engine: 'embedded', language, name: null, kind: 'higher' },
])

/** What eSpeak NG calls an embedded voice; null where it is none of ours. */
export function espeakVoice(id: string): { readonly name: string; readonly language: Language } | null {
  const voice = EMBEDDED_VOICES.find((each) => each.id === id)
  if (!voice) return null
  const variant = voice.kind === 'higher' ? HIGHER : ''
  return { name: ESPEAK_NAMES[voice.language] + variant, language: voice.language }
}
