/** Printing: jobs as they arrive in a print server, on each paper, and what is said where none can. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import ar from '../../locales/ar.json'
import en from '../../locales/en.json'
import { allSentences, LANGUAGES } from '../../publication/model'
import { DEFAULT_PRINT, FURNITURE, PAPERS } from '../../publication/printing/options'
import { isolated } from '../../renderer/isolated'
import { shippedRelease } from '../unit/shipped-release'
import { type Launched, launch } from './launch'
import {
  goToReader,
  type PrintDialog,
  pressInSystemDialog,
  printDialog,
  systemDialog,
  systemDialogIsInFront,
} from './paper/dialog'
import { bare, copiedPages, fontsIn, readPdf } from './paper/pdf'
import { type PrintServer, socketIn, startPrintServer } from './paper/printer'
import { controlPrinter } from './paper/printer-control'
import { press } from './surfaces'

const { print } = en
const release = shippedRelease()
const NOTHING = { organization: false, title: false, status: false, page: false, date: false }
const PRINT = { ...DEFAULT_PRINT, text: 'several', paper: 'a4', links: false, furniture: NOTHING } as const

let folder: string
const socket = () => socketIn(join(folder, 'cups'))
let server: PrintServer
let reader: Launched
let dialog: PrintDialog
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-jobs-'))
  server = await startPrintServer(join(folder, 'cups'))
  const env = { CUPS_SERVER: socket() }
  reader = await launch({ language: 'en', settings: { print: PRINT }, env })
  dialog = printDialog(reader)
  await press(reader.page, 'print')
})
afterAll(async () => {
  await reader?.close()
  await server?.stop()
  await rm(folder, { recursive: true, force: true })
})

/** Prints what is chosen and resolves to the job's file. */
async function printed(): Promise<string> {
  const { length } = await server.printed()
  await dialog.printButton().click()
  await expect.poll(() => server.printed(), { timeout: 50_000 }).toHaveLength(length + 1)
  await expect.poll(dialog.message, { timeout: 50_000 }).toBe(sent)
  return (await server.printed()).at(-1) ?? ''
}
const sent = print['paper-sent'].replace('{{printer}}', isolated('Sheets'))

/** The letters of Arabic, whatever forms and order a PDF has them in. */
const arabic = (text: string) =>
  [
    ...(text
      .normalize('NFKC')
      .replace(/\p{M}/gu, '')
      .match(/\p{Script=Arabic}/gu) ?? []),
  ]
    .sort()
    .join('')

/**
 * Without dashes of any length, and one apostrophe for another: of the glyph of two dashes, of what parts a word and of one glyph for two
 * characters a job tells less than a PDF of ours.
 */
const plain = (text: string) =>
  bare(text)
    .replace(/[\p{Dash}\0]/gu, '')
    .replaceAll('\u02bc', '’')

describe('a job of all six languages arrives whole', () => {
  it.each([
    ['a4', 'portrait', 'A4'],
    ['letter', 'portrait', 'Letter'],
    ['a5', 'portrait', 'A5'],
    ['a4', 'landscape', 'A4'],
  ] as const)('on %s, %s', async (paper, orientation, named) => {
    await dialog.choose(print.format, paper)
    await dialog.choose(print.orientation, orientation)
    const job = await printed()
    const { options } = await server.askedFor(job)
    expect(options.get('PageSize')).toBe(named)

    const pdf = await readPdf(job)
    const sheet = [PAPERS[paper].width, PAPERS[paper].height].map((length) => (length / 25.4) * 72)
    const [width, height] = orientation === 'portrait' ? sheet : sheet.reverse()
    for (const page of pdf.pages) {
      expect(Math.abs(page[0] - (width ?? 0)), String(page)).toBeLessThan(2)
      expect(Math.abs(page[1] - (height ?? 0)), String(page)).toBeLessThan(2)
    }
    const fonts = await fontsIn(job)
    expect(fonts.length).toBeGreaterThan(4)
    expect(fonts.filter(({ embedded }) => !embedded)).toEqual([])

    let at = 0
    const whole = plain(pdf.text)
    for (const language of LANGUAGES.filter((each) => each !== 'ar'))
      for (const { text } of allSentences(release.editions[language])) {
        const sentence = plain(text)
        const found = whole.indexOf(sentence, at)
        expect(found, `${language}: ${text}`).toBeGreaterThanOrEqual(at)
        at = found + sentence.length
      }
    // Words of Arabic are parted by programs that read a PDF; not a letter is lost, nor one too many.
    const { language, status } = release.editions.ar
    const written = allSentences(release.editions[language]).map(({ text }) => text)
    const copied = (await copiedPages(job)).join('')
    expect(arabic(copied)).toBe(arabic([...written, ar.edition[status]].join('')))
  })
})

describe('a job', () => {
  it('has the pages of the PDF, head and foot too, as often and on as many sides as is wished', async () => {
    const { page } = reader
    await dialog.choose(print.orientation, 'portrait')
    for (const name of FURNITURE) await page.getByLabel(print[`with-${name}`]).check()
    await page.getByLabel(print['with-links']).check()
    await page.getByLabel(print.copies).fill('3')
    await page.getByLabel(print['both-sides']).check()
    const job = await printed()
    const saved = join(folder, 'saved.pdf')
    expect(await dialog.savePdf(saved)).toBe(print['pdf-done'])
    const words = async (file: string) => (await copiedPages(file)).map((text) => [...plain(text)].sort().join(''))
    expect(await words(job)).toEqual(await words(saved))
    const { copies, options } = await server.askedFor(job)
    expect(copies).toBe(3)
    expect(options.get('Duplex')).toBe('DuplexNoTumble')
  })

  it('goes to the usual printer also where one prints before the printers are told', async () => {
    const { app, page } = reader
    await page.keyboard.press('Escape')
    await app.evaluate(({ BrowserWindow }) => {
      const { webContents } = BrowserWindow.getAllWindows().find((each) => each.isVisible()) ?? {}
      if (!webContents) throw new Error('There is no window.')
      const ask = webContents.getPrintersAsync
      webContents.getPrintersAsync = async () => {
        webContents.getPrintersAsync = ask
        await new Promise((resolve) => setTimeout(resolve, 3000))
        return ask.call(webContents)
      }
    })
    await press(page, 'print')
    await dialog.printButton().waitFor()
    expect(await page.getByLabel(print.copies).count()).toBe(0)
    await printed()
    expect(await page.getByLabel(print.copies).count()).toBe(1)
  })
})

describe('a printer that takes nothing', () => {
  const refused = print['paper-refused'].replace('{{printer}}', isolated('Sheets'))
  it.each([
    ['is stopped', 'pause', 'resume'],
    ['turns jobs away', 'reject', 'accept'],
  ] as const)('since it %s: is told so, PDF is offered, and nothing waits for it', async (_why, ill, well) => {
    const before = await server.printed()
    await controlPrinter(socket(), ill)
    await dialog.printButton().click()
    await expect.poll(dialog.message).toBe(refused)
    await controlPrinter(socket(), well)
    await printed()
    expect(await server.printed()).toHaveLength(before.length + 1)
  })
})

describe('the system’s dialog', () => {
  const withFocus = () => reader.page.evaluate(() => document.hasFocus() && document.activeElement?.textContent)
  it('is told of: it does not know the paper', async () => {
    await dialog.choose(print['printer-to-use'], '')
    expect(await reader.page.locator('.print-choices').textContent()).toContain(
      print['system-paper'].replace('{{paper}}', 'A4').replace('{{orientation}}', print.portrait),
    )
  })

  it('lies over the reader, also where one goes to that; going back says nothing and leads back to the button', async () => {
    await dialog.printButton().click()
    await systemDialog()
    await goToReader()
    expect(await systemDialogIsInFront()).toBe(true)
    await pressInSystemDialog('Escape')
    await expect.poll(dialog.message).toBe('')
    await expect.poll(withFocus).toBe(print.print)
  })

  it('prints, and leads back', async () => {
    const { length } = await server.printed()
    await dialog.printButton().click()
    await pressInSystemDialog('Return')
    await expect.poll(() => server.printed(), { timeout: 50_000 }).toHaveLength(length + 1)
    await expect.poll(dialog.message).toBe(print['paper-done'])
    await expect.poll(withFocus).toBe(print.print)
    expect(await reader.errors()).toEqual([])
  })
})
