import type { Language } from '../../publication/model'
import { withSoftHyphens } from '../../publication/soft-hyphen'
import { hyphenPlaces, loadBreaks } from '../../publication/syllables'
import { HAS_SYLLABLES } from '../look'

export type Hyphenators = Partial<Record<Language, (text: string) => string>>

/** What writes the words of these languages with soft hyphens, for those that part words at the end of a line. */
export async function loadHyphenators(languages: readonly Language[]): Promise<Hyphenators> {
  const hyphenators: Hyphenators = {}
  for (const language of languages) {
    const breaks = HAS_SYLLABLES.has(language) ? await loadBreaks(language) : null
    if (breaks) hyphenators[language] = (text) => withSoftHyphens(text, hyphenPlaces(text, breaks))
  }
  return hyphenators
}
