/** The window's title: what is read, briefly, and the reader's name. Pure. */
import type { Language, Release } from '../publication/model'
import { textOf } from './text'

/** Longer titles are cut: a title bar shows no more, and a screen reader says it at each change of windows. */
const MAX_LENGTH = 60

export function windowTitle(release: Release | null, language: Language): string {
  if (!release) return 'Lectern'
  return textOf(language)('window.title', { title: shorten(release.editions[language].title.text, language) })
}

/** Cuts between two words, in any script: at a space where there is one, since `Intl` has to read its dictionaries first. */
export function shorten(text: string, language: Language): string {
  if (text.length <= MAX_LENGTH) return text
  const space = text.lastIndexOf(' ', MAX_LENGTH - 1)
  if (space > MAX_LENGTH / 2) return `${text.slice(0, space).trimEnd()}…`
  let end = 0
  for (const { index, segment } of new Intl.Segmenter(language, { granularity: 'word' }).segment(text)) {
    if (index + segment.length > MAX_LENGTH - 1) break
    end = index + segment.length
  }
  return `${text.slice(0, end || MAX_LENGTH - 1).trimEnd()}…`
}
