import type { Language } from '../../publication/model'
import { loadHyphenator } from '../../publication/syllables'
import { HAS_SYLLABLES } from '../look'

export type Hyphenators = Partial<Record<Language, (text: string) => string>>

/** What writes the words of these languages with soft hyphens, for those that part words at the end of a line. */
export async function loadHyphenators(languages: readonly Language[]): Promise<Hyphenators> {
  const hyphenators: Hyphenators = {}
  for (const language of languages) {
    const hyphenate = HAS_SYLLABLES.has(language) ? await loadHyphenator(language) : null
    if (hyphenate) hyphenators[language] = hyphenate
  }
  return hyphenators
}
