/** An edition as it was read from its file, before it is compared with the others. */
import type { Inline, Language } from './model'

export interface DraftSentence {
  /** The line it stands on, counted from 1. */
  readonly line: number
  /** Links to `ref:` names are not resolved yet: the name stands in `target`. */
  readonly content: readonly Inline[]
  readonly text: string
  /** Where it is spoken otherwise than it is shown. */
  readonly spoken?: string
}

export interface DraftBlock {
  /** `quotation` is a paragraph of a block quote; `unreadable` held a fault and counts as any kind. */
  readonly kind: 'heading' | 'paragraph' | 'quotation' | 'list' | 'unreadable'
  readonly line: number
  /** Of headings. */
  readonly level?: number
  /** Of lists. */
  readonly ordered?: boolean
  /** One array of sentences an item; blocks that are no lists have one. */
  readonly items: readonly (readonly DraftSentence[])[]
}

export const TITLES = ['kicker', 'title', 'subtitle'] as const
export type TitleName = (typeof TITLES)[number]

export interface DraftEdition {
  readonly file: string
  readonly language: Language
  /** Those of the front matter that could be read. */
  readonly titles: Partial<Record<TitleName, DraftSentence>>
  /** Null where the body could not be told from the front matter. */
  readonly blocks: readonly DraftBlock[] | null
}

/** The sentences of the body in reading order. */
export function bodyOf(edition: DraftEdition): readonly DraftSentence[] {
  return (edition.blocks ?? []).flatMap((block) => block.items.flat())
}
