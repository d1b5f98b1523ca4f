/** Large and giant print: what a reader of it would stumble over on the pages. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { separator } from '../../publication/join'
import { type Edition, type Language, sentencesOf } from '../../publication/model'
import { geometryOf } from '../../publication/printing/geometry'
import { DEFAULT_PRINT, type SettledPrint } from '../../publication/printing/options'
import { shippedRelease } from '../unit/shipped-release'
import { type Launched, launch } from './launch'
import { linesOf, linesWith } from './paper/lines'
import { bare, fontsIn, placedWords } from './paper/pdf'

const release = shippedRelease()
const NOTHING = { organization: false, title: false, status: false, page: false, date: false }

let reader: Launched
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-large-'))
  reader = await launch({ language: 'en' })
})
afterAll(async () => {
  await reader?.close()
  await rm(folder, { recursive: true, force: true })
})

/** Saves as PDF, as the dialog does it. */
async function pagesOf(reading: Language, options: SettledPrint): Promise<string> {
  const file = join(folder, `${reading}-${options.text}-${options.size}-${options.paper}.pdf`)
  await reader.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, file)
  const wish = { release: release.id, reading, beside: 'ar', options, extent: null, colours: null } as const
  const { result } = await reader.page.evaluate((wish) => window.lectern.request('print:pdf', wish), {
    ...wish,
    options: { ...options, languages: [...options.languages], furniture: { ...options.furniture } },
  })
  expect(result).toBe('saved')
  return file
}

/** What begins a block and what it says, bare. */
const blocksOf = ({ blocks, language }: Edition) =>
  blocks.map((block) => ({
    isHeading: block.type === 'heading',
    parts: (block.type === 'list' ? block.items : [sentencesOf(block)]).map((sentences) =>
      bare(sentences.map(({ text }) => text).join(separator(language))),
    ),
  }))

describe.each([
  ['en', 24, 'a4'],
  ['en', 24, 'a5'],
  ['ru', 24, 'a5'],
  ['zh', 24, 'a5'],
  ['zh', 16, 'a4'],
  ['ru', 16, 'a4'],
] as const)('in %s at %i pt on %s', (language, size, paper) => {
  const options = { ...DEFAULT_PRINT, size, paper, links: false, furniture: NOTHING }

  it('no line stands alone, headings stay with what follows, no line sticks out, and marks begin none', async () => {
    const lines = await linesOf(await pagesOf(language, options))
    const geometry = geometryOf(options, false, { head: 0, foot: 0 })
    const [left, right] = [geometry.margin.inline, geometry.margin.inline + geometry.textWidth].map(
      (length) => (length / 25.4) * 72,
    )
    for (const line of lines) {
      expect(line.left, line.text).toBeGreaterThan((left ?? 0) - size / 2)
      // A stop may hang out.
      expect(line.right, line.text).toBeLessThan((right ?? 0) + size)
      expect(line.text).not.toMatch(/^[，。、；：？！）》」”’.,;:?!)»]/u)
      expect(line.shown, 'a single letter with its hyphen').not.toMatch(/(?<!\p{L})\p{L}-$/u)
    }
    let at = 0
    let heading: number | undefined
    for (const { isHeading, parts } of blocksOf(release.editions[language])) {
      for (const part of parts) {
        const found = linesWith(lines, part, at)
        at = found.end
        const [first, second] = found.lines
        const pages = [...new Set(found.lines.map(({ page }) => page))]
        for (const page of pages) {
          const here = found.lines.filter((line) => line.page === page)
          if (pages.length > 1) expect(here.length, `page ${page}: ${part}`).toBeGreaterThan(1)
        }
        if (heading !== undefined) {
          expect(first?.page, part).toBe(heading)
          if (second) expect(second.page, part).toBe(heading)
        }
        heading = isHeading ? found.lines.at(-1)?.page : undefined
        if (isHeading) expect(pages, part).toHaveLength(1)
      }
    }
  })
})

describe('two languages side by side', () => {
  it('have the faces of their languages, whichever stands first', async () => {
    const fonts = await fontsIn(await pagesOf('zh', { ...DEFAULT_PRINT, paper: 'a4', text: 'columns' }))
    const names = fonts.map(({ name }) => name).join(' ')
    expect(names).toContain('+Amiri-Regular')
    expect(names).toContain('+NotoSerifSC-Regular')
  })

  it('stand paragraph by paragraph where the columns would be too narrow', async () => {
    const options = { ...DEFAULT_PRINT, size: 24, paper: 'a5' } as const
    const [columns, paragraphs] = [
      await placedWords(await pagesOf('en', { ...options, text: 'columns' })),
      await placedWords(await pagesOf('en', { ...options, text: 'paragraphs' })),
    ]
    expect(columns).toContain('>migration<')
    expect(columns).toBe(paragraphs)
  })
})
