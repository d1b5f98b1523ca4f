/** What else one does with a release of many sections: larger text, a reading aid, paper and files. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { allSentences } from '../../publication/model'
import { sectionMark } from '../../scripts/lib/large-release.mjs'
import { aids, band, holds } from './aid'
import { expectWhole, headingOfSection, inView, type LargeApp, linkTo, makeLargeApp, textIn } from './large-app'
import { type Launched, type LaunchOptions, launch } from './launch'
import { printDialog } from './paper/dialog'
import { bare, readPdf } from './paper/pdf'
import { focused, lineOf } from './reader'
import { press } from './surfaces'

const SECTIONS = 60

let large: LargeApp
let folder: string
let reader: Launched
beforeAll(async () => {
  large = await makeLargeApp(SECTIONS)
  folder = await mkdtemp(join(tmpdir(), 'lectern-large-use-'))
})
afterEach(async () => {
  expect(await reader.errors()).toEqual([])
  await reader.close()
})
afterAll(async () => {
  await large?.remove()
  await rm(folder, { recursive: true, force: true })
})

const open = async (options: LaunchOptions) => {
  reader = await launch({ folder: large.folder, ...options })
  return reader.page
}
const heading = (section: number) => headingOfSection(large.release, section)

describe('in a large release', () => {
  it('the place is kept while the text grows and shrinks', async () => {
    const id = heading(40)
    const page = await open({ args: [linkTo(large.release, 'ru', id)] })
    await expectWhole(page, large.release, 'ru')
    // To 200 %, step by step, and back.
    for (const [key, ratio] of [
      ...[1.1, 1.25, 1.5, 1.75, 2].map((ratio) => ['Control+Equal', ratio] as const),
      ['Control+0', 1] as const,
    ]) {
      await page.keyboard.press(key)
      await expect.poll(() => page.evaluate(() => devicePixelRatio)).toBeCloseTo(ratio, 2)
      await expect.poll(() => inView(page, id)).toBe(true)
    }
    expect(await focused(page)).toBe(id)
  })

  it('the line in focus is where one is, and goes on from there', async () => {
    const id = heading(30)
    const page = await open({
      args: [linkTo(large.release, 'en', id)],
      settings: { language: 'en', aids: aids('line-1') },
    })
    await expectWhole(page, large.release, 'en')
    const lineOfHeading = async () => {
      const top = await lineOf(page, id)
      return { left: 0, right: 0, top, bottom: top + 10 }
    }
    await expect.poll(async () => holds(await band(page), await lineOfHeading())).toBe(true)
    await page.keyboard.press('Control+B')
    await expect.poll(async () => (await band(page)).top).toBeGreaterThan((await lineOfHeading()).top)
    expect(await inView(page, id)).toBe(true)
  })

  it('the line in focus is at the end with whoever goes there at once, and at the start', async () => {
    const page = await open({ settings: { language: 'en', aids: aids('line-1') } })
    const last = allSentences(large.release.editions.en).at(-1)?.id ?? ''
    for (const [key, id] of [
      ['End', last],
      ['Home', 'title'],
    ] as const) {
      await page.keyboard.press(key)
      const isThere = async () =>
        (await inView(page, id)) && (await band(page)).top < 773 && (await band(page)).bottom > 0
      await expect.poll(isThere).toBe(true)
      if (key === 'End') await expectWhole(page, large.release, 'en')
      expect(await isThere()).toBe(true)
    }
  })

  it('all of it is printed, in the preview and in the file', async () => {
    const page = await open({ settings: { language: 'fr', interfaceLanguage: 'en' } })
    const dialog = printDialog(reader)
    await press(page, 'print')
    await dialog.pagesShown(/\d{2,}/)
    const pages = Number(/(\d+)\D*$/.exec((await dialog.where()) ?? '')?.[1])
    const path = join(folder, 'large.pdf')
    await dialog.savePdf(path)
    const pdf = await readPdf(path)
    expect(pdf.pages.length).toBe(pages)
    expect(pages).toBeGreaterThan(SECTIONS)
    expect(pdf.outline.length).toBeGreaterThanOrEqual(SECTIONS)
    const tagged = pdf.tagged.map(({ text }) => text).join('')
    const sections = Array.from({ length: SECTIONS }, (_, index) =>
      bare(textIn(large.release, 'fr', heading(index + 1)) ?? ''),
    )
    expect(sections.filter((text) => !tagged.includes(text))).toEqual([])
  }, 180_000)

  it('all of it is saved as text', async () => {
    const page = await open({ language: 'en' })
    await press(page, 'save-as')
    await page.waitForSelector('dialog[open]')
    const path = join(folder, 'large.txt')
    await reader.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath })
    }, path)
    await page.locator('dialog select').first().selectOption('txt')
    await page.locator('dialog .primary').click()
    await expect.poll(() => page.locator('.outcome').textContent(), { timeout: 20_000 }).toContain('large.txt')
    const text = await readFile(path, 'utf8')
    // A link has a number there.
    const plain = allSentences(large.release.editions.en).filter(({ content }) =>
      content.every(({ type }) => type === 'text'),
    )
    expect(plain.length).toBeGreaterThan(20 * SECTIONS)
    expect(plain.filter((sentence) => !text.includes(sentence.text))).toEqual([])
    expect(text).toContain(sectionMark(SECTIONS))
  })
})
