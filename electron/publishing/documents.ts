/** Makes the files that need no time: EPUB, HTML, plain text, Markdown. Knows no Electron. */
import { writeEpub } from '../../publication/epub'
import { htmlFile } from '../../publication/html-file'
import type { Language, Release } from '../../publication/model'
import { type TextLines, textFile } from '../../publication/text-file'
import { writeMarkdown } from '../../publication/write-markdown'
import { fileWords } from './file-words'
import { type DocumentFormat, holdsAll, pathFor } from './formats'

export interface DocumentWish {
  readonly format: DocumentFormat
  /** At least one, the first to be read first. */
  readonly languages: readonly Language[]
  /** Of plain text. */
  readonly lines: TextLines
}

/** The files to be written for `path`, with what they hold. */
export function makeDocuments(
  release: Release,
  { format, languages, lines }: DocumentWish,
  path: string,
): readonly { readonly path: string; readonly bytes: Uint8Array }[] {
  const words = fileWords(release)
  if (format === 'epub') return [{ path, bytes: writeEpub(release, languages, words) }]
  if (format === 'html') return [{ path, bytes: encode(htmlFile(release, languages, words)) }]
  return languages.map((language) => {
    const edition = release.editions[language]
    const text =
      format === 'md'
        ? writeMarkdown(edition, release.editions[release.original])
        : textFile(release, edition, words(language), lines)
    return { path: pathFor(path, language, languages), bytes: encode(text) }
  })
}

/** The paths that saving under `path` writes to. */
export function documentPaths({ format, languages }: Omit<DocumentWish, 'lines'>, path: string): readonly string[] {
  return holdsAll(format) ? [path] : languages.map((language) => pathFor(path, language, languages))
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
