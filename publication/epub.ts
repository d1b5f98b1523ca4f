/**
 * A release as an EPUB 3.3: one content document a language with the same sentence ids in each, a table of contents, a
 * pronunciation lexicon a language, and what EPUB Accessibility 1.1 asks to be said. The same bytes for the same release.
 */
import { contentDocument } from './epub-document'
import { navigation } from './epub-navigation'
import { packageDocument } from './epub-package'
import { TEXT_STYLE } from './file-style'
import type { WordsOf } from './file-words'
import type { Language, Release } from './model'
import { writePls } from './pls'
import { zip } from './zip'

/** The folder of all that is not the container's own. */
export const FOLDER = 'EPUB'
export const EPUB_TYPE = 'application/epub+zip'

/** The editions in the order given, which must name at least one language. */
export function writeEpub(release: Release, languages: readonly Language[], wordsOf: WordsOf): Uint8Array {
  const editions = languages.map((language) => release.editions[language])
  const files: Record<string, string> = {
    mimetype: EPUB_TYPE,
    'META-INF/container.xml': CONTAINER,
    [`${FOLDER}/package.opf`]: packageDocument(release, editions, wordsOf),
    [`${FOLDER}/nav.xhtml`]: navigation(editions, wordsOf),
    [`${FOLDER}/style.css`]: `${TEXT_STYLE}\n`,
  }
  for (const edition of editions) {
    files[`${FOLDER}/${edition.language}.xhtml`] = contentDocument(release, edition, wordsOf)
    if (edition.lexicon) files[`${FOLDER}/${edition.language}.pls`] = writePls(edition.lexicon, edition.language)
  }
  return zip(files, ['mimetype'])
}

const CONTAINER = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles>
<rootfile full-path="${FOLDER}/package.opf" media-type="application/oebps-package+xml"/>
</rootfiles>
</container>
`
