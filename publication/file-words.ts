/** The words that stand in a file beside the text of the release. They are the interface's, handed in by whoever has them. */
import type { Language } from './model'

/** In the language of one edition. */
export interface FileWords {
  /** Whether the edition is the original or a translation, in a line, and what that means. */
  readonly status: string
  readonly meaning: string
  /** What the choice of the language is called. */
  readonly languages: string
  readonly contents: string
  /** The heading over what follows the text: where the release comes from, links that were restored, notes. */
  readonly about: string
  readonly publisher: string
  readonly date: string
  readonly source: string
  readonly links: string
  readonly linksText: string
  readonly notes: string
  /** How accessible a file is, as EPUB’s metadata say it (schema.org/accessibilitySummary). */
  readonly accessibility: string
}

export type WordsOf = (language: Language) => FileWords
