/** The ToUnicode CMap of a font in a PDF (ISO 32000-2, 9.10.3): which text the code of a glyph stands for. */
import { fromUtf16, toUtf16 } from './content-stream'

/** The most entries that a block may have. */
const BLOCK = 100

/** Entries for no text, which Skia writes as U+0000, are left out. */
export function readToUnicode(cmap: string): Map<number, string> {
  const texts = new Map<number, string>()
  const set = (code: number, text: string) => {
    if (text !== '\0') texts.set(code, text)
  }
  const number = (digits = '') => Number.parseInt(digits, 16)
  for (const [, block = ''] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, code, text = ''] of block.matchAll(/<([^>]*)>\s*<([^>]*)>/g)) set(number(code), fromUtf16(text))
  for (const [, block = ''] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from, to, text = ''] of block.matchAll(/<([^>]*)>\s*<([^>]*)>\s*<([^>]*)>/g)) {
      const first = fromUtf16(text)
      const last = first.charCodeAt(first.length - 1)
      for (let code = number(from); code <= number(to); code++)
        set(code, first.slice(0, -1) + String.fromCharCode(last + code - number(from)))
    }
  return texts
}

/** The CMap with the texts given instead of its own; `bytes` a code. */
export function writeToUnicode(cmap: string, texts: ReadonlyMap<number, string>, bytes: 1 | 2): string {
  const end = cmap.lastIndexOf('endcmap')
  const head = cmap.slice(0, end).replace(/\d+\s+beginbf(char|range)[\s\S]*?endbf\1\s*/g, '')
  const entries = [...texts]
    .sort(([a], [b]) => a - b)
    .map(([code, text]) => `<${code.toString(16).padStart(bytes * 2, '0')}> <${toUtf16(text)}>\n`)
  const blocks: string[] = []
  for (let at = 0; at < entries.length; at += BLOCK) {
    const block = entries.slice(at, at + BLOCK)
    blocks.push(`${block.length} beginbfchar\n${block.join('')}endbfchar\n`)
  }
  return head + blocks.join('') + cmap.slice(end)
}
