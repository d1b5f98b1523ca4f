/** What a PDF file holds, as programs for readers find it. */
import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Language } from '../../../publication/model'

const run = promisify(execFile)

export interface Pdf {
  readonly title: string
  readonly author: string
  readonly language: string
  readonly marked: boolean
  /** Each page’s size in points, rounded. */
  readonly pages: readonly (readonly [width: number, height: number])[]
  /** The titles of bookmarks, with their level from 1. */
  readonly outline: readonly string[]
  /** What the structure tree holds, in its order: pieces of text with the role of their block and their language. */
  readonly tagged: readonly Tagged[]
  /** The text without the structure tree, space left out. */
  readonly text: string
}

export interface Tagged {
  readonly role: string
  readonly lang: string
  readonly text: string
}

const BLOCKS = /^(H[1-6]|P|LI|LBody)$/

/** Without white space, which also stands at the ends of lines, soft hyphens, and the strokes by which Arabic letters are drawn apart; with signs in one order. */
export const bare = (text: string) => text.replace(/[\s\u00ad\u0640\f\u202a-\u202e\u2060]/gu, '').normalize('NFC')

/** Where a hyphen stands alone, at which a line ends perhaps: pdf.js does not tell soft ones. */
const LONE = '\u2027'

/**
 * Whether texts follow one another, each whole, in what the tags hold; what is between them may be anything.
 * @returns those that do not
 */
export function missing(tagged: readonly Tagged[], texts: readonly string[]): string[] {
  const whole = tagged.map(({ text }) => (/^[-\u2010]$/.test(text) ? LONE : text)).join('')
  let at = 0
  return texts.filter((text) => {
    const letters = [...bare(text)].map((letter) =>
      letter === '-' ? `[-${LONE}]` : letter.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&'),
    )
    const pattern = new RegExp(letters.join(`${LONE}?`), 'gu')
    pattern.lastIndex = at
    const found = pattern.exec(whole)
    if (found) at = pattern.lastIndex
    return !found
  })
}

export async function readPdf(path: string): Promise<Pdf> {
  const task = getDocument({ data: new Uint8Array(await readFile(path)), verbosity: 0 })
  const document = await task.promise
  const info = (await document.getMetadata()).info as Record<string, string | undefined>
  const language = info.Language ?? ''
  const pages: [number, number][] = []
  const tagged: Tagged[] = []
  let text = ''
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    pages.push([Math.round(width), Math.round(height)])
    const texts = await textsOf(page)
    text += [...texts.values()].join('')
    walk(await page.getStructTree(), { role: '', lang: language }, texts, tagged)
  }
  const outline = titlesOf((await document.getOutline()) ?? [], 1)
  const marked = Boolean((await document.getMarkInfo())?.Marked)
  await task.destroy()
  return {
    title: info.Title ?? '',
    author: info.Author ?? '',
    language,
    marked,
    pages,
    outline,
    tagged,
    text: bare(text),
  }
}

/** The text of each marked piece of a page’s content, by its id. */
async function textsOf(page: PDFPageProxy): Promise<Map<string, string>> {
  const { items } = await page.getTextContent({ includeMarkedContent: true })
  const open: (string | undefined)[] = []
  const texts = new Map<string, string>()
  for (const item of items) {
    if ('str' in item) {
      const id = open.findLast(Boolean) ?? ''
      texts.set(id, (texts.get(id) ?? '') + item.str)
    } else if (item.type === 'endMarkedContent') open.pop()
    else open.push(item.id)
  }
  return texts
}

interface Node {
  readonly role?: string
  readonly lang?: string
  readonly type?: string
  readonly id?: string
  readonly children?: readonly Node[]
}

function walk(
  node: Node | null,
  above: Omit<Tagged, 'text'>,
  texts: ReadonlyMap<string, string>,
  into: Tagged[],
): void {
  if (!node) return
  if (node.type === 'content') {
    into.push({ ...above, text: asRead(bare(texts.get(node.id ?? '') ?? ''), above.lang) })
    return
  }
  const role = node.role && BLOCKS.test(node.role) ? node.role : above.role
  const here = { role, lang: node.lang ?? above.lang }
  for (const child of node.children ?? []) walk(child, here, texts, into)
}

/**
 * In the order that is read. pdf.js turns what has Arabic letters, but leaves a vowel sign where it is that is at the left end of a line; what has neither
 * letter nor number it leaves as it is painted, from left to right.
 */
function asRead(text: string, language: string): string {
  if (language !== 'ar') return text
  if (!/[\p{L}\p{N}]/u.test(text)) return [...text].reverse().join('')
  return text.replace(/^(\p{M}+)(.*)$/su, '$2$1')
}

interface Bookmark {
  readonly title: string
  readonly items: readonly Bookmark[]
}

function titlesOf(bookmarks: readonly Bookmark[], level: number): string[] {
  return bookmarks.flatMap(({ title, items }) => [`${level} ${title}`, ...titlesOf(items, level + 1)])
}

/** The text as it is copied out of a file in programs that are made with poppler. */
export async function copiedText(path: string): Promise<string> {
  return (await run('pdftotext', [path, '-'])).stdout
}

/** The same, page by page. */
export async function copiedPages(path: string): Promise<readonly string[]> {
  const { stdout } = await run('pdftotext', ['-raw', path, '-'])
  // Each page ends with a form feed.
  return stdout.split('\f').slice(0, -1)
}

/** Every word with its box, in points, page by page: what poppler writes. */
export async function placedWords(path: string): Promise<string> {
  const { stdout } = await run('pdftotext', ['-bbox', path, '-'], { maxBuffer: 1e8 })
  return stdout.slice(stdout.indexOf('<doc>'))
}

/**
 * What is not whole in a copied text. Poppler takes every hyphen at which a line ends for one that parts a word, and puts punctuation among Arabic where its own
 * rules of direction want it: so sentences are compared without hyphens, and of Arabic the words.
 */
export function torn(copied: string, texts: readonly string[], language: Language): string[] {
  if (language !== 'ar') {
    const whole = bare(copied).replace(HYPHENS, '')
    return texts.filter((text) => !whole.includes(bare(text).replace(HYPHENS, '')))
  }
  const words = (text: string) => text.replace(/[\p{M}\u0640]/gu, '').match(/\p{Script=Arabic}+/gu) ?? []
  const found = new Set(words(copied))
  return words(texts.join(' ')).filter((word) => !found.has(word))
}

const HYPHENS = /[-\u2010]/g

/** Whether each font is in the file, by its name. */
export async function fontsIn(path: string): Promise<readonly { readonly name: string; readonly embedded: boolean }[]> {
  const { stdout } = await run('pdffonts', [path])
  return stdout
    .split('\n')
    .slice(2)
    .filter(Boolean)
    .map((line) => ({
      name: line.split(/\s/)[0] ?? '',
      embedded: /\s(yes|no)\s+(yes|no)\s+(yes|no)\s/.exec(line)?.[1] === 'yes',
    }))
}
