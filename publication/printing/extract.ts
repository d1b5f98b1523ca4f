import { type Block, type Edition, type SentenceId, sentencesOf } from '../model'

/** An edition with those of its blocks’ sentences alone; kicker, title and subtitle stay, so that one sees what it is from. */
export function extractOf(edition: Edition, ids: readonly SentenceId[]): Edition {
  const wanted = new Set(ids)
  const blocks = edition.blocks.flatMap((block) => partOf(block, wanted) ?? [])
  // The dateline is of the first sentence alone.
  return { ...edition, blocks, datelineLength: wanted.has('s1') ? edition.datelineLength : 0 }
}

function partOf(block: Block, wanted: ReadonlySet<SentenceId>): Block | null {
  if (block.type === 'list') {
    const items = block.items.map((item) => item.filter(({ id }) => wanted.has(id))).filter((item) => item.length)
    return items.length ? { ...block, items } : null
  }
  const sentences = block.sentences.filter(({ id }) => wanted.has(id))
  return sentences.length ? { ...block, sentences } : null
}

/** The sentences of the section that a sentence is in: from the heading above it to the next of its level or a higher one. */
export function sectionOf(edition: Edition, id: SentenceId): readonly SentenceId[] {
  const at = edition.blocks.findIndex((block) => sentencesOf(block).some((sentence) => sentence.id === id))
  const isHeading = (block: Block | undefined) => block?.type === 'heading'
  const start = edition.blocks.findLastIndex((block, index) => index <= Math.max(at, 0) && isHeading(block))
  const heading = edition.blocks[start]
  const level = heading?.type === 'heading' ? heading.level : 6
  const from = Math.max(start, 0)
  const end = edition.blocks.findIndex(
    (block, index) => index > from && block.type === 'heading' && block.level <= level,
  )
  return edition.blocks
    .slice(from, end < 0 ? undefined : end)
    .flatMap(sentencesOf)
    .map((sentence) => sentence.id)
}
