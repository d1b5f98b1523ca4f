import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { COMMANDS, MENUS } from '../../electron/command-table'
import { directionOf, LANGUAGES } from '../../publication/model'
import { type Launched, launch } from './launch'
import { chooseLanguage, expectAnnounced, focused, lineOf, scrollToSentence, sentenceText } from './reader'

const ANNOUNCED = {
  ar: /ترجمة/,
  zh: /译/,
  en: /English\. Original/,
  fr: /Français\. Traduction/,
  ru: /перевод/,
  es: /traducción/i,
}

/** Chooses an interface language in the list of commands, by its place there: the words change with the language. */
async function runCommand(page: Launched['page'], language: 'fr' | 'reading') {
  const index = COMMANDS.filter(({ id }) => id !== 'commands').findIndex(({ id }) => id === `interface-${language}`)
  await page.keyboard.press('Control+Shift+P')
  await page.locator('dialog .choices button').nth(inMenuOrder(index)).click()
}

/** The list is by menu, in the order of the table: the table must be in the order of the menus for that. */
function inMenuOrder(index: number): number {
  const shown = MENUS.flatMap((menu) => COMMANDS.filter((entry) => entry.menu === menu && entry.id !== 'commands'))
  return shown.findIndex((entry) => entry === COMMANDS.filter(({ id }) => id !== 'commands')[index])
}

describe('the change of language', () => {
  let reader: Launched
  let profile: string
  beforeAll(async () => {
    profile = await mkdtemp(join(tmpdir(), 'lectern-restart-'))
    reader = await launch({ profile, language: 'en' })
  })
  afterAll(async () => {
    await reader.close()
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  })

  it('offers the six in the UN’s order, each named in itself', async () => {
    const buttons = reader.page.locator('.languages button')
    expect(await buttons.allTextContents()).toEqual(['العربية', '中文', 'English', 'Français', 'Русский', 'Español'])
    expect(await buttons.evaluateAll((all) => all.map((button) => button.getAttribute('lang')))).toEqual([...LANGUAGES])
    expect(await reader.page.getByRole('group').filter({ hasText: 'العربية' }).count()).toBe(1)
  })

  it.each(['ar', 'zh', 'fr', 'ru', 'es', 'en'] as const)(
    'keeps the line, the focus and the place into %s',
    async (language) => {
      const { page, app } = reader
      await page.setViewportSize?.({ width: 1000, height: 700 }).catch(() => {})
      await page.locator('.languages button[lang=es]').focus()
      await scrollToSentence(page, 's13')
      const before = await lineOf(page, 's13')
      await chooseLanguage(page, language)
      expect(Math.abs((await lineOf(page, 's13')) - before)).toBeLessThanOrEqual(1)
      expect(await focused(page)).toBe('es')
      await expectAnnounced(page, ANNOUNCED[language])
      expect(await page.locator('#announcer').getAttribute('lang')).toBe(language)
      expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([
        language,
        directionOf(language),
      ])
      expect(await page.locator('article').getAttribute('dir')).toBe(directionOf(language))
      expect(await page.locator(`.languages button[aria-pressed=true]`).getAttribute('lang')).toBe(language)
      // The window's title and the native menu follow.
      const title = (await sentenceText(page, 'title')) ?? ''
      await expect
        .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle()))
        .toContain(title.slice(0, 10))
      const menu = { ar: 'اللغة', zh: '语言', en: 'Language', fr: 'Langue', ru: 'Язык', es: 'Idioma' }[language]
      await expect
        .poll(() => app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map((item) => item.label) ?? []))
        .toContain(menu)
    },
  )

  it('says it once', async () => {
    const { page } = reader
    await page.evaluate(() => {
      const log: string[] = []
      Object.assign(window, { log })
      new MutationObserver(() => log.push(document.querySelector('#announcer')?.textContent ?? '')).observe(
        document.querySelector('#announcer') as Node,
        { childList: true, characterData: true, subtree: true },
      )
    })
    await chooseLanguage(page, 'fr')
    await expectAnnounced(page, ANNOUNCED.fr)
    await page.waitForTimeout(500)
    const log = await page.evaluate(() => (window as unknown as { log: string[] }).log)
    expect(log.filter((text) => ANNOUNCED.fr.test(text))).toHaveLength(1)
  })

  it('keeps a focused link of the text focused', async () => {
    const { page } = reader
    await chooseLanguage(page, 'en')
    await page.locator('#s1 a').focus()
    await chooseLanguage(page, 'ar')
    expect(
      await page.evaluate(() => document.activeElement?.closest('[data-sentence]')?.getAttribute('data-sentence')),
    ).toBe('s1')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('إعلانا')
  })

  it('works from the native menu', async () => {
    const { page, app } = reader
    await app.evaluate(({ Menu, BrowserWindow }) => {
      const find = (items: Electron.MenuItem[]): Electron.MenuItem | undefined =>
        items.map((item) => (item.id === 'language-zh' ? item : item.submenu && find(item.submenu.items))).find(Boolean)
      const item = find(Menu.getApplicationMenu()?.items ?? [])
      item?.click(undefined, BrowserWindow.getAllWindows()[0])
    })
    await page.waitForSelector('article[lang=zh]')
  })

  it('sets the interface apart and lets it follow again', async () => {
    const { page } = reader
    await chooseLanguage(page, 'zh')
    await runCommand(page, 'fr')
    await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe('fr')
    expect(await page.locator('article').getAttribute('lang')).toBe('zh')
    await chooseLanguage(page, 'ar')
    expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([
      'fr',
      'ltr',
    ])
    expect(await page.locator('article').getAttribute('dir')).toBe('rtl')
    await runCommand(page, 'reading')
    await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe('ar')
  })

  it('remembers language and place over a restart', async () => {
    const first = reader
    await chooseLanguage(first.page, 'ru')
    await scrollToSentence(first.page, 's20')
    await first.page.waitForTimeout(800)
    await first.close()
    reader = await launch({ profile })
    expect(await reader.page.locator('article').getAttribute('lang')).toBe('ru')
    const line = await lineOf(reader.page, 's20')
    expect(line).toBeGreaterThan(0)
    expect(line).toBeLessThan(200)
  })
})

describe('where the bar has one row in one language and two in another', () => {
  it('the line at the top stays in view', async () => {
    const { page, close } = await launch({
      language: 'zh',
      settings: { window: { width: 1100, height: 800, maximized: false } },
    })
    const barBottom = () => page.evaluate(() => document.querySelector('.top')?.getBoundingClientRect().bottom ?? 0)
    try {
      const one = await barBottom()
      await scrollToSentence(page, 's6')
      expect(await lineOf(page, 's6')).toBeLessThan(one + 20)
      await chooseLanguage(page, 'en')
      await expect.poll(barBottom).toBeGreaterThan(one + 30)
      expect(await lineOf(page, 's6')).toBeGreaterThanOrEqual((await barBottom()) - 1)
      expect(await lineOf(page, 's6')).toBeLessThan((await barBottom()) + 20)
    } finally {
      await close()
    }
  })
})

describe('the first start', () => {
  it.each([
    ['ar-EG', 'ar'],
    ['zh-CN', 'zh'],
    ['es-MX', 'es'],
    ['de-DE', 'en'],
  ])('on a system in %s opens in %s', async (locale, language) => {
    const reader = await launch({ locale: [locale] })
    try {
      expect(await reader.page.locator('article').getAttribute('lang')).toBe(language)
      expect(await reader.page.evaluate(() => document.documentElement.lang)).toBe(language)
    } finally {
      await reader.close()
    }
  })
})
