import type { PhrasingContent } from 'mdast'
import type { DraftSentence } from './draft'
import type { Report } from './fault'
import type { Inline } from './model'
import { plainText } from './plain-text'

interface Phrasing {
  readonly children: readonly PhrasingContent[]
  readonly position?: { readonly start: { readonly line: number } } | undefined
}

/**
 * The sentences of a paragraph or heading: one a line, however many. Markup that goes over a line end is refused,
 * since each sentence is shown, spoken and linked to by itself.
 */
export function readLines(block: Phrasing, report: Report): readonly DraftSentence[] {
  const first = block.position?.start.line ?? 1
  const lines: Inline[][] = [[]]
  const add = (inline: Inline | null) => {
    if (inline && !(inline.type === 'text' && inline.value === '')) lines.at(-1)?.push(inline)
  }
  for (const node of block.children) {
    const line = first + lines.length - 1
    const lineEnds = (node.position?.end.line ?? 0) - (node.position?.start.line ?? 0)
    if (node.type === 'text') {
      const parts = node.value.split('\n')
      parts.forEach((value, index) => {
        if (index > 0) lines.push([])
        add({ type: 'text', value })
      })
      continue
    }
    if (lineEnds > 0 && node.type !== 'break' && node.type !== 'html') {
      report(
        line,
        'crossing-markup',
        'Markup goes over the end of the line: close it on this line and open it again on the next.',
      )
    }
    add(readInline(node, line, report))
    // Keeps the count of lines right where markup went over their end.
    for (let index = 0; index < lineEnds; index += 1) lines.push([])
  }
  return lines.map((content, index) => ({ line: first + index, content, text: plainText(content) }))
}

/** Null for what a release cannot hold. */
function readInline(node: PhrasingContent, line: number, report: Report): Inline | null {
  switch (node.type) {
    case 'text':
      // A line end stands here only where markup goes over it, which is a fault already.
      return { type: 'text', value: node.value.replaceAll('\n', ' ') }
    case 'emphasis':
    case 'strong':
      return { type: node.type, children: readChildren(node.children, line, report) }
    case 'link': {
      if (node.title) report(line, 'unsupported-markup', 'A link has a title in quotes: no reader sees it; remove it.')
      return { type: 'link', target: node.url, children: readChildren(node.children, line, report) }
    }
    case 'html':
      report(line, 'raw-html', 'HTML is not read: remove the tag, or write “\\<” for a less-than sign.')
      return null
    case 'break':
      report(line, 'unsupported-markup', 'A forced line break (spaces or “\\” at the end of the line): remove it.')
      return null
    default:
      report(line, 'unsupported-markup', `${ADVICE[node.type] ?? node.type}: write it as plain text.`)
      return null
  }
}

const ADVICE: Readonly<Record<string, string>> = {
  image: 'An image cannot be shown',
  imageReference: 'An image cannot be shown',
  inlineCode: 'Code (between backquotes) cannot be shown',
  linkReference: 'A link by reference: put its target in parentheses after its text, or',
}

function readChildren(nodes: readonly PhrasingContent[], line: number, report: Report): readonly Inline[] {
  return nodes.map((node) => readInline(node, line, report)).filter((inline) => inline !== null)
}
