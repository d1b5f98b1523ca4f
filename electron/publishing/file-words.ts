/** The words that a file carries beside the text, from the interface's own files. */
import type { WordsOf } from '../../publication/file-words'
import type { Release } from '../../publication/model'
import { textOf } from '../text'

export function fileWords(release: Pick<Release, 'editions'>): WordsOf {
  return (language) => {
    const text = textOf(language)
    const { status } = release.editions[language]
    return {
      status: text(`edition.${status}`),
      meaning: text(`status.meaning-${status}`),
      languages: text('bar.languages'),
      contents: text('exported.contents'),
      about: text('about.title'),
      publisher: text('about.publisher'),
      date: text('about.date'),
      source: text('about.source'),
      links: text('about.links'),
      linksText: text('about.links-text'),
      notes: text('about.notes'),
      accessibility: text('exported.accessibility'),
    }
  }
}
