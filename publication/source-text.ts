/** From a file's bytes to text that is safe to read: its size, its encoding, and how much work it may cause. */
import type { Report } from './fault'

/** The largest file that is read, in bytes (2 MB). */
export const MAX_BYTES = 2_000_000

/**
 * The file as text with `\n` at line ends, or null where it is larger than `MAX_BYTES`. What is not UTF-8 (and a lone
 * surrogate in a string) becomes U+FFFD, which `checkCharacters` reports. Uses the Encoding Standard's globals only.
 */
export function decode(content: string | Uint8Array, report: Report): string | null {
  const size = typeof content === 'string' ? byteLength(content) : content.byteLength
  if (size > MAX_BYTES) {
    report(
      1,
      'too-large',
      `The file is larger than ${MAX_BYTES / 1_000_000} MB: shorten it, or make two releases of it.`,
    )
    return null
  }
  const text =
    typeof content === 'string'
      ? content.replace(/\p{Surrogate}/gu, '\ufffd')
      : new TextDecoder('utf-8', { ignoreBOM: true }).decode(content)
  return text.replaceAll('\r\n', '\n')
}

function byteLength(text: string): number {
  return text.length > MAX_BYTES ? text.length : new TextEncoder().encode(text).byteLength
}

// CommonMark can be made to take minutes for a page of brackets. No press release comes near these numbers.
const MAX_LINES = 10_000
const MAX_PARAGRAPH = 20_000
const MAX_MARKS_IN_PARAGRAPH = 500
const MAX_MARKS = 20_000
const MAX_QUOTED_LINES = 1_000
const MARKS = /[*_[\]<>!`&\\{}]/g
const DEEP = /^(?: {12}|\s*(?:(?:>|(?:[*+-]|\d{1,9}[.)])(?=\s))\s*){4})/
const QUOTED = /^\s*(?:(?:[*+-]|\d{1,9}[.)])\s+)*>/
const RULE = /^[-*_\s]+$/

/** Whether the Markdown may be parsed: refuses what would take a parser longer than a person waits. */
export function isParsable(text: string, report: Report): boolean {
  const lines = text.split('\n')
  const refuse = (line: number, what: string) => {
    report(line, 'too-complex', `${what}: no release is like this; write plain sentences, one a line.`)
    return false
  }
  if (lines.length > MAX_LINES) return refuse(MAX_LINES, `More than ${MAX_LINES} lines`)
  const deep = lines.findIndex((line) => DEEP.test(line) && !RULE.test(line))
  if (deep >= 0) return refuse(deep + 1, 'Lists or quotations inside one another, or deep indentation')
  const quoted = lines.flatMap((line, index) => (QUOTED.test(line) ? [index + 1] : []))
  const tooMany = quoted[MAX_QUOTED_LINES]
  if (tooMany !== undefined) return refuse(tooMany, `More than ${MAX_QUOTED_LINES} lines of block quotes`)
  let start = 1
  let marksOfFile = 0
  for (const paragraph of text.split(/\n[ \t]*\n/)) {
    const marks = paragraph.match(MARKS)?.length ?? 0
    marksOfFile += marks
    if (paragraph.length > MAX_PARAGRAPH) return refuse(start, `A paragraph of over ${MAX_PARAGRAPH} characters`)
    if (marks > MAX_MARKS_IN_PARAGRAPH || marksOfFile > MAX_MARKS) return refuse(start, 'Too many markup characters')
    start += paragraph.split('\n').length + 1
  }
  return true
}
