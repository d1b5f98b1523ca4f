/** What a page shows that is no content: its head and foot, grounds, rules, and the lines under links. */
import type { Operation } from './content-stream'
import type { Edit } from './stream-edits'

const CONSTRUCTS = new Set(['m', 'l', 'c', 'v', 'y', 'h', 're'])
const PAINTS = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*'])
const BEGIN = '/Artifact BMC\n'
const END = '\nEMC'

/** Marks as artifacts (ISO 32000-2, 14.8.2.2) the text and the paths that no tag names. */
export function markArtifacts(operations: readonly Operation[]): Edit[] {
  const edits: Edit[] = []
  const mark = (from: Operation, to: Operation) => {
    edits.push({ start: from.start, end: from.start, text: BEGIN }, { start: to.end, end: to.end, text: END })
  }
  let depth = 0
  let path: Operation | null = null
  let text: { readonly begin: Operation; named: boolean } | null = null
  for (const operation of operations) {
    const { operator } = operation
    if (operator === 'BDC' || operator === 'BMC') {
      depth++
      if (text && operation.operands.includes('/MCID')) text.named = true
    } else if (operator === 'EMC') depth--
    else if (operator === 'BT') text = { begin: operation, named: depth > 0 }
    else if (operator === 'ET') {
      if (text && !text.named) mark(text.begin, operation)
      text = null
    } else if (CONSTRUCTS.has(operator)) path ??= operation
    else if (operator !== 'W' && operator !== 'W*') {
      if (path && PAINTS.has(operator) && depth === 0) mark(path, operation)
      path = null
    }
  }
  return edits
}
