import type { Language } from '../../publication/model'

/** Each language's name in itself, as on the United Nations' web sites: names, not words to be translated. */
export const NATIVE_NAMES: Readonly<Record<Language, string>> = {
  ar: 'العربية',
  zh: '中文',
  en: 'English',
  fr: 'Français',
  ru: 'Русский',
  es: 'Español',
}
