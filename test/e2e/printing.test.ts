/** On paper and as PDF: the dialog with its pages, the file, and a job that a print server takes. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import en from '../../locales/en.json'
import { allSentences, LANGUAGES, type Language } from '../../publication/model'
import { isolated } from '../../renderer/isolated'
import { shippedRelease } from '../unit/shipped-release'
import { fullDisk, lockedFolder, type Place } from './disks'
import { type Launched, launch } from './launch'
import { type PrintDialog, printDialog } from './paper/dialog'
import { bare, copiedText, fontsIn, missing, placedWords, readPdf, torn } from './paper/pdf'
import { brokenRules } from './paper/pdf-rules'
import { socketIn } from './paper/printer'
import { expectAnnounced } from './reader'
import { press } from './surfaces'

const { print, saving } = en
const release = shippedRelease()
const sentences = (language: Language) => allSentences(release.editions[language]).map(({ text }) => text)

let reader: Launched
let folder: string
let page: Page
let dialog: PrintDialog
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-printing-'))
  reader = await launch({ language: 'en', env: { CUPS_SERVER: socketIn(join(folder, 'cups')) } })
  page = reader.page
  dialog = printDialog(reader)
})
afterAll(async () => {
  await reader.close()
  await rm(folder, { recursive: true, force: true })
})

/** How much of the page shown is ink, 0 to 1; 0 before it is drawn. */
const ink = () =>
  page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('.preview canvas')
    const data = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? []
    let dark = 0
    for (let i = 0; i < data.length; i += 4) if ((data[i] ?? 255) < 128 && data[i + 3]) dark++
    return (4 * dark) / data.length
  })

/** The workers that read PDF. */
const readers = () => page.workers().filter((worker) => worker.url().includes('pdf.worker')).length

describe('the dialog', () => {
  it('reads nothing for it before it is asked for, and shows the pages', async () => {
    const read = () =>
      page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .map(({ name }) => name)
          .join(),
      )
    expect(await read()).not.toMatch(/print-dialog|pdf/)
    await press(page, 'print')
    // Who is about to press a button presses it: it does not move away when the pages come.
    const place = async () => (await dialog.printButton().boundingBox())?.y ?? Number.NaN
    const before = await place()
    expect(await dialog.where()).toBe(print['preview-working'])
    await dialog.pagesShown(3)
    await expect.poll(ink, { timeout: 20_000 }).toBeGreaterThan(0.01)
    expect(Math.abs((await place()) - before)).toBeLessThan(0.5)
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(print.print)
    expect(await page.locator('.preview canvas').getAttribute('aria-label')).toBe('Page 1 of 3')
  })

  it('turns the pages by keys and tells which is shown', async () => {
    const next = page.getByRole('button', { name: print.next })
    await next.focus()
    const first = await ink()
    await page.keyboard.press('Enter')
    expect(await dialog.where()).toBe('Page 2 of 3')
    await expect.poll(ink).not.toBe(first)
    await page.keyboard.press('End')
    expect(await dialog.where()).toBe('Page 3 of 3')
    await page.keyboard.press('PageDown')
    expect(await dialog.where()).toBe('Page 3 of 3')
    await page.keyboard.press('Home')
    expect(await dialog.where()).toBe('Page 1 of 3')
  })

  it('shows what is changed, and keeps it', async () => {
    await dialog.choose(print.size, '24')
    await dialog.pagesShown(/of ([6-9]|1\d)$/)
    await dialog.choose(print.format, 'a5')
    await dialog.pagesShown(/of (1\d|2\d)$/)
    const saved = async () => JSON.parse(await readFile(join(reader.profile, 'settings.json'), 'utf8')).print
    await expect.poll(saved).toMatchObject({ size: 24, paper: 'a5' })
    await dialog.choose(print.languages, 'columns')
    await expectAnnounced(page, print['too-narrow'])
    const note = await dialog.list(print.languages).getAttribute('aria-describedby')
    expect(await page.locator(`[id="${note}"]`).textContent()).toBe(print['too-narrow'])
    await dialog.choose(print.size, '11')
    expect(await dialog.list(print.languages).getAttribute('aria-describedby')).toBe(null)
    await dialog.choose(print.languages, 'reading')
    await dialog.choose(print.format, 'a4')
    await dialog.pagesShown(3)
  })

  it('without a printer says so, and offers PDF', async () => {
    await dialog.printButton().click()
    await expect.poll(dialog.message).toBe(print['paper-no-printer'])
  })

  it('keeps nothing of the pages when it is closed', async () => {
    await dialog.pagesShown(3)
    await expect.poll(ink, { timeout: 20_000 }).toBeGreaterThan(0.01)
    expect(readers()).toBe(1)
    // As long as this names it, nothing collects it.
    const picture = await page.waitForSelector('.preview canvas')
    const width = () => picture.evaluate((canvas) => (canvas as HTMLCanvasElement).width)
    expect(await width()).toBeGreaterThan(0)
    await page.keyboard.press('Escape')
    await expect.poll(readers).toBe(0)
    expect(await width()).toBe(0)
    await picture.dispose()
    await press(page, 'print')
    await dialog.pagesShown(3)
    await expect.poll(ink, { timeout: 20_000 }).toBeGreaterThan(0.01)
  })

  it('prints a section, or what is selected', async () => {
    await dialog.choose(print.part, 'section')
    await dialog.pagesShown(2)
    await page.keyboard.press('Escape')
    await page.evaluate(() => {
      const sentence = document.querySelector('[data-sentence=s4]')
      if (sentence) document.getSelection()?.selectAllChildren(sentence)
    })
    await press(page, 'print')
    await dialog.pagesShown(1)
    const path = join(folder, 'selection.pdf')
    expect(await dialog.savePdf(path)).toBe(print['pdf-done'])
    const { tagged } = await readPdf(path)
    const text = tagged.map((each) => each.text).join('')
    expect(text).toContain(bare('It is our collective responsibility'))
    expect(text).not.toContain(bare('Member States took actions'))
    await dialog.choose(print.part, 'whole')
  })
})

describe('where the window is zoomed', () => {
  it('has the very same pages, in the preview and in the file', async () => {
    const zoomed = async (key: string, ratio: number) => {
      await page.keyboard.press(key)
      await expect.poll(() => page.evaluate(() => devicePixelRatio)).toBeCloseTo(ratio, 2)
    }
    const [once, twice] = [join(folder, '100.pdf'), join(folder, '200.pdf')]
    expect(await dialog.savePdf(once)).toBe(print['pdf-done'])
    for (const ratio of [1.1, 1.25, 1.5, 1.75, 2]) await zoomed('Control+Equal', ratio)
    // A change makes the pages of the preview anew.
    await dialog.choose(print.margins, 'wide')
    await dialog.choose(print.margins, 'normal')
    await dialog.pagesShown(3)
    expect(await dialog.savePdf(twice)).toBe(print['pdf-done'])
    const words = await placedWords(once)
    expect(words).toMatch(/<word xMin="[\d.]+" yMin="[\d.]+" xMax="[\d.]+" yMax="[\d.]+">migration<\/word>/)
    expect(await placedWords(twice)).toBe(words)
    await zoomed('Control+0', 1)
  })
})

describe('a PDF file of all six languages', () => {
  const six = () => join(folder, 'six.pdf')

  it('is tagged, named, in its language, and has bookmarks', async () => {
    const path = six()
    await dialog.choose(print.languages, 'several')
    await page.getByLabel(print['with-links']).uncheck()
    expect(await dialog.savePdf(path)).toBe(print['pdf-done'])
    const pdf = await readPdf(path)
    const { title } = release.editions.ar
    expect(pdf).toMatchObject({ title: title.text, author: release.publisher.ar, language: 'ar', marked: true })
    expect(pdf.pages.every(([width, height]) => width === 595 && height === 842)).toBe(true)
    const titles = LANGUAGES.map((language) => release.editions[language].title.text)
    expect(pdf.outline.filter((each) => each.startsWith('1 ')).map((each) => each.slice(2))).toEqual(titles)
    expect(pdf.outline).toHaveLength(LANGUAGES.length * 3)
  })

  it.each(LANGUAGES)('has every sentence in its place and letter for letter, in %s', async (language) => {
    const { tagged } = await readPdf(six())
    expect(missing(tagged, sentences(language))).toEqual([])
    const inLanguage = tagged.filter(({ lang }) => lang === language)
    const [, title = ''] = sentences(language)
    expect(missing(inLanguage, [title])).toEqual([])
    const headings = inLanguage.filter(({ role }) => role === 'H1').map(({ text }) => text)
    expect(headings.join('')).toBe(bare(title))
    if (language === 'zh' || language === 'ru') {
      expect(inLanguage.map(({ text }) => text).join('')).not.toContain('WynneBoelt')
      expect(tagged.some(({ lang, text }) => lang === 'en' && text === 'WynneBoelt')).toBe(true)
    }
  })

  it('has the editions in their order', async () => {
    const { tagged } = await readPdf(six())
    expect(missing(tagged, LANGUAGES.flatMap(sentences))).toEqual([])
  })

  it('breaks no rule of PDF/UA that can be checked', async () => {
    expect(await brokenRules(six())).toEqual([])
  })

  it('has every word whole when it is copied, and every font within', async () => {
    const only = join(folder, 'copied.pdf')
    // Between the parts of a sentence, where a page ends.
    for (const name of ['organization', 'title', 'status', 'page'] as const)
      await page.getByLabel(print[`with-${name}`]).uncheck()
    expect(await dialog.savePdf(only)).toBe(print['pdf-done'])
    const copied = await copiedText(only)
    for (const language of LANGUAGES) expect(torn(copied, sentences(language), language), language).toEqual([])
    expect((await fontsIn(only)).every(({ embedded }) => embedded)).toBe(true)
    await page.getByLabel(print['with-page']).check()
  })
})

describe('a PDF file that cannot be written', () => {
  const others = () => readdir(join(folder, 'target'))
  let full: Place
  let locked: Awaited<ReturnType<typeof lockedFolder>>
  beforeAll(async () => {
    full = await fullDisk(join(folder, 'full'))
    locked = await lockedFolder(join(folder, 'locked'))
    await mkdir(join(folder, 'target'))
    await writeFile(join(folder, 'target', 'old.pdf'), 'old')
    await dialog.choose(print.languages, 'reading')
  })
  afterAll(async () => {
    await full.end()
    await locked.end()
  })

  const fault = (name: keyof typeof saving, path: string) => saving[name].replace('{{path}}', isolated(path))

  it('for want of permission', async () => {
    const before = await locked.files()
    expect(await dialog.savePdf(locked.file)).toBe(fault('fault-permission', locked.file))
    expect(await locked.files()).toEqual(before)
  })

  it('over one that may not be changed: that stays as it is', async () => {
    const [before, old] = [await locked.files(), await readFile(locked.old)]
    expect(await dialog.savePdf(locked.old)).toBe(fault('fault-permission', locked.old))
    expect(await locked.files()).toEqual(before)
    expect(await readFile(locked.old)).toEqual(old)
  })

  it('for want of a folder', async () => {
    const path = join(folder, 'nowhere', 'a.pdf')
    expect(await dialog.savePdf(path)).toBe(fault('fault-no-folder', path))
  })

  it('for want of room: and nothing half stays', async () => {
    expect(await dialog.savePdf(full.file)).toBe(fault('fault-full', full.file))
    expect(await full.files()).toEqual([])
  })

  it('since one goes back: nothing is made, and that is said', async () => {
    expect(await dialog.savePdf(null)).toBe(en.save.cancelled)
    expect(await others()).toEqual(['old.pdf'])
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(en.command['save-pdf'])
  })

  it('for another program that has it open: the old one stays, and nothing half', async () => {
    const path = join(folder, 'target', 'old.pdf')
    // As Windows has it; Linux and macOS know nothing of the kind.
    await reader.app.evaluate(() => {
      const fs = process.getBuiltinModule('node:fs/promises')
      const { rename } = fs
      fs.rename = async () => {
        fs.rename = rename
        throw Object.assign(new Error('EBUSY'), { code: 'EBUSY' })
      }
    })
    expect(await dialog.savePdf(path)).toBe(fault('fault-busy', path))
    expect(await others()).toEqual(['old.pdf'])
    expect(await readFile(path, 'utf8')).toBe('old')
  })
})
