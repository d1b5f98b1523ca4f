/** The settings in the running reader: how they end, and what the desktop makes of them. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '../../electron/contract'
import en from '../../locales/en.json'
import fr from '../../locales/fr.json'
import { type Launched, launch } from './launch'

let profile: string
let reader: Launched | undefined
beforeEach(async () => {
  profile = await mkdtemp(join(tmpdir(), 'lectern-settings-'))
})
afterEach(async () => {
  await reader?.close()
  reader = undefined
  await rm(profile, { recursive: true, force: true, maxRetries: 5 })
})
const onDisk = async () => JSON.parse(await readFile(join(profile, 'settings.json'), 'utf8'))
const update = (running: Launched, zoom: number) =>
  running.page.evaluate((zoom) => window.lectern.request('settings:update', { zoom }), zoom)
const ended = (running: Launched) => new Promise((resolve) => running.app.process().once('exit', resolve))

it.runIf(process.platform !== 'win32').each(['SIGTERM', 'SIGINT'] as const)('are saved at %s', async (signal) => {
  reader = await launch({ profile, language: 'en' })
  // Several writes, so that what a write sets up and takes away again has been there.
  for (const zoom of [1.2, 1.3, 1.4]) {
    await update(reader, zoom)
    await reader.page.waitForTimeout(150)
  }
  const end = ended(reader)
  await Promise.all([1.5, 1.6, 1.7].map((zoom) => update(reader as Launched, zoom)))
  reader.app.process().kill(signal)
  await end
  expect((await onDisk()).zoom).toBe(1.7)
})

it('are saved when the window is closed at once after a change', async () => {
  reader = await launch({ profile, language: 'en' })
  const end = ended(reader)
  await Promise.all([1.5, 1.6, 1.7].map((zoom) => update(reader as Launched, zoom)))
  await reader.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await end
  expect((await onDisk()).zoom).toBe(1.7)
})

it('hold the place when the window is closed at once after a scroll', async () => {
  reader = await launch({ profile, language: 'en' })
  const end = ended(reader)
  await reader.page.evaluate(() => {
    document.querySelector('#s20')?.scrollIntoView({ block: 'center', behavior: 'instant' })
  })
  await reader.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await end
  const { sentence } = (await onDisk()).place ?? {}
  expect(Number(sentence?.slice(1))).toBeGreaterThan(10)
  reader = await launch({ profile })
  const top = await reader.page.evaluate((id) => document.querySelector(`#${id}`)?.getClientRects()[0]?.top, sentence)
  expect(top).toBeGreaterThan(0)
  expect(top).toBeLessThan(200)
})

it('hold the language that the first start chose', async () => {
  reader = await launch({ profile, locale: ['ru'] })
  expect(await reader.page.getAttribute('html', 'lang')).toBe('ru')
  await expect.poll(async () => (await onDisk()).language).toBe('ru')
})

it('are seen in the native menu, which starts commands', async () => {
  reader = await launch({ profile, language: 'fr' })
  const checked = () =>
    reader?.app.evaluate(({ Menu }) => {
      const menu = Menu.getApplicationMenu()
      const ids = ['language-fr', 'language-es', 'theme-dark', 'theme-system', 'parallel']
      return ids.filter((id) => menu?.getMenuItemById(id)?.checked)
    })
  expect(await checked()).toEqual(['language-fr', 'theme-system'])
  const french = await reader.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label))
  await reader.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('language-es')?.click())
  await reader.page.waitForSelector('article[lang=es]')
  await reader.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('theme-dark')?.click())
  await expect.poll(checked).toEqual(['language-es', 'theme-dark'])
  const dark = () => reader?.app.evaluate(({ nativeTheme }) => nativeTheme.shouldUseDarkColors)
  await expect.poll(dark).toBe(true)
  // Playwright says “light” of itself, unless told not to.
  await reader.page.emulateMedia({ colorScheme: null })
  expect(await reader.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true)
  const spanish = await reader.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label))
  expect(spanish).not.toEqual(french)
})

it('take a new shortcut also where the file names a command that there is not', async () => {
  const shortcuts = { 'old-command': 'F6' }
  reader = await launch({ profile, settings: { ...DEFAULT_SETTINGS, language: 'en', shortcuts } })
  const { page } = reader
  await page.keyboard.press('Control+/')
  await page
    .locator('.shortcut', { hasText: /^Headings/ })
    .getByRole('button', { name: /^Change/ })
    .click()
  await page.keyboard.press('F7')
  await expect.poll(async () => (await onDisk()).shortcuts).toEqual({ 'old-command': 'F6', headings: 'F7' })
  expect(await page.locator('.notice').count()).toBe(0)
})

it('that the desktop refuses are said to be lost, once', async () => {
  reader = await launch({ profile, language: 'en' })
  const { app, page } = reader
  await app.evaluate(({ ipcMain }) => {
    ipcMain.removeHandler('settings:update')
    ipcMain.handle('settings:update', () => Promise.reject(new Error('Refused.')))
  })
  for (const keys of ['Control+Equal', 'Control+2', 'Control+3']) await page.keyboard.press(keys)
  await expect.poll(() => page.locator('.notice p').allTextContents()).toEqual([en.notice['settings-refused']])
})

it('hold the size, whatever Chromium remembers of it', async () => {
  for (const [zoom, scale] of [
    [2, 2],
    [1, 1],
    [3, 3],
  ] as const) {
    reader = await launch({ profile, settings: { ...DEFAULT_SETTINGS, language: 'en', zoom } })
    expect(await reader.page.evaluate(() => devicePixelRatio)).toBe(scale)
    await reader.close()
  }
  reader = undefined
})

it('bring the window back where it was, however often', async () => {
  const box = { x: 300, y: 200, width: 900, height: 700, maximized: false }
  reader = await launch({ profile, settings: { language: 'en', window: box } })
  for (let start = 0; start < 3; start++) {
    await reader.close()
    reader = await launch({ profile })
  }
  await reader.close()
  reader = undefined
  expect((await onDisk()).window).toEqual(box)
})

it('are what a page that crashed is opened again with, once; then the reader says so and ends', async () => {
  reader = await launch({ profile, language: 'fr' })
  const { app } = reader
  const log = await app.evaluateHandle(({ BrowserWindow, dialog }) => {
    const log: string[] = []
    BrowserWindow.getAllWindows()[0]?.webContents.on('did-finish-load', () => log.push('opened'))
    dialog.showMessageBox = (async (options: { message: string; buttons: string[] }) => {
      log.push(options.message, ...options.buttons)
      await new Promise((resolve) => setTimeout(resolve, 1000))
    }) as unknown as typeof dialog.showMessageBox
    return log
  })
  const crash = () =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer())
  await crash()
  await expect.poll(() => log.jsonValue(), { timeout: 10_000 }).toEqual(['opened'])
  const language = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.documentElement.lang'),
  )
  expect(language).toBe('fr')
  const end = ended(reader)
  await crash()
  await expect.poll(() => log.jsonValue()).toEqual(['opened', fr.crash.title, fr.crash.quit])
  await end
  reader = undefined
})
