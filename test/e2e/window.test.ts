import { spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Launched, launch } from './launch'

describe('over a restart', () => {
  let profile: string
  let reader: Launched | undefined
  beforeEach(async () => {
    profile = await mkdtemp(join(tmpdir(), 'lectern-window-'))
  })
  afterEach(async () => {
    await reader?.close()
    reader = undefined
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  })
  const bounds = (running: Launched) =>
    running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())

  it('keeps size and place of the window and every setting', async () => {
    reader = await launch({ profile, language: 'fr' })
    await reader.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.setBounds({ x: 120, y: 90, width: 820, height: 640 }),
    )
    await reader.page.keyboard.press('Control+Equal')
    await reader.page.keyboard.press('Control+Shift+Digit5')
    await reader.page.waitForSelector('.parallel [lang=ru]')
    await reader.page.evaluate(() =>
      window.lectern.request('settings:update', { theme: 'dark', shortcuts: { headings: 'F7' } }),
    )
    await reader.page.waitForTimeout(700)
    const before = await bounds(reader)
    await reader.close()
    reader = await launch({ profile })
    const after = await bounds(reader)
    // A window manager may add its frame.
    expect(Math.abs((after?.width ?? 0) - (before?.width ?? 0))).toBeLessThanOrEqual(4)
    expect(Math.abs((after?.height ?? 0) - (before?.height ?? 0))).toBeLessThanOrEqual(40)
    expect(Math.abs((after?.x ?? 0) - (before?.x ?? 0))).toBeLessThanOrEqual(40)
    expect(await reader.page.locator('article.parallel').getAttribute('lang')).toBe('fr')
    expect(await reader.page.locator('.parallel [data-sentence=s1]:not([id])').getAttribute('lang')).toBe('ru')
    expect(await reader.page.evaluate(() => devicePixelRatio)).toBeCloseTo(1.1, 2)
    expect(await reader.app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark')
    await reader.page.keyboard.press('F7')
    await expect.poll(() => reader?.page.locator('dialog').count()).toBe(1)
  })

  it.each([
    ['that is broken', '{"version": 1, "language": "fr",', /broken/],
    ['of a later version', '{"version": 7, "language": "fr"}', /newer/],
  ])('sets a settings file %s aside, says where, and starts', async (_name, text, kept) => {
    await writeFile(join(profile, 'settings.json'), text)
    reader = await launch({ profile })
    expect(await reader.page.locator('#s1').count()).toBe(1)
    await expect.poll(() => reader?.page.locator('.notice').count()).toBe(1)
    const aside = (await readdir(profile)).find((name) => kept.test(name))
    expect(aside).toBeDefined()
    expect(await readFile(join(profile, String(aside)), 'utf8')).toBe(text)
    expect(await reader.page.locator('.notice').textContent()).toContain(aside)
  })

  it('is one: a second start brings the first to the front and opens its link there', async () => {
    reader = await launch({ profile, language: 'en' })
    const args = [
      resolve(import.meta.dirname, '../..'),
      `--user-data-dir=${profile}`,
      'lectern://release/2013-10-04-migration-dialogue/zh#s7',
    ]
    if (process.getuid?.() === 0) args.push('--no-sandbox')
    await reader.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize())
    const second = spawn(String(process.env.LECTERN_TEST_ELECTRON), args, { stdio: 'ignore' })
    const code = await new Promise((resolve) => second.on('exit', resolve))
    expect(code).toBe(0)
    await reader.page.waitForSelector('article[lang=zh]')
    expect(await reader.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized())).toBe(
      false,
    )
    await expect.poll(() => reader?.page.evaluate(() => document.activeElement?.id)).toBe('s7')
  })
})
