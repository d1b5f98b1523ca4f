/** The words the desktop itself shows: menus, window title, dialogs. The page has its own way to the same files. */
import ar from '../locales/ar.json'
import en from '../locales/en.json'
import es from '../locales/es.json'
import fr from '../locales/fr.json'
import ru from '../locales/ru.json'
import zh from '../locales/zh.json'
import type { Language } from '../publication/model'

type Words = typeof en
/** The parts of a locale file that the desktop uses; plural forms are in none of them. */
type Section =
  | 'window'
  | 'menu'
  | 'role'
  | 'command'
  | 'file'
  | 'crash'
  | 'edition'
  | 'status'
  | 'bar'
  | 'about'
  | 'exported'
  | 'paper'
export type TextKey = { [S in Section]: `${S}.${keyof Words[S] & string}` }[Section]
export type Text = (key: TextKey, values?: Readonly<Record<string, string>>) => string

const WORDS: Readonly<Record<Language, { readonly [S in Section]: Readonly<Record<string, string>> }>> = {
  ar,
  zh,
  en,
  fr,
  ru,
  es,
}

/** The words of one language. A word that a translation lacks is taken from the English file. */
export function textOf(language: Language): Text {
  return (key, values = {}) => {
    const dot = key.indexOf('.')
    const section = key.slice(0, dot) as Section
    const name = key.slice(dot + 1)
    const words = WORDS[language][section]?.[name] ?? WORDS.en[section][name] ?? key
    return words.replace(/\{\{(\w+)\}\}/g, (whole, placeholder: string) => values[placeholder] ?? whole)
  }
}
