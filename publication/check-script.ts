import { bodyOf, type DraftEdition, TITLES } from './draft'
import type { Report } from './fault'
import type { Language } from './model'

const SCRIPT: Readonly<Record<Language, { readonly name: string; readonly letters: RegExp }>> = {
  ar: { name: 'Arabic', letters: /\p{Script=Arabic}/gu },
  zh: { name: 'Chinese', letters: /\p{Script=Han}/gu },
  en: { name: 'Latin', letters: /\p{Script=Latin}/gu },
  fr: { name: 'Latin', letters: /\p{Script=Latin}/gu },
  ru: { name: 'Cyrillic', letters: /\p{Script=Cyrillic}/gu },
  es: { name: 'Latin', letters: /\p{Script=Latin}/gu },
}

/** Refuses sentences, or a whole edition, in a script that plainly is not the language's: a line left untranslated. */
export function checkScript(edition: DraftEdition, report: Report): void {
  const { language } = edition
  const titles = TITLES.flatMap((name) => edition.titles[name] ?? [])
  const sentences = [...titles, ...bodyOf(edition)]
  if (isForeign(sentences.map(({ text }) => text).join('\n'), language)) {
    report(1, 'wrong-script', `The text is not in ${SCRIPT[language].name} letters: is it in the right file?`)
    return
  }
  for (const { line, text } of sentences) {
    if (isForeign(text, language)) {
      report(line, 'wrong-script', `The sentence is not in ${SCRIPT[language].name} letters: translate it.`)
    }
  }
}

const ADDRESS = /[\w.+-]{1,64}@[\w.-]+|(?:https?:\/\/|www\.)[!-~]+/g

/**
 * Whether fewer than one letter in five is of the language's script, where there are enough letters to tell.
 * Names and addresses in Latin letters are common in every language, so short text passes.
 */
export function isForeign(text: string, language: Language): boolean {
  const words = text.replace(ADDRESS, '')
  const count = (letter: RegExp) => words.match(letter)?.length ?? 0
  const letters = count(/\p{L}/gu)
  // A Chinese character says as much as three letters.
  const weight = letters + 2 * count(SCRIPT.zh.letters)
  return weight >= 20 && count(SCRIPT[language].letters) * 5 < letters
}
