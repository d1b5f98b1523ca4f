/** Compares the languages in the accessibility tree with the script of the text and with the page. */
import type { Language } from '../../publication/model'
import { type AccessibleNode, allNodes } from './accessibility-tree'
import { squeezed } from './transcript'

/** The scripts that each belong to one of the six languages. */
const SCRIPTS: readonly (readonly [Language, RegExp])[] = [
  ['ar', /\p{Script=Arabic}/u],
  ['zh', /\p{Script=Han}/u],
  ['ru', /\p{Script=Cyrillic}/u],
]

/** The languages that a text's letters are of; none where they are Latin, which three of the six are written in. */
function languagesByLetters(text: string): readonly Language[] {
  return SCRIPTS.flatMap(([language, letters]) => (letters.test(text) ? [language] : []))
}

/** A text of the page and the language that its nearest element with `lang` says. */
export interface PageText {
  readonly text: string
  readonly language: string
}

/** Every text run and every name that has a wrong language, in words; empty where all are right. */
export function wrongLanguages(tree: AccessibleNode, page: readonly PageText[]): readonly string[] {
  const texts = new Set(page.map(({ text, language }) => `${language} ${squeezed(text)}`))
  const all = new Map<string, string>()
  for (const { text, language } of page) all.set(language, (all.get(language) ?? '') + squeezed(text))
  const [root] = page
  return allNodes(tree).flatMap(({ role, name, runs, children }) => {
    const leaf = children.length === 0
    return [
      ...runs.flatMap(({ text, language }) => {
        const letters = languagesByLetters(text).filter((each) => each !== language)
        const inPage = texts.has(`${language} ${squeezed(text)}`) || all.get(language)?.includes(squeezed(text))
        return [
          ...letters.map((each) => `${role} “${text}” is ${each} but marked ${language || 'as nothing'}`),
          ...(leaf && !inPage
            ? [`${role} “${text}” is marked ${language || 'as nothing'}, but not so in the page`]
            : []),
        ]
      }),
      // A name that is no text has no language of its own and is said in that of the document.
      ...(runs.length === 0 && leaf ? languagesByLetters(name) : [])
        .filter((each) => each !== root?.language)
        .map((each) => `the name “${name}” of a ${role} is ${each}`),
    ]
  })
}
