/** The lines of a PDF's pages, to see where paragraphs are parted. */
import { readFile } from 'node:fs/promises'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { bare } from './pdf'

export interface Line {
  /** Counted from 1. */
  readonly page: number
  /** Without space, as `bare` has it. */
  readonly text: string
  /** With space and hyphens. */
  readonly shown: string
  /** From and to, in points from the page's left edge. */
  readonly left: number
  readonly right: number
}

/** In the order of the text; pieces on one baseline are one line. Not for text that runs from right to left. */
export async function linesOf(file: string): Promise<readonly Line[]> {
  const task = getDocument({ data: new Uint8Array(await readFile(file)), verbosity: 0 })
  const document = await task.promise
  const lines: { page: number; text: string; shown: string; left: number; right: number; baseline: number }[] = []
  for (let page = 1; page <= document.numPages; page++) {
    const { items } = await (await document.getPage(page)).getTextContent()
    for (const item of items) {
      if (!('str' in item) || !item.str.trim()) continue
      const [left = 0, baseline = 0] = item.transform.slice(4)
      const right = left + item.width
      const last = lines.at(-1)
      // Fonts of two scripts stand on one baseline.
      if (last?.page === page && Math.abs(last.baseline - baseline) < 1) {
        last.text += bare(item.str)
        last.shown += item.str
        last.left = Math.min(last.left, left)
        last.right = Math.max(last.right, right)
      } else lines.push({ page, text: bare(item.str), shown: item.str, left, right, baseline })
    }
  }
  await task.destroy()
  return lines
}

/** The lines that a text stands on, from place `from` of all lines' text on. @throws where it is not there */
export function linesWith(lines: readonly Line[], text: string, from: number): { lines: readonly Line[]; end: number } {
  const whole = lines.map((line) => line.text).join('')
  const start = whole.indexOf(text, from)
  if (start < 0) throw new Error(`Not on the pages: ${text}`)
  const end = start + text.length
  let at = 0
  const found = lines.filter((line) => {
    const begins = at
    at += line.text.length
    return begins < end && at > start
  })
  return { lines: found, end }
}
