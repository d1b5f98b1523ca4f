import { refOf } from './check-links'
import { datelineLength } from './dateline'
import { type DraftBlock, type DraftEdition, type DraftSentence, TITLES, type TitleName } from './draft'
import {
  type Block,
  type BlockRole,
  directionOf,
  type Edition,
  type EditionStatus,
  type Inline,
  type Lexicon,
  type RestoredLink,
  type Sentence,
} from './model'

export interface EditionFacts {
  readonly status: EditionStatus
  /** By block index, decided on the original. */
  readonly roles: readonly (BlockRole | undefined)[]
  readonly links: ReadonlyMap<string, RestoredLink>
  readonly lexicon?: Lexicon | null
}

/** An edition from a draft without faults: sentences get their ids, `ref:` links their targets, blocks their roles. */
export function buildEdition(draft: DraftEdition, { status, roles, links, lexicon }: EditionFacts): Edition {
  let count = 0
  const sentence = (id: string, { content, text, spoken }: DraftSentence): Sentence => ({
    id,
    content: content.map((inline) => resolve(inline, links)),
    text,
    ...(spoken === undefined ? {} : { spoken }),
  })
  const next = (item: DraftSentence) => {
    count += 1
    return sentence(`s${count}`, item)
  }
  const build = (block: DraftBlock, index: number): Block => {
    const items = block.items.map((item) => item.map(next))
    const role = roles[index] ? { role: roles[index] } : {}
    if (block.kind === 'list') return { type: 'list', ordered: block.ordered ?? false, items, ...role }
    const sentences = items.flat()
    if (block.kind === 'heading') return { type: 'heading', level: block.level ?? 2, sentences, ...role }
    return { type: 'paragraph', sentences, ...role }
  }
  const blocks = (draft.blocks ?? []).map(build)
  const lead = blocks.find((block) => block.type === 'paragraph')
  const titles = Object.fromEntries(
    TITLES.map((name) => [name, sentence(name, draft.titles[name] ?? { line: 1, content: [], text: '' })]),
  ) as Record<TitleName, Sentence>
  return {
    language: draft.language,
    direction: directionOf(draft.language),
    status,
    ...titles,
    datelineLength: datelineLength(lead?.sentences[0]?.text ?? ''),
    blocks,
    ...(lexicon && Object.keys(lexicon).length > 0 ? { lexicon } : {}),
  }
}

function resolve(inline: Inline, links: ReadonlyMap<string, RestoredLink>): Inline {
  if (inline.type === 'text') return inline
  const children = inline.children.map((child) => resolve(child, links))
  if (inline.type !== 'link') return { ...inline, children }
  const ref = refOf(inline.target)
  const link = ref === null ? undefined : links.get(ref)
  return link ? { type: 'link', target: link.target, ref: link.id, children } : { ...inline, children }
}
