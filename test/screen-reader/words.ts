/** The words that are to be said: the sentences of the release that ships and the interface's own, never retyped. */
import type { TFunction } from 'i18next'
import { allSentences, type Language, type SentenceId } from '../../publication/model'
import { createI18n } from '../../renderer/i18n'
import { shippedRelease } from '../unit/shipped-release'

export const RELEASE = shippedRelease()

export function sentence(language: Language, id: SentenceId): string {
  const found = allSentences(RELEASE.editions[language]).find((each) => each.id === id)
  if (!found) throw new Error(`There is no sentence ${id}.`)
  return found.text
}

/** The sentences of the headings below the title. */
export const HEADINGS: readonly SentenceId[] = RELEASE.editions.en.blocks.flatMap((block) =>
  block.type === 'heading' ? (block.sentences[0]?.id ?? []) : [],
)

/** The interface's words in a language. */
export function words(language: Language): TFunction {
  return createI18n(language).t as TFunction
}
