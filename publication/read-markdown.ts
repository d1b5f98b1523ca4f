/**
 * Reads one edition: CommonMark 0.31 with YAML front matter, one sentence a line. Headings from the second level,
 * paragraphs, lists and block quotes; emphasis, strong, links and autolinks. Anything else is a fault.
 */
import type { BlockContent, List, ListItem, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter'
import { frontmatter } from 'micromark-extension-frontmatter'
import type { DraftBlock, DraftEdition } from './draft'
import type { Report } from './fault'
import type { Language } from './model'
import { readFrontMatter } from './read-front-matter'
import { readLines } from './read-lines'

/**
 * The edition as drafted in `markdown`, with faults told to `report`. The text has `\n` at line ends and passed
 * `isParsable`. Throws only where the parser itself runs out of stack.
 */
export function readMarkdown(markdown: string, file: string, language: Language, report: Report): DraftEdition {
  const text = plainLines(markdown.replace(/^\ufeff/, ''), report)
  const root = fromMarkdown(text, {
    extensions: [frontmatter(['yaml'])],
    mdastExtensions: [frontmatterFromMarkdown(['yaml'])],
  })
  const [head, ...rest] = root.children
  if (head?.type !== 'yaml') {
    const open = /^---[ \t]*\n/.test(text)
    report(
      1,
      'front-matter',
      open
        ? 'The front matter is not closed: end it with a line “---”.'
        : 'The file must begin with front matter between two lines “---”.',
    )
    return {
      file,
      language,
      titles: {},
      blocks: open ? null : root.children.flatMap((node) => readBlock(node, report)),
    }
  }
  const titles = readFrontMatter(head.value, language, report)
  return { file, language, titles, blocks: rest.flatMap((node) => readBlock(node, report)) }
}

const FRONT_MATTER = /^---[ \t]*\n(?:[\s\S]*?\n)?---[ \t]*(?:\n|$)/
/** A line end as a character reference, unless a backslash makes it text. */
const LINE_END = /(?<=(?:^|[^\\])(?:\\\\)*)&(?:#0*1[03]|#x0*[ad]|NewLine);/gi

/** Without what would count as a line end, or be replaced, in the parser only: its lines are then those of the file. */
function plainLines(markdown: string, report: Report): string {
  const text = markdown.replace(/[\r\0]/g, ' ')
  const head = FRONT_MATTER.exec(text)?.[0] ?? ''
  const first = head.split('\n').length
  const body = text.slice(head.length).split('\n')
  const plain = body.map((line, index) => {
    const without = line.replace(LINE_END, ' ')
    if (without !== line) {
      report(first + index, 'control-character', 'Holds a line end as a character reference: write a space.')
    }
    return without
  })
  return head + plain.join('\n')
}

function readBlock(node: RootContent, report: Report): readonly DraftBlock[] {
  const line = node.position?.start.line ?? 1
  switch (node.type) {
    case 'heading': {
      const sentences = readLines(node, report)
      if (node.depth === 1)
        report(
          line,
          'unsupported-markup',
          'A heading of the first level: the title is in the front matter; begin with “##”.',
        )
      if (sentences.length > 1)
        report(line, 'unsupported-markup', 'A heading of several lines: put a blank line above it, or join its lines.')
      if (node.depth === 1 || sentences.length > 1) return [unreadable(line)]
      return [{ kind: 'heading', line, level: node.depth, items: [sentences] }]
    }
    case 'paragraph':
      return [readParagraph(node, 'paragraph', report)]
    case 'blockquote':
      return node.children.map((child) => readQuoted(child, report))
    case 'list':
      return [readList(node, line, report)]
    default:
      return [refuse(node, report)]
  }
}

function readParagraph(
  node: Extract<RootContent, { type: 'paragraph' }>,
  kind: 'paragraph' | 'quotation',
  report: Report,
): DraftBlock {
  const line = node.position?.start.line ?? 1
  const sentences = readLines(node, report)
  if (sentences.some(({ text }) => TABLE.test(text))) {
    report(line, 'unsupported-markup', 'A table cannot be shown: write it as sentences or as a list.')
    return unreadable(line)
  }
  return { kind, line, items: [sentences] }
}

/** The row under a table's heads. */
const TABLE = /^\s*\|?\s*:?-+:?\s*\|[\s|:-]*$/

function readQuoted(node: RootContent, report: Report): DraftBlock {
  if (node.type === 'paragraph') return readParagraph(node, 'quotation', report)
  if (node.type === 'html' || node.type === 'code' || node.type === 'thematicBreak') return refuse(node, report)
  const line = node.position?.start.line ?? 1
  report(line, 'unsupported-markup', `A block quote holds paragraphs only: move the ${node.type} out of it.`)
  return unreadable(line)
}

function readList(node: List, line: number, report: Report): DraftBlock {
  const ordered = node.ordered ?? false
  if (ordered && (node.start ?? 1) !== 1) {
    report(
      line,
      'unsupported-markup',
      `A numbered list begins with ${node.start}: begin with 1, or write “${node.start}\\.” for text.`,
    )
    return unreadable(line)
  }
  const items = node.children.map((item) => readItem(item, report))
  return items.every((item) => item !== null) ? { kind: 'list', line, ordered, items } : unreadable(line)
}

function readItem(item: ListItem, report: Report) {
  const line = item.position?.start.line ?? 1
  const [content, ...more] = item.children as readonly BlockContent[]
  if (content?.type === 'paragraph' && more.length === 0) return readLines(content, report)
  if (!content) report(line, 'empty-sentence', 'A list item is empty: write its text or remove it.')
  for (const node of content?.type === 'paragraph' ? more : [content, ...more]) {
    if (node?.type === 'html' || node?.type === 'code' || node?.type === 'thematicBreak') refuse(node, report)
    else if (node) {
      const at = node.position?.start.line ?? line
      report(
        at,
        'unsupported-markup',
        'A list item holds lines of text only, with no blank line, list or quotation in it.',
      )
    }
  }
  return null
}

const REFUSED: Readonly<Record<string, string>> = {
  code: 'A code block cannot be shown: begin the line without spaces or backquotes.',
  thematicBreak: 'A rule (“---”) cannot be shown: remove it, or use a heading.',
  definition: 'A link definition: put the target in parentheses after the link’s text.',
}

function refuse(node: RootContent, report: Report): DraftBlock {
  const line = node.position?.start.line ?? 1
  if (node.type === 'html') {
    report(line, 'raw-html', 'HTML is not read: remove the tag, or write “\\<” for a less-than sign.')
  } else {
    report(line, 'unsupported-markup', REFUSED[node.type] ?? `“${node.type}” cannot be shown: write it as sentences.`)
  }
  return unreadable(line)
}

function unreadable(line: number): DraftBlock {
  return { kind: 'unreadable', line, items: [] }
}
