/** What is read aloud, in order: the sentences of an edition, or those of several, sentence by sentence. */
import type { Block, Edition, Language, Sentence, SentenceId } from '../../../publication/model'

/** One sentence in one language. */
export interface Item {
  readonly sentence: SentenceId
  readonly language: Language
  /** Grows by one with each paragraph, heading and item of a list. */
  readonly paragraph: number
  readonly heading: boolean
}

type Part = Pick<Item, 'heading'> & { readonly sentences: readonly Sentence[] }

/** Each sentence in the first edition's language, then in the next one's. Editions of one release have the same sentences. */
export function queueOf(first: Edition, ...others: readonly Edition[]): readonly Item[] {
  const languages = [first, ...others].map((edition) => edition.language)
  return partsOf(first).flatMap(({ heading, sentences }, paragraph) =>
    sentences.flatMap(({ id }) => languages.map((language) => ({ sentence: id, language, paragraph, heading }))),
  )
}

function partsOf({ kicker, title, subtitle, blocks }: Edition): Part[] {
  return [
    { heading: false, sentences: [kicker] },
    { heading: true, sentences: [title] },
    { heading: false, sentences: [subtitle] },
    ...blocks.flatMap(blockParts),
  ]
}

function blockParts(block: Block): Part[] {
  if (block.type === 'list') return block.items.map((sentences) => ({ heading: false, sentences }))
  return [{ heading: block.type === 'heading', sentences: block.sentences }]
}
