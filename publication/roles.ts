/** What blocks are for. Decided once, on the original: translations quote with other marks and in other places. */
import type { DraftBlock, DraftSentence } from './draft'
import type { BlockRole } from './model'
import { linksOf } from './plain-text'

/**
 * The role of each block, by index.
 *
 * `quotation`: a block quote, or a paragraph that reports speech (see `isQuotation`). `contacts`: every block of a
 * section that holds a list with a mail or telephone link, but not the section's heading, which stays a heading like
 * the others; where no heading comes before the list, the list alone.
 */
export function rolesOf(blocks: readonly DraftBlock[]): readonly (BlockRole | undefined)[] {
  const sections = sectionsOf(blocks)
  const contactLists = blocks.map(isContactList)
  return blocks.map((block, index) => {
    const section = sections[index]
    if (block.kind === 'heading') return undefined
    if (contactLists[index]) return 'contacts'
    if (section !== 0 && contactLists.some((isList, other) => isList && sections[other] === section)) return 'contacts'
    if (block.kind === 'quotation') return 'quotation'
    return block.kind === 'paragraph' && isQuotation(block.items.flat()) ? 'quotation' : undefined
  })
}

/** The number of headings above or at each block. */
function sectionsOf(blocks: readonly DraftBlock[]): readonly number[] {
  let section = 0
  return blocks.map((block) => (block.kind === 'heading' ? ++section : section))
}

function isContactList(block: DraftBlock): boolean {
  if (block.kind !== 'list') return false
  return block.items
    .flat()
    .some(({ content }) => linksOf(content).some(({ target }) => /^(?:mailto|tel):/i.test(target)))
}

// English and Chinese put the full stop inside the marks, so that “landmark”. at the end of a sentence is no
// quotation; with guillemets it stands after them.
const MARKS: readonly (readonly [open: string, end: RegExp])[] = [
  ['“', /”$/],
  ['«', /»[.!?؟…]?$/],
  ['„', /[“”][.!?…]?$/],
  ['「', /」$/],
  ['"', /"$/],
]

/** Whether speech is opened in the first of these sentences and the last ends with its closing mark. */
export function isQuotation(sentences: readonly Pick<DraftSentence, 'text'>[]): boolean {
  const first = sentences[0]?.text ?? ''
  const last = sentences.at(-1)?.text.trimEnd() ?? ''
  return MARKS.some(([open, end]) => first.includes(open) && end.test(last))
}
