/** The editions of a large release, which come to the page one by one: that which is read with the page, others when they are wanted. */
import { hasText, withBlocks } from '../publication/large'
import { type Block, type Edition, LANGUAGES, type Language } from '../publication/model'
import { host } from './host'
import type { Store } from './state'

const asked = new Map<Language, Promise<boolean>>()

/** Grows with each wish: a person who has asked for something else meanwhile gets that. */
let wishes = 0

/**
 * Does something that needs the text of some languages: at once where it is there, as it always is of a small release.
 * Not at all where it is damaged, of which a notice tells, or where something else was asked for meanwhile.
 */
export function withEditions(store: Store, languages: readonly Language[], act: () => void): void {
  const wish = ++wishes
  const lacking = languages.filter((language) => !isHere(store, language))
  if (!lacking.length) return act()
  void Promise.all(lacking.map((language) => loadEdition(store, language))).then((loaded) => {
    if (wish === wishes && loaded.every(Boolean)) act()
  })
}

/** Whether the text of a language is in the page, or there is no release at all. */
export function isHere(store: Store, language: Language): boolean {
  const { release } = store.getState().start
  return !release || hasText(release.editions[language])
}

/** An edition with its text, asked for where that is not there yet. Throws where it is damaged. */
export async function editionOf(store: Store, language: Language): Promise<Edition> {
  const isThere = await loadEdition(store, language)
  const edition = store.getState().start.release?.editions[language]
  if (!isThere || !edition) throw new Error(`No text in ${language}.`)
  return edition
}

/** Brings the text of a language into the page. False where it is damaged. */
export function loadEdition(store: Store, language: Language): Promise<boolean> {
  const known = asked.get(language)
  if (known) return known
  const loading = load(store, language)
  asked.set(language, loading)
  return loading
}

/** Brings in what is lacking, one after another, each when there is nothing better to do. */
export async function loadOthers(store: Store): Promise<void> {
  for (const language of LANGUAGES) {
    if (isHere(store, language)) continue
    await new Promise((resolve) => requestIdleCallback(resolve))
    await loadEdition(store, language)
  }
}

async function load(store: Store, language: Language): Promise<boolean> {
  const { release } = store.getState().start
  if (!release || hasText(release.editions[language])) return true
  const answer = await host.request('release:blocks', { release: release.id, language }).catch(() => null)
  if (answer === null) {
    // Asked for again, it may be read.
    asked.delete(language)
    return false
  }
  const blocks = JSON.parse(answer) as Block[]
  store.setState(({ start }) => ({
    start: { ...start, release: start.release && withBlocks(start.release, language, blocks) },
  }))
  return true
}
