/**
 * What a release is, once read: plain data that is the same in every room of the house. It goes through
 * `structuredClone` and JSON unchanged.
 */

/** The six official languages in the United Nations' order, which is the order of the language bar. */
export const LANGUAGES = ['ar', 'zh', 'en', 'fr', 'ru', 'es'] as const

/** A language as BCP 47 writes it; Chinese is Simplified. */
export type Language = (typeof LANGUAGES)[number]

export type Direction = 'ltr' | 'rtl'

/** The direction a language is written in. */
export function directionOf(language: Language): Direction {
  return language === 'ar' ? 'rtl' : 'ltr'
}

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.includes(value as Language)
}

/** Some languages with one more or one less, in the United Nations' order. */
export function withLanguage(languages: readonly Language[], language: Language, on: boolean): Language[] {
  return LANGUAGES.filter((each) => (each === language ? on : languages.includes(each)))
}

/**
 * A sentence's name: `kicker`, `title`, `subtitle`, then `s1`, `s2`, … in reading order. The same in every
 * edition of a release, so (release, sentence id) is a place that survives a change of language.
 */
export type SentenceId = string

/** Text as data. No HTML is ever kept: markup in a release is refused by the checks. */
export type Inline =
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'emphasis' | 'strong'; readonly children: readonly Inline[] }
  | LinkInline

export interface LinkInline {
  readonly type: 'link'
  /** The absolute target: `http:`, `https:`, `mailto:` or `tel:`. */
  readonly target: string
  /** The name of the entry of `publication.json` the target was taken from, where the source had lost it. */
  readonly ref?: string
  readonly children: readonly Inline[]
}

export interface Sentence {
  readonly id: SentenceId
  readonly content: readonly Inline[]
  /** The sentence as plain text: what `content` shows, joined. Offsets into a sentence count UTF-16 units of this. */
  readonly text: string
  /** What a voice says in its place, where that is not `text`: numbers and addresses as words, Arabic with its vowels. */
  readonly spoken?: string
}

/** How the embedded voice must be told to say what it misreads: whole words or phrases as they are spoken → respelled. */
export type Lexicon = Readonly<Record<string, string>>

/** What a block is for, beside its kind: decided once, on the original, and the same in every edition. */
export type BlockRole = 'quotation' | 'contacts'

interface BlockBase {
  readonly role?: BlockRole
}
export interface Heading extends BlockBase {
  readonly type: 'heading'
  /** 2 to 6; 1 is the title's. */
  readonly level: number
  /** Exactly one. */
  readonly sentences: readonly Sentence[]
}
export interface Paragraph extends BlockBase {
  readonly type: 'paragraph'
  readonly sentences: readonly Sentence[]
}
export interface List extends BlockBase {
  readonly type: 'list'
  readonly ordered: boolean
  /** One array of sentences an item. */
  readonly items: readonly (readonly Sentence[])[]
}
export type Block = Heading | Paragraph | List

export interface Edition {
  readonly language: Language
  readonly direction: Direction
  readonly status: EditionStatus
  /** Ids `kicker`, `title`, `subtitle`. */
  readonly kicker: Sentence
  readonly title: Sentence
  readonly subtitle: Sentence
  /** How many UTF-16 units of the first paragraph's first sentence are the dateline (place, date and dash); 0 where none. */
  readonly datelineLength: number
  readonly blocks: readonly Block[]
  /** Lacking where nothing is misread. */
  readonly lexicon?: Lexicon
}

export type EditionStatus = 'original' | 'unofficial-translation'

/** A link whose target the source had lost and the editors restored. */
export interface RestoredLink {
  readonly id: string
  readonly target: string
  readonly confidence: 'high' | 'medium-high' | 'medium' | 'low'
}

/** An editors' note fit for readers, in each language. */
export type Note = Readonly<Record<Language, string>>

/** A word or a name in the release that a reader may want explained. */
export interface Term {
  readonly name: Readonly<Record<Language, string>>
  readonly meaning: Readonly<Record<Language, string>>
}

export interface Release {
  /** The folder's name, e.g. `2013-10-04-migration-dialogue`. */
  readonly id: string
  /** ISO 8601 date. */
  readonly datePublished: string
  readonly publisher: Readonly<Record<Language, string>>
  /** Short place name of the dateline, for citations. */
  readonly place: Readonly<Record<Language, string>>
  /** Where the source came from, in words a reader understands. */
  readonly source: Readonly<Record<Language, string>>
  readonly original: Language
  readonly restoredLinks: readonly RestoredLink[]
  readonly notes: readonly Note[]
  readonly terms: readonly Term[]
  readonly editions: Readonly<Record<Language, Edition>>
}

/** Every sentence of a block, in reading order. */
export function sentencesOf(block: Block): readonly Sentence[] {
  return block.type === 'list' ? block.items.flat() : block.sentences
}

/** Every sentence of an edition in reading order, kicker, title and subtitle first. */
export function allSentences(edition: Edition): readonly Sentence[] {
  return [edition.kicker, edition.title, edition.subtitle, ...edition.blocks.flatMap(sentencesOf)]
}
