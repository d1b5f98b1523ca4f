/** The sources of a release, as a folder that `readRelease` reads. */
import { LANGUAGES, type Language, type Release } from './model'
import { lexiconFile } from './read-lexicon'
import { spokenFile } from './spoken'
import { writeMarkdown, writeSpoken } from './write-markdown'

/** By name, of these languages: the text, what is spoken where that differs, and the lexicon where there is one. */
export function sourceFiles(release: Release, languages: readonly Language[] = LANGUAGES): Record<string, string> {
  const original = release.editions[release.original]
  return Object.fromEntries(
    languages.flatMap((language) => {
      const edition = release.editions[language]
      const spoken = writeSpoken(edition, original)
      return [
        [`${language}.md`, writeMarkdown(edition, original)],
        ...(spoken === null ? [] : [[spokenFile(language), spoken]]),
        ...(edition.lexicon ? [[lexiconFile(language), `${JSON.stringify(edition.lexicon, null, 2)}\n`]] : []),
      ]
    }),
  )
}
