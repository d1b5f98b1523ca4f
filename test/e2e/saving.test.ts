/** Saving from the window: each kind of file, what goes wrong, and audio that is given up. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readEpub } from '../../publication/read-epub'
import { shippedRelease } from '../unit/shipped-release'
import { openBareBrowser } from './bare-browser'
import { type Launched, launch } from './launch'
import { press } from './surfaces'

const release = shippedRelease()
const folder = mkdtempSync(join(tmpdir(), 'lectern-saving-'))
const at = (name: string) => join(folder, name)

let reader: Launched
beforeAll(async () => {
  // Quick to say, so that the whole release is recorded in seconds.
  const { DEFAULT_LISTENING } = await import('../../electron/listening')
  reader = await launch({
    language: 'fr',
    settings: { listening: { ...DEFAULT_LISTENING, rate: 6, paragraphPause: 500 } },
  })
  await press(reader.page, 'save-as')
  await reader.page.waitForSelector('dialog[open]')
})
afterAll(async () => {
  await reader?.close()
  rmSync(folder, { recursive: true, force: true })
})

/** What the person answers to the system's dialogs. */
function answer(file: string | null, replace = true): Promise<void> {
  return reader.app.evaluate(
    ({ dialog }, [file, replace]) => {
      dialog.showSaveDialog = async () => ({ canceled: file === null, filePath: file ?? '' })
      dialog.showMessageBox = async () => ({ response: replace ? 0 : 1, checkboxChecked: false })
    },
    [file, replace] as const,
  )
}
const outcome = () => reader.page.locator('.outcome')
const said = () => reader.page.locator('#announcer').textContent()
/** By the keyboard: the kind of file, then the button, on which the focus stays. */
async function save(format: string): Promise<void> {
  const { page } = reader
  await page.locator('dialog select').first().selectOption(format)
  await page.locator('dialog .primary').focus()
  await page.keyboard.press('Enter')
}

describe('saving from the window', () => {
  it('writes an EPUB with what is spoken in it, of the language that is read first and the others', async () => {
    await reader.page.getByLabel('العربية').check()
    await answer(at('two.epub'))
    await save('epub')
    await expect.poll(() => outcome().textContent()).toContain('two.epub')
    await expect.poll(said).toMatch(/^Enregistré\u00a0: .*two\.epub/)
    expect(readEpub(readFileSync(at('two.epub'))).editions).toEqual([release.editions.fr, release.editions.ar])
  })

  it('writes one file a language where the format holds one, and asks before it replaces what was not named', async () => {
    await answer(at('text.txt'))
    await save('txt')
    await expect.poll(() => outcome().textContent()).toContain('text.fr.txt')
    expect(readFileSync(at('text.ar.txt'), 'utf8')).toContain(release.editions.ar.title.text)
    rmSync(at('text.fr.txt'))
    await answer(at('text.txt'), false)
    await save('txt')
    await expect.poll(said).toBe('Annulé. Rien n’a été enregistré.')
    expect(readdirSync(folder).sort()).toEqual(['text.ar.txt', 'two.epub'])
  })

  it('says what is wrong, and the focus stays where it was', async () => {
    await answer(at('nowhere/page.html'))
    await save('html')
    await expect.poll(() => outcome().textContent()).toMatch(/^Le dossier de .*page\.html.* n’existe pas/)
    if (process.platform === 'linux') {
      symlinkSync('/dev/full', at('full.html'))
      await answer(at('full.html'))
      await save('html')
      await expect.poll(() => outcome().textContent()).toMatch(/pas assez de place/)
    }
    expect(await reader.page.evaluate(() => document.activeElement?.className)).toBe('primary')
  })

  it('gives a recording up at once, and leaves nothing', async () => {
    const { page } = reader
    mkdirSync(at('audio'))
    await page.getByLabel('العربية').uncheck()
    await answer(at('audio/talk.mp3'))
    await save('audio')
    await page.waitForSelector('.recording progress')
    expect(readdirSync(at('audio')).every((name) => name.endsWith('.part'))).toBe(true)
    // The focus is on the button that cancels.
    await page.keyboard.press('Enter')
    await expect.poll(() => outcome().textContent()).toBe('Annulé. Rien n’a été enregistré.')
    await expect.poll(() => readdirSync(at('audio'))).toEqual([])
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('primary')
  })

  it('records, tells how far it is, and the cues are true of what is heard', { timeout: 120_000 }, async () => {
    const { page } = reader
    await page.evaluate(() => {
      const log: string[] = []
      Object.assign(window, { log })
      new MutationObserver(() => {
        const text = document.querySelector('#announcer')?.textContent?.trim()
        if (text && text !== log.at(-1)) log.push(text)
      }).observe(document.body, { childList: true, characterData: true, subtree: true })
    })
    await save('audio')
    await expect.poll(() => outcome().textContent(), { timeout: 100_000 }).toContain('talk.vtt')
    const log = await page.evaluate(() => (window as unknown as { log: string[] }).log)
    expect(log.filter((text) => text.endsWith('enregistrés')).length).toBeGreaterThan(2)
    expect(log.at(-1)).toMatch(/^Enregistré\u00a0: /)
    expect(readdirSync(at('audio')).sort()).toEqual(['talk.mp3', 'talk.vtt'])

    const cues = [
      ...readFileSync(at('audio/talk.vtt'), 'utf8').matchAll(/\n00:(\d\d):([\d.]+) --> 00:(\d\d):([\d.]+)\n/g),
    ].map(([, m, s, m2, s2]) => [Number(m) * 60 + Number(s), Number(m2) * 60 + Number(s2)] as const)
    expect(cues).toHaveLength(36)
    const loud = await loudness(at('audio/talk.mp3'))
    const between = (from: number, to: number) => Math.max(...loud.slice(Math.ceil(from * 100), Math.floor(to * 100)))
    for (const [index, [start, end]] of cues.entries()) {
      expect(between(start, start + 0.25)).toBeGreaterThan(0.02)
      const next = cues[index + 1]?.[0] ?? end + 0.4
      // An MP3 rings on for some hundredths of a second.
      expect(between(end + 0.05, next - 0.05)).toBeLessThan(0.02)
    }
    expect(Math.abs(loud.length / 100 - ((cues.at(-1)?.[1] ?? 0) + 0.4))).toBeLessThan(0.2)
  })

  it('is given up where the dialog is closed', async () => {
    const { page } = reader
    await answer(at('audio/other.mp3'))
    await save('audio')
    await page.waitForSelector('.recording progress')
    await page.keyboard.press('Escape')
    await expect.poll(() => readdirSync(at('audio')).sort()).toEqual(['talk.mp3', 'talk.vtt'])
    expect(await reader.errors()).toEqual([])
  })
})

/** The highest sample of each hundredth of a second, as Chromium decodes the file. */
async function loudness(file: string): Promise<number[]> {
  const data = readFileSync(file).toString('base64')
  const browser = await openBareBrowser(file)
  try {
    await browser.page.goto(pathToFileURL(join(import.meta.dirname, '../bench/bare/package.json')).href)
    return await browser.page.evaluate(async (data) => {
      const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0))
      const context = new OfflineAudioContext(1, 1, 22_050)
      const samples = (await context.decodeAudioData(bytes.buffer)).getChannelData(0)
      const found: number[] = []
      samples.forEach((sample, index) => {
        const slot = Math.floor(index / 220.5)
        found[slot] = Math.max(found[slot] ?? 0, Math.abs(sample))
      })
      return found
    }, data)
  } finally {
    await browser.close()
  }
}
