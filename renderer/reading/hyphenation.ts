/** Hyphens at the ends of lines, in the languages they are wanted for. */
import { useSyncExternalStore } from 'react'
import { HAS_SYLLABLES, typeOf } from '../../electron/look'
import { LANGUAGES, type Language } from '../../publication/model'
import { loadHyphenator } from '../../publication/syllables'
import type { State, Store } from '../state'
import { rewrite } from './place'

/** Writes a text with the places where it may be broken. */
export type Hyphenate = (text: string) => string

const read = new Map<Language, Hyphenate>()
/** What the text is written with now. */
let inForce: ReadonlyMap<Language, Hyphenate> = new Map()
const listeners = new Set<() => void>()

/**
 * Keeps the text hyphenated as the settings say. The promise holds until the languages now shown are ready, so that
 * a first paint need not be followed by another.
 */
export async function followHyphenation(store: Store): Promise<void> {
  const draw = () => {
    const wanted = wantedLanguages(store.getState())
    const next = new Map([...read].filter(([language]) => wanted.includes(language)))
    if ([...next.keys()].join() === [...inForce.keys()].join()) return
    rewrite(() => {
      inForce = next
      for (const listener of listeners) listener()
    })
  }
  const load = (languages: readonly Language[]) =>
    Promise.all(languages.map(readLanguage)).then(draw, (error) => console.error(error))

  store.subscribe((state, before) => {
    if (state.type === before.type && state.screenReader === before.screenReader) return
    draw()
    void load(wantedLanguages(state))
  })
  const state = store.getState()
  const wanted = wantedLanguages(state)
  if (!wanted.length) return
  const shown = [state.language, ...(state.parallel.on ? [state.parallel.language] : [])]
  await load(wanted.filter((language) => shown.includes(language)))
  // A change of language is to paint in the next frame.
  requestIdleCallback(() => void load(wanted))
}

/** None while a screen reader runs: Chromium hands it the soft hyphens, and many say them or take words apart there. */
function wantedLanguages(state: Pick<State, 'type' | 'screenReader'>): readonly Language[] {
  if (state.screenReader) return []
  return LANGUAGES.filter((language) => HAS_SYLLABLES.has(language) && typeOf(state, language).hyphenation)
}

async function readLanguage(language: Language): Promise<void> {
  const hyphenate = await loadHyphenator(language)
  if (hyphenate) read.set(language, hyphenate)
}

/** How text of a language is to be written now; null: as it is. */
export function useHyphenation(language: Language): Hyphenate | null {
  return useSyncExternalStore(
    listen,
    () => inForce.get(language) ?? null,
    () => null,
  )
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
