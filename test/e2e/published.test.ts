/** What is saved, as those meet it who have no Lectern: a browser without scripts and network, EPUBCheck, and DAISY's Ace. */
import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import ace from '@daisy/ace-core'
import type { CDPSession } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeDocuments } from '../../electron/publishing/documents'
import { LANGUAGES } from '../../publication/model'
import { shippedRelease } from '../unit/shipped-release'
import { type BareBrowser, openBareBrowser } from './bare-browser'
import { axeFaults } from './matrix/axe'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const release = shippedRelease()
const folder = mkdtempSync(join(tmpdir(), 'lectern-published-'))
const at = (name: string) => join(folder, name)

let browser: BareBrowser
let cdp: CDPSession
beforeAll(async () => {
  const languages = ['en', ...LANGUAGES.filter((language) => language !== 'en')] as const
  const wanted = [
    { name: 'all.html', format: 'html', languages },
    { name: 'all.epub', format: 'epub', languages: LANGUAGES },
    { name: 'ar.epub', format: 'epub', languages: ['ar'] },
  ] as const
  for (const { name, ...wish } of wanted) {
    for (const { path, bytes } of makeDocuments(release, { ...wish, lines: 'sentences' }, at(name))) {
      writeFileSync(path, bytes)
    }
  }
  browser = await openBareBrowser(at('all.html'))
  cdp = await browser.page.context().newCDPSession(browser.page)
})
afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('the HTML file, without scripts and without a network', () => {
  const shown = () => browser.page.locator('article:visible').evaluateAll((all) => all.map(({ id }) => id))
  const show = async (language: string, colours: 'light' | 'dark' = 'light') => {
    const { page } = browser
    await page.emulateMedia({ colorScheme: colours })
    await page.goto(`${pathToFileURL(at('all.html'))}#${language}`)
  }
  const setScripts = (on: boolean) => cdp.send('Emulation.setScriptExecutionDisabled', { value: !on })
  /** What axe, which needs a clock, finds on the page as it came to be without scripts; it has none of its own. */
  const faults = async () => {
    await setScripts(true)
    await browser.page.evaluate(AXE)
    const found = await axeFaults(browser.page, 'html')
    await setScripts(false)
    return found
  }
  beforeAll(async () => {
    await browser.page.setViewportSize({ width: 360, height: 740 })
    await setScripts(false)
    await browser.page.reload()
  })
  afterAll(() => setScripts(true))

  it('opens with its first language, and another is chosen by the keyboard', async () => {
    const { page } = browser
    expect(await shown()).toEqual(['en'])
    const current = () => page.locator('article:visible [aria-current]').textContent()
    expect(await current()).toBe('English')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await shown()).toEqual(['ar'])
    expect(await current()).toBe('العربية')
    // The focus is in what was chosen, and Back leads back.
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('article')?.id)).toBe('ar')
    await page.goBack()
    expect(await shown()).toEqual(['en'])
  })

  it('shows the sentence that an address names, in its language', async () => {
    await show('fr-s12')
    expect(await shown()).toEqual(['fr'])
    expect(await browser.page.locator('#fr-s12').boundingBox()).toMatchObject({ y: expect.any(Number) })
    const { y } = (await browser.page.locator('#fr-s12').boundingBox()) ?? { y: -1 }
    expect(y).toBeGreaterThanOrEqual(0)
    expect(y).toBeLessThan(740)
  })

  it.each(LANGUAGES)(
    'in %s has no barrier that axe knows, light and dark, and nothing beyond the edge',
    async (language) => {
      const { page } = browser
      for (const colours of ['light', 'dark'] as const) {
        await show(language, colours)
        expect(await shown()).toEqual([language])
        expect(await faults()).toEqual([])
      }
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      ).toBe(0)
      expect(await page.locator(`#${language}`).evaluate((article) => getComputedStyle(article).direction)).toBe(
        language === 'ar' ? 'rtl' : 'ltr',
      )
    },
  )

  it('asks for nothing', async () => {
    const asked: string[] = []
    browser.page.on('request', (request) => asked.push(request.url()))
    await show('zh')
    await browser.page.reload()
    expect(asked.filter((url) => !url.includes('/all.html'))).toEqual([])
  })

  it('finds a barrier that is planted', async () => {
    const bad = readFileSync(at('all.html'), 'utf8').replace('--quiet: #4a4842', '--quiet: #aaa')

    writeFileSync(at('bad.html'), bad)
    await browser.page.emulateMedia({ colorScheme: 'light' })
    await browser.page.goto(`${pathToFileURL(at('bad.html'))}#en`)
    expect(await faults()).toContainEqual(expect.stringMatching(/^axe color-contrast:/))
  })
})

describe('the EPUB', () => {
  it.runIf(process.platform === 'linux').each(['all.epub', 'ar.epub'])(
    '%s has no error and no warning in EPUBCheck',
    async (name) => {
      // Debian's own script for it does not start.
      const jar = '/usr/share/java/epubcheck.jar'
      const { stdout, stderr } = await promisify(execFile)('java', ['-jar', jar, '--failonwarnings', at(name)])
      expect(`${stdout}${stderr}`).toContain('0 fatals / 0 errors / 0 warnings / 0 infos')
    },
  )

  it.each(['all.epub', 'ar.epub'])('%s has no violation in Ace', async (name) => {
    const report = await check(name)
    const found = report.assertions.flatMap(({ 'earl:testSubject': { url }, assertions }) =>
      assertions.map((each) => `${url} ${each['earl:test']['dct:title']}: ${each['earl:result']['dct:description']}`),
    )
    expect(found).toEqual([])
    expect(report['earl:result']['earl:outcome']).toBe('pass')
    const { missing, empty } = report['a11y-metadata']
    expect(empty).toEqual([])
    // A claim of conformance is a person's to make, not a program's.
    expect(missing.filter((each) => !/^a11y:certif|^dcterms:conformsTo$/.test(each))).toEqual([])
  })

  /** Ace, with the reader's own Chromium in the place of the one it would fetch. */
  async function check(name: string) {
    const { page } = browser
    const [, report] = await ace(
      at(name),
      { cwd: folder, outdir: at(`${name}-ace`), silent: true, initLogger: true },
      {
        concurrency: 1,
        setTimeout: () => {},
        launch: async () => {},
        close: async () => {},
        async run(url, scripts, contents) {
          await page.goto(url)
          for (const source of [...contents, ...scripts.map((script) => readFileSync(script, 'utf8'))]) {
            await page.evaluate(`${source}\n;undefined`)
          }
          return page.evaluate(
            () =>
              new Promise((resolve, reject) => {
                const { daisy } = window as unknown as {
                  daisy: { ace: { run(done: (error: unknown, result: unknown) => void): void } }
                }
                daisy.ace.run((error, result) => (error ? reject(error) : resolve(result)))
              }),
          )
        },
      },
    )
    return report
  }
})
