/** On paper and as PDF: the dialog with its pages, the file, and a job that a print server takes. */
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import en from '../../locales/en.json'
import { allSentences, LANGUAGES, type Language } from '../../publication/model'
import { isolated } from '../../renderer/isolated'
import { shippedRelease } from '../unit/shipped-release'
import { type Launched, launch } from './launch'
import { bare, copiedText, fontsIn, missing, readPdf, torn } from './paper/pdf'
import { brokenRules } from './paper/pdf-rules'
import { printDialog } from './paper/print-dialog'
import { type PrintServer, socketIn, startPrintServer } from './paper/printer'
import { press } from './surfaces'

const run = promisify(execFile)
const { print, saving } = en
const release = shippedRelease()
const sentences = (language: Language) => allSentences(release.editions[language]).map(({ text }) => text)

let reader: Launched
let folder: string
let page: Page
let { choose, message, savePdf } = {} as ReturnType<typeof printDialog>
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-printing-'))
  reader = await launch({ language: 'en', env: { CUPS_SERVER: socketIn(join(folder, 'cups')) } })
  page = reader.page
  ;({ choose, message, savePdf } = printDialog(reader))
})
afterAll(async () => {
  await reader.close()
  await rm(folder, { recursive: true, force: true })
})

const printButton = () => page.locator('.print-result').getByRole('button', { name: print.print, exact: true })
const where = () => page.locator('.preview [role=status]').textContent()
const pagesShown = (pages: number | RegExp) =>
  expect
    .poll(where, { timeout: 20_000 })
    .toMatch(typeof pages === 'number' ? new RegExp(`^Page \\d+ of ${pages}$`) : pages)
/** How much of the page shown is ink, 0 to 1. */
const ink = () =>
  page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('.preview canvas')
    const data = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? []
    let dark = 0
    for (let i = 0; i < data.length; i += 4) if ((data[i] ?? 255) < 128) dark++
    return (4 * dark) / data.length
  })

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
    const place = async () => (await printButton().boundingBox())?.y
    const before = await place()
    expect(await where()).toBe(print['preview-working'])
    await pagesShown(3)
    await expect.poll(ink).toBeGreaterThan(0.01)
    expect(await place()).toBeCloseTo(before ?? 0, 0)
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(print.print)
    expect(await page.locator('.preview canvas').getAttribute('aria-label')).toBe('Page 1 of 3')
  })

  it('turns the pages by keys and tells which is shown', async () => {
    const next = page.getByRole('button', { name: print.next })
    await next.focus()
    const first = await ink()
    await page.keyboard.press('Enter')
    expect(await where()).toBe('Page 2 of 3')
    await expect.poll(ink).not.toBe(first)
    await page.keyboard.press('End')
    expect(await where()).toBe('Page 3 of 3')
    await page.keyboard.press('PageDown')
    expect(await where()).toBe('Page 3 of 3')
    await page.keyboard.press('Home')
    expect(await where()).toBe('Page 1 of 3')
  })

  it('shows what is changed, and keeps it', async () => {
    await choose(print.size, '24')
    await pagesShown(/of ([6-9]|1\d)$/)
    await choose(print.format, 'a5')
    await pagesShown(/of (1\d|2\d)$/)
    const saved = async () => JSON.parse(await readFile(join(reader.profile, 'settings.json'), 'utf8')).print
    await expect.poll(saved).toMatchObject({ size: 24, paper: 'a5' })
    await choose(print.size, '11')
    await choose(print.format, 'a4')
    await pagesShown(3)
  })

  it('without a printer says so, and offers PDF', async () => {
    await printButton().click()
    await expect.poll(message).toBe(print['paper-no-printer'])
  })

  it('prints a section, or what is selected', async () => {
    await choose(print.part, 'section')
    await pagesShown(2)
    await page.keyboard.press('Escape')
    await page.evaluate(() => {
      const sentence = document.querySelector('[data-sentence=s4]')
      if (sentence) document.getSelection()?.selectAllChildren(sentence)
    })
    await press(page, 'print')
    await pagesShown(1)
    const path = join(folder, 'selection.pdf')
    expect(await savePdf(path)).toBe(print['pdf-done'])
    const { tagged } = await readPdf(path)
    const text = tagged.map((each) => each.text).join('')
    expect(text).toContain(bare('It is our collective responsibility'))
    expect(text).not.toContain(bare('Member States took actions'))
    await choose(print.part, 'whole')
  })
})

describe('a PDF file of all six languages', () => {
  const six = () => join(folder, 'six.pdf')

  it('is tagged, named, in its language, and has bookmarks', async () => {
    const path = six()
    await choose(print.languages, 'several')
    await page.getByLabel(print['with-links']).uncheck()
    expect(await savePdf(path)).toBe(print['pdf-done'])
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
    expect(await savePdf(only)).toBe(print['pdf-done'])
    const copied = await copiedText(only)
    for (const language of LANGUAGES) expect(torn(copied, sentences(language), language), language).toEqual([])
    expect((await fontsIn(only)).every(({ embedded }) => embedded)).toBe(true)
    await page.getByLabel(print['with-page']).check()
  })
})

describe('a PDF file that cannot be written', () => {
  const others = () => readdir(join(folder, 'target'))
  beforeAll(async () => {
    await mkdir(join(folder, 'target'))
    await writeFile(join(folder, 'target', 'old.pdf'), 'old')
    await choose(print.languages, 'reading')
  })

  const fault = (name: keyof typeof saving, path: string) => saving[name].replace('{{path}}', isolated(path))

  it('for want of permission', async () => {
    // Where no one may make files, not even root.
    const path = '/sys/kernel/release.pdf'
    expect(await savePdf(path)).toBe(fault('fault-permission', path))
  })

  it('for want of a folder', async () => {
    const path = join(folder, 'nowhere', 'a.pdf')
    expect(await savePdf(path)).toBe(fault('fault-no-folder', path))
  })

  it.skipIf(process.platform !== 'linux')('for want of room', async () => {
    const path = join(folder, 'full.pdf')
    await symlink('/dev/full', path)
    expect(await savePdf(path)).toBe(fault('fault-full', path))
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
    expect(await savePdf(path)).toBe(fault('fault-busy', path))
    expect(await others()).toEqual(['old.pdf'])
    expect(await readFile(path, 'utf8')).toBe('old')
  })
})

describe.skipIf(process.platform !== 'linux')('a job for a printer', () => {
  let server: PrintServer
  beforeAll(async () => {
    server = await startPrintServer(join(folder, 'cups'))
  })
  afterAll(() => server.stop())

  it('has the sheets that were shown, with their fonts and the text of all six languages', async () => {
    await choose(print.languages, 'several')
    await pagesShown(/of 1\d$/)
    const pages = Number((await where())?.split(' ').at(-1))
    await printButton().click()
    await confirmSystemDialog()
    await expect.poll(() => server.printed(), { timeout: 20_000 }).toHaveLength(1)
    await expect.poll(message).toBe(print['paper-done'])
    const [job = ''] = await server.printed()
    const pdf = await readPdf(job)
    expect(pdf.pages).toHaveLength(pages)
    for (const size of pdf.pages) {
      expect(Math.abs(Math.max(...size) - 842), String(size)).toBeLessThan(2)
      expect(Math.abs(Math.min(...size) - 595), String(size)).toBeLessThan(2)
    }
    expect((await fontsIn(job)).every(({ embedded }) => embedded)).toBe(true)
    const copied = bare(await copiedText(job))
    for (const language of LANGUAGES.filter((each) => each !== 'ar'))
      for (const sentence of [release.editions[language].title, release.editions[language].subtitle])
        expect(copied, language).toContain(bare(sentence.text))
    expect(copied).toContain(bare('الأمم'))
    expect(copied).toContain(bare(`Page 9 of ${pages}`).replace('Page9', ''))
  })
})

/** Presses the default button of the system's print dialog, once it is there. */
async function confirmSystemDialog(): Promise<void> {
  const title = '^Print$'
  await run('xdotool', ['search', '--sync', '--onlyvisible', '--name', title, 'windowactivate', '--sync'])
  // To whatever has the focus: GTK does not hear keys that are sent to a window.
  await run('xdotool', ['key', '--clearmodifiers', 'Return'])
}
