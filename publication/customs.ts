/** How languages call themselves, and write numbers and dates. */
import type { Language } from './model'

/** Each language's name in itself, as on the United Nations' web sites: names, not words to be translated. */
export const NATIVE_NAMES: Readonly<Record<Language, string>> = {
  ar: 'العربية',
  zh: '中文',
  en: 'English',
  fr: 'Français',
  ru: 'Русский',
  es: 'Español',
}

/** The conventions of UN texts: British dates in English, the digits 0–9 in Arabic. */
export function localeOf(language: Language): string {
  return { ar: 'ar-u-nu-latn', en: 'en-GB' }[language as string] ?? language
}

/** Kept, since making one takes a millisecond, and every change of language shows a date. */
const formats = new Map<Language, Intl.DateTimeFormat>()

/** An ISO 8601 date as the language writes it, in full. */
export function formatDate(iso: string, language: Language): string {
  let format = formats.get(language)
  if (!format) {
    format = new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long', timeZone: 'UTC' })
    formats.set(language, format)
  }
  return format.format(new Date(`${iso}T00:00:00Z`))
}
