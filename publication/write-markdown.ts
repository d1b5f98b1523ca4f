/** Writes an edition as the Markdown it can be read from again: one sentence a line. */
import type { BlockContent, List, Paragraph, PhrasingContent, RootContent } from 'mdast'
import { toMarkdown } from 'mdast-util-to-markdown'
import { stringify } from 'yaml'
import { TITLES } from './draft'
import { allSentences, type Block, type Edition, type Inline, type Sentence } from './model'
import { isQuotation } from './roles'
import { mapSentences } from './speech'
import { AS_SHOWN } from './spoken'

/**
 * The Markdown of `edition`. Roles are the original's, so a translation is written with the `original` beside it: a
 * quotation that the original's marks do not show is written as a block quote in both.
 */
export function writeMarkdown(edition: Edition, original: Edition = edition): string {
  const titles = Object.fromEntries([['lang', edition.language], ...TITLES.map((name) => [name, edition[name].text])])
  const frontMatter = stringify(titles, { lineWidth: 0 })
  const children = edition.blocks.map((block, index) => writeBlock(block, original.blocks[index] ?? block))
  const body = toMarkdown(
    { type: 'root', children },
    {
      bullet: '-',
      bulletOther: '*',
      emphasis: '*',
      strong: '*',
      listItemIndent: 'one',
      incrementListMarker: true,
    },
  )
  return `---\n${frontMatter}---\n\n${body}`
}

/**
 * The spoken text of `edition` as Markdown, `=` where it is as shown: written line for line beside
 * `writeMarkdown(edition, original)`. Null where all is spoken as it is shown.
 */
export function writeSpoken(edition: Edition, original: Edition = edition): string | null {
  if (allSentences(edition).every(({ spoken }) => spoken === undefined)) return null
  const written = mapSentences(edition, (sentence) => {
    const text = sentence.spoken ?? AS_SHOWN
    return { ...sentence, text, content: [{ type: 'text', value: text }] }
  })
  const blocks = written.blocks.map((block): Block => {
    const isAsShown = block.type === 'heading' && block.sentences.every(({ spoken }) => spoken === undefined)
    return isAsShown ? { type: 'paragraph', sentences: block.sentences } : block
  })
  // A backslash before what stands alone is needed in Markdown, not here; quotes are needed in the YAML of some others.
  return writeMarkdown({ ...written, blocks }, original)
    .replace(/^((?:> )?)\\=$/gm, '$1=')
    .replace(/^((?:kicker|title|subtitle): )=$/gm, '$1"="')
}

function writeBlock(block: Block, original: Block): RootContent {
  if (block.type === 'heading') {
    return { type: 'heading', depth: block.level as 2 | 3 | 4 | 5 | 6, children: writeLines(block.sentences) }
  }
  if (block.type === 'list') return writeList(block.ordered, block.items)
  const paragraph: Paragraph = { type: 'paragraph', children: writeLines(block.sentences) }
  const isMarked = original.type !== 'list' && isQuotation(original.sentences)
  return block.role === 'quotation' && !isMarked ? { type: 'blockquote', children: [paragraph] } : paragraph
}

function writeList(ordered: boolean, items: readonly (readonly Sentence[])[]): List {
  return {
    type: 'list',
    ordered,
    spread: false,
    children: items.map((item) => {
      const content: BlockContent = { type: 'paragraph', children: writeLines(item) }
      return { type: 'listItem', spread: false, children: [content] }
    }),
  }
}

function writeLines(sentences: readonly Sentence[]): PhrasingContent[] {
  const lines = sentences.map(({ content }) => content.map(writeInline))
  return lines.flatMap((line, index) => (index === 0 ? line : [{ type: 'text' as const, value: '\n' }, ...line]))
}

function writeInline(inline: Inline): PhrasingContent {
  if (inline.type === 'text') return inline
  const children = inline.children.map(writeInline)
  if (inline.type !== 'link') return { type: inline.type, children }
  const url = inline.ref === undefined ? inline.target : `ref:${inline.ref}`
  return { type: 'link', url, children: children as Extract<PhrasingContent, { type: 'link' }>['children'] }
}
