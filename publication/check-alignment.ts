/** The convention that is the alignment: the same blocks, and the same number of sentences in each, in every edition. */
import type { DraftBlock, DraftEdition } from './draft'
import type { Report } from './fault'

/**
 * Compares an edition with the original, block by block. Where the sequences of blocks differ, their first difference
 * is named and the sentences are not compared: they could not be paired.
 */
export function checkAlignment(edition: DraftEdition, original: DraftEdition, report: Report): void {
  if (edition.blocks === null || original.blocks === null) return
  const pair = align(edition.blocks, original.blocks)
  if (!pair) {
    reportParting(readable(edition.blocks), readable(original.blocks), original.file, report)
    return
  }
  pair.here.forEach((block, index) => {
    const model = pair.there[index]
    if (!model || block.kind === 'unreadable' || model.kind === 'unreadable') return
    if (counts(block) === counts(model)) return
    report(
      block.line,
      'unequal-sentences',
      `Block ${index + 1} (${nameOf(block)}) has ${counts(block)} sentences; ${original.file} has ${counts(model)} at line ${model.line}: one sentence a line, as many as there.`,
    )
  })
}

/** The two sequences paired, unreadable blocks taken for any block or else for none; null where they do not pair. */
function align(here: readonly DraftBlock[], there: readonly DraftBlock[]) {
  for (const [a, b] of [
    [here, there],
    [readable(here), there],
    [here, readable(there)],
    [readable(here), readable(there)],
  ] as const) {
    if (a.length === b.length && a.every((block, index) => isSameKind(block, b[index]))) return { here: a, there: b }
  }
  return null
}

function readable(blocks: readonly DraftBlock[]): readonly DraftBlock[] {
  return blocks.filter((block) => block.kind !== 'unreadable')
}

function isSameKind(a: DraftBlock, b: DraftBlock | undefined): boolean {
  if (a.kind === 'unreadable' || b?.kind === 'unreadable') return true
  return b !== undefined && nameOf(a) === nameOf(b)
}

function reportParting(here: readonly DraftBlock[], there: readonly DraftBlock[], file: string, report: Report): void {
  const isSame = (a: DraftBlock, b: DraftBlock | undefined) =>
    isSameKind(a, b) && b !== undefined && counts(a) === counts(b)
  let index = here.findIndex((block, position) => !isSame(block, there[position]))
  if (index < 0) index = here.length
  // Where the counts agree, blocks of another length are not yet a parting: only another kind is.
  if (here.length === there.length) index = here.findIndex((block, position) => !isSameKind(block, there[position]))
  const block = here[index]
  const model = there[index]
  const line = block?.line ?? here.at(-1)?.line ?? 1
  const found = block ? `${nameOf(block)} of ${counts(block)}` : 'the end'
  const wanted = model ? `${nameOf(model)} of ${counts(model)} at line ${model.line}` : 'the end'
  report(
    line,
    'unequal-blocks',
    `Has ${here.length} blocks; ${file} has ${there.length}. They part at block ${index + 1}: ${found} here, ${wanted} there. Make the blocks the same.`,
  )
}

function nameOf(block: DraftBlock): string {
  if (block.kind === 'heading') return `heading of level ${block.level}`
  if (block.kind === 'quotation') return 'block quote'
  if (block.kind === 'list') return block.ordered ? 'numbered list' : 'list'
  return block.kind
}

/** Sentences, item by item: “2” of a paragraph, “1+1” of a list of two items. */
function counts(block: DraftBlock): string {
  return block.items.map((item) => item.length).join('+')
}
