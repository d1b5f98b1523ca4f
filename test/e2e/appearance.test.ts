import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { DEFAULT_LOOK, DEFAULT_TYPE, type Look, THEMES } from '../../electron/look'
import ar from '../../locales/ar.json'
import en from '../../locales/en.json'
import zh from '../../locales/zh.json'
import { type Launched, launch } from './launch'
import { chooseLanguage, focused, lineOf, scrollToSentence } from './reader'

const WORDS = { ar, zh, en }

const openPanel = async (page: Page) => {
  await page.keyboard.press('Control+,')
  await page.waitForSelector('.panel[open]')
}
const style = (page: Page, selector: string, property: string) =>
  page.evaluate(
    ([selector, property]) =>
      getComputedStyle(document.querySelector(String(selector)) as Element).getPropertyValue(String(property)),
    [selector, property],
  )
const background = (page: Page) => style(page, 'html', 'background-color')
/** The first sentence that starts under the bar: several may start on one line. */
const topSentence = (page: Page) =>
  page.evaluate(() => {
    const top = document.querySelector('.top')?.getBoundingClientRect().bottom ?? 0
    const all = [...document.querySelectorAll<HTMLElement>('.edition [data-sentence][id]')]
    return all.find((element) => (element.getClientRects()[0]?.top ?? 0) >= top)?.id ?? ''
  })
const savedLook = async (profile: string) =>
  JSON.parse(await readFile(join(profile, 'settings.json'), 'utf8')) as Look & { presets: { name: string }[] }

describe.each(['ar', 'zh', 'en'] as const)('the appearance panel in %s', (language) => {
  let reader: Launched
  beforeAll(async () => {
    reader = await launch({ language })
    // Playwright's own choice of light would hide ours.
    await reader.page.emulateMedia({ colorScheme: null })
  })
  afterAll(() => reader.close())
  afterEach(async () => {
    expect(await reader.errors()).toEqual([])
  })

  it('opens beside the text by its button, takes the focus, and gives it back', async () => {
    const { page } = reader
    const button = page.getByRole('button', { name: WORDS[language].bar.appearance })
    await button.focus()
    await page.keyboard.press('Enter')
    const panel = page.getByRole('dialog', { name: WORDS[language].appearance.title })
    await panel.waitFor()
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('system')
    // Nothing of the text lies under it.
    const [text, side] = await page.evaluate(() =>
      ['article', '.panel'].map((selector) => document.querySelector(selector)?.getBoundingClientRect().toJSON()),
    )
    expect(text.right <= side.left || text.left >= side.right).toBe(true)
    await page.keyboard.press('Escape')
    await panel.waitFor({ state: 'detached' })
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true)
  })

  it('changes the colours by arrow keys, and says so', async () => {
    const { page } = reader
    await openPanel(page)
    const seen = new Set([await background(page)])
    for (const theme of THEMES.slice(1)) {
      await page.keyboard.press('ArrowDown')
      expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe(theme)
      await expect
        .poll(() => page.locator('#announcer').textContent())
        .toContain(WORDS[language].announce[`theme-${theme}`])
      seen.add(await background(page))
    }
    // As the system and light are one here, and so are the pages of the three on black.
    expect(seen.size).toBe(6)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Escape')
  })

  it('sets the type, and keeps the place', async () => {
    const { page } = reader
    await scrollToSentence(page, 's12')
    const id = await topSentence(page)
    const before = await lineOf(page, id)
    const size = Number.parseFloat(await style(page, 'article', 'font-size'))
    await openPanel(page)
    await page.getByLabel(WORDS[language].appearance.size, { exact: true }).focus()
    for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowUp')
    expect(Number.parseFloat(await style(page, 'article', 'font-size')) / size).toBeCloseTo(1.2, 2)
    // A whole pixel is lost or won at each of the four steps at most.
    expect(Math.abs((await lineOf(page, id)) - before)).toBeLessThan(4)
    await page.keyboard.press('Escape')
    await page.evaluate(() => window.lectern.request('settings:update', {}))
    await expect.poll(async () => (await savedLook(reader.profile)).type.all.size).toBe(1.2)
    await openPanel(page)
    await page.getByRole('button', { name: WORDS[language].appearance.reset }).click()
    expect(Number.parseFloat(await style(page, 'article', 'font-size'))).toBe(size)
    await page.keyboard.press('Escape')
  })

  it('makes the letters heavier, in a face that was drawn so', async () => {
    const { page } = reader
    const width = () =>
      page.evaluate(() => {
        const range = document.createRange()
        range.selectNodeContents(document.querySelector('#s2') as Element)
        return [...range.getClientRects()].reduce((sum, rect) => sum + rect.width, 0)
      })
    const weight = () => style(page, '#s2', 'font-weight')
    const before = await width()
    await openPanel(page)
    const choice = page.getByRole('combobox', { name: WORDS[language].appearance.weight })
    const offered = await choice
      .locator('option')
      .evaluateAll((all) => all.map((each) => (each as HTMLOptionElement).value))
    expect(offered).toEqual(language === 'zh' ? ['own', 'bold'] : ['own', 'medium', 'bold'])
    await choice.selectOption('bold')
    expect(await weight()).toBe('700')
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    const used = await page.evaluate(
      () => [...document.fonts].filter(({ status, weight }) => status === 'loaded' && weight.startsWith('500')).length,
    )
    expect(used).toBeGreaterThan(0)
    // Chinese characters stay as wide as they are.
    if (language !== 'zh') expect(await width()).not.toBeCloseTo(before, 0)
    await page.getByRole('button', { name: WORDS[language].appearance.reset }).click()
    expect(await weight()).toBe('400')
    await page.keyboard.press('Escape')
  })

  it('offers what makes sense for the script', async () => {
    const { page } = reader
    await openPanel(page)
    const labels = await page.locator('.panel :is(.slider, .check) :is(label, span)').allTextContents()
    const has = (key: 'letter' | 'word' | 'hyphenation') => labels.includes(WORDS[language].appearance[key])
    expect({ letter: has('letter'), word: has('word'), hyphenation: has('hyphenation') }).toEqual({
      letter: language !== 'ar',
      word: language !== 'zh',
      hyphenation: language === 'en',
    })
    const faces = await page.getByRole('combobox', { name: WORDS[language].appearance.face }).locator('option').count()
    expect(faces).toBe(language === 'en' ? 5 : 2)
    await page.keyboard.press('Escape')
  })
})

describe('a look', () => {
  let reader: Launched
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lectern-looks-'))
    reader = await launch({ language: 'en' })
  })
  afterAll(async () => {
    await reader.close()
    await rm(folder, { recursive: true })
  })

  /** The dialog of the system, answered as a person would. */
  const answerDialogs = (app: ElectronApplication, path: string | null) =>
    app.evaluate(({ dialog }, path) => {
      dialog.showSaveDialog = async () => ({ canceled: path === null, filePath: path ?? '' })
      dialog.showOpenDialog = async () => ({ canceled: path === null, filePaths: path ? [path] : [] })
    }, path)

  it('is kept under a name, used, exported, deleted and imported', async () => {
    const { page, app } = reader
    const { appearance } = en
    await openPanel(page)
    await page.getByLabel(en.theme.sepia).check()
    await page.getByLabel(appearance['preset-name']).fill('Evening')
    await page.keyboard.press('Enter')
    const status = page.locator('.panel [role=status]')
    await expect.poll(() => status.textContent()).toContain('Evening')
    await page.getByRole('button', { name: en.preset['low-vision'] }).click()
    expect(await background(page)).toBe('rgb(0, 0, 0)')
    await page.getByRole('button', { name: 'Evening', exact: true }).click()
    expect(await background(page)).toBe('rgb(245, 237, 220)')

    const path = join(folder, 'look.json')
    await answerDialogs(app, path)
    await page.getByRole('button', { name: appearance.export }).click()
    await expect.poll(() => status.textContent()).toBe(appearance.exported)
    await page.getByRole('button', { name: /Delete: .?Evening/ }).click()
    await page.getByRole('button', { name: appearance.undo }).click()
    expect(await page.getByRole('button', { name: 'Evening', exact: true }).count()).toBe(1)
    await page.getByRole('button', { name: /Delete: .?Evening/ }).click()
    await page.getByRole('button', { name: appearance.reset }).click()
    expect(await page.getByRole('button', { name: 'Evening', exact: true }).count()).toBe(0)
    await page.getByRole('button', { name: appearance.import }).click()
    await expect.poll(() => status.textContent()).toBe(appearance.imported)
    expect(await background(page)).toBe('rgb(245, 237, 220)')
    expect(await page.getByRole('button', { name: 'Evening', exact: true }).count()).toBe(1)
  })

  it('of a wrong file is refused and changes nothing; a dialog put away is nothing', async () => {
    const { page, app } = reader
    const status = page.locator('.panel [role=status]')
    const path = join(folder, 'wrong.json')
    await writeFile(path, '{"theme":"dark"}')
    await answerDialogs(app, path)
    await page.getByRole('button', { name: en.appearance.import }).click()
    await expect.poll(() => status.textContent()).toBe(en.appearance['import-failed'])
    expect(await background(page)).toBe('rgb(245, 237, 220)')
    await answerDialogs(app, join(folder, 'no', 'such', 'folder.json'))
    await page.getByRole('button', { name: en.appearance.export }).click()
    await expect.poll(() => status.textContent()).toBe(en.appearance['export-failed'])
    await answerDialogs(app, null)
    await page.getByRole('button', { name: en.appearance.reset }).click()
    await page.getByRole('button', { name: en.appearance.import }).click()
    await page.getByRole('button', { name: en.appearance.export }).click()
    expect(await status.textContent()).toBe(en.appearance['reset-done'])
  })

  it('of one’s own says how well it can be read, and mends it', async () => {
    const { page } = reader
    await page.getByLabel(en.theme.own).check()
    const fields = page.locator('.own-colour')
    await fields.nth(0).locator('input').fill('#8a8a8a')
    await expect.poll(() => fields.nth(0).locator('output').textContent()).toMatch(/ .?3(?:\.\d)?:1.*too weak/)
    await fields.nth(0).getByRole('button').last().click()
    await expect.poll(() => fields.nth(0).locator('output').textContent()).toMatch(/7(?:\.\d)?:1.*very good/)
    expect(await style(page, 'article', 'color')).not.toBe('rgb(138, 138, 138)')
    expect(await fields.nth(0).locator('.warning').count()).toBe(0)
    await page.keyboard.press('Escape')
  })

  it('of one language leaves the others alone', async () => {
    const { page } = reader
    await openPanel(page)
    const english = Number.parseFloat(await style(page, 'article', 'font-size'))
    await page.getByRole('combobox', { name: en.appearance.scope }).selectOption('one')
    await page.getByLabel(en.appearance.size, { exact: true }).fill('2')
    expect(Number.parseFloat(await style(page, 'article', 'font-size'))).toBeCloseTo(english * 2, 1)
    await chooseLanguage(page, 'fr')
    expect(Number.parseFloat(await style(page, 'article', 'font-size'))).toBeCloseTo(english, 1)
    await chooseLanguage(page, 'en')
    expect(Number.parseFloat(await style(page, 'article', 'font-size'))).toBeCloseTo(english * 2, 1)
    await page.keyboard.press('Escape')
  })
})

describe('the first paint', () => {
  it('has the colours and the type of the settings before any script has run', async () => {
    const ownTheme = { text: '#eeeeee', page: '#102030', link: '#ffd000', mark: '#504000', control: '#9ad1d4' }
    const type = { all: { ...DEFAULT_TYPE, size: 2 }, own: DEFAULT_LOOK.type.own }
    const reader = await launch({ language: 'en', settings: { theme: 'own', ownTheme, type } })
    try {
      const { page, app } = reader
      expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBackgroundColor())).toBe(
        '#102030',
      )
      expect(await background(page)).toBe('rgb(16, 32, 48)')
      await page.route('**/*.js', (route) => route.abort())
      await page.reload()
      expect(await page.locator('html').getAttribute('data-theme')).toBe('own')
      expect(await background(page)).toBe('rgb(16, 32, 48)')
      expect(Number.parseFloat(await style(page, 'article', 'font-size'))).toBeGreaterThan(35)
    } finally {
      await reader.close()
    }
  })
})

describe('the system’s wishes', () => {
  let reader: Launched
  beforeAll(async () => {
    reader = await launch({ language: 'en' })
  })
  afterAll(() => reader.close())

  it.each([
    ['light', 'light', 'rgb(253, 252, 249)'],
    ['light', 'dark', 'rgb(26, 27, 29)'],
    ['dark', 'light', 'rgb(253, 252, 249)'],
    ['dark', 'dark', 'rgb(26, 27, 29)'],
  ] as const)('a %s system and the %s theme agree', async (system, theme, colour) => {
    const { page, app } = reader
    await page.emulateMedia({ colorScheme: null })
    await app.evaluate(({ nativeTheme }, system) => {
      nativeTheme.themeSource = system
    }, system)
    await page.evaluate((theme) => window.lectern.request('settings:update', { theme }), theme)
    await page.reload()
    await page.waitForSelector('html[data-ready=true]', { state: 'attached' })
    expect(await background(page)).toBe(colour)
    expect(await app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe(theme)
  })

  it('more contrast is heard at run time, and forced colours are the system’s', async () => {
    const { page } = reader
    await page.evaluate(() => window.lectern.request('settings:update', { theme: 'system' }))
    await page.reload()
    await page.waitForSelector('html[data-ready=true]', { state: 'attached' })
    await page.emulateMedia({ contrast: 'more', colorScheme: 'dark' })
    await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe('white-on-black')
    await page.emulateMedia({ contrast: 'more', colorScheme: 'light' })
    await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe('black-on-white')
    await page.emulateMedia({ contrast: null, colorScheme: 'light', forcedColors: 'active' })
    await expect.poll(() => background(page)).toBe('rgb(255, 255, 255)')
    expect(await style(page, 'article', 'color')).toBe('rgb(0, 0, 0)')
    await page.emulateMedia({ forcedColors: null, colorScheme: null })
    expect(await focused(page)).toBe('body')
  })
})
