/** Which of the six languages a person reads best, going by the system's list. */
import { isLanguage, type Language } from '../publication/model'

/** What is taken where the system names none of the six. */
const FALLBACK: Language = 'en'

/**
 * The first of the system's languages, most wanted first, that is one of the six. Regions and scripts do not matter:
 * a reader of `zh-Hant-TW` or `es-419` is better served by our Chinese or Spanish than by any other of the six.
 */
export function systemLanguage(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const language = languageOf(tag)
    if (isLanguage(language)) return language
  }
  return FALLBACK
}

/** The language of a BCP 47 tag or of a POSIX locale (`fr_CA.UTF-8`), in lower case; '' where there is none. */
function languageOf(tag: string): string {
  const [posix = ''] = tag.split(/[.@]/, 1)
  try {
    // Brings old names to the present ones: `cmn` is `zh`, `arb` is `ar`.
    return new Intl.Locale(posix.replaceAll('_', '-')).language
  } catch {
    return ''
  }
}
