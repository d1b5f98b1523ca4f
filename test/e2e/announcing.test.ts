/** What is said while something modal is open: all outside it is inert, so the message has to be inside. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import en from '../../locales/en.json'
import { type Launched, launch } from './launch'
import { expectAnnounced } from './reader'

describe('what is said over a dialog', () => {
  let reader: Launched
  beforeAll(async () => {
    reader = await launch({ language: 'en', settings: { window: { width: 1280, height: 900, maximized: false } } })
    // Each live region as it comes, and all it says.
    await reader.page.evaluate(() => {
      const log: string[] = []
      Object.assign(window, { log })
      const text = () => document.querySelector('#announcer')?.textContent?.trim() ?? ''
      let region = document.querySelector('#announcer')
      new MutationObserver(() => {
        const now = document.querySelector('#announcer')
        if (now !== region) log.push(`region ${now?.closest('dialog') ? 'inside' : 'outside'}: ${text()}`)
        else if (text()) log.push(text())
        region = now
      }).observe(document.body, { childList: true, characterData: true, subtree: true })
    })
  })
  afterAll(() => reader.close())
  const takeLog = () => reader.page.evaluate(() => (window as unknown as { log: string[] }).log.splice(0))
  /** Whether the message is where a screen reader and an eye meet it: in the modal on top, or outside where none is. */
  const isReachable = () =>
    reader.page.evaluate(() => {
      const top = [...document.querySelectorAll('dialog:modal')].at(-1) ?? null
      return ['#announcer', '.note'].map((part) => document.querySelector(part)?.closest('dialog:modal') === top)
    })

  it.each([
    ['Control+Shift+A', 'about the release'],
    ['Control+/', 'the shortcuts'],
    ['F1', 'the help'],
    ['Control+Shift+O', 'the headings'],
  ])('is in it: %s, %s', async (keys) => {
    const { page } = reader
    await page.keyboard.press(keys)
    await page.waitForSelector('dialog:modal #announcer', { state: 'attached' })
    const height = () => page.evaluate(() => document.querySelector('dialog')?.scrollHeight)
    const before = await height()
    await page.keyboard.press('Control+I')
    await expectAnnounced(page, 'English. At the title.')
    expect(await isReachable()).toEqual([true, true])
    expect(await page.locator('dialog .note').isVisible()).toBe(true)
    expect(await height()).toBe(before)
    await page.waitForTimeout(300)
    await page.keyboard.press('Escape')
    await page.waitForSelector('dialog', { state: 'detached' })
    await page.waitForTimeout(500)
    expect(await isReachable()).toEqual([true, true])
    // Each region comes empty, and nothing is said twice.
    const log = await takeLog()
    expect(log.filter((line) => line.startsWith('region'))).toEqual(['region inside: ', 'region outside: '])
    expect(log.filter((line) => line.startsWith('English'))).toHaveLength(1)
  })

  it('is said once the dialog is away, where a command of the list says it', async () => {
    const { page } = reader
    await page.keyboard.press('Control+Shift+P')
    await page.keyboard.type('Where am')
    await page.keyboard.press('Enter')
    await expectAnnounced(page, 'English. At the title.')
    await page.waitForTimeout(300)
    const log = await takeLog()
    expect(log.filter((line) => line.startsWith('region')).at(-1)).toBe('region outside: ')
    expect(log.filter((line) => line.startsWith('English'))).toHaveLength(1)
  })

  it('is in a panel that covers the page, and in a dialog over it', async () => {
    const { page, app } = reader
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(640, 800))
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(640)
    await page.keyboard.press('Control+,')
    await page.waitForSelector('.panel:modal #announcer', { state: 'attached' })
    await page.keyboard.press('Control+Equal')
    await expectAnnounced(page, 'Size 110%')
    expect(await isReachable()).toEqual([true, true])
    await page.keyboard.press('Control+0')
    await page.keyboard.press('Escape')
    await page.waitForSelector('.panel', { state: 'detached' })
    await expect.poll(isReachable).toEqual([true, true])
  })

  it('is a notice too, which stands behind', async () => {
    const { page, app } = reader
    await page.keyboard.press('Control+Shift+A')
    await page.waitForSelector('dialog:modal #announcer', { state: 'attached' })
    await app.evaluate(({ ipcMain }) => {
      ipcMain.removeHandler('settings:update')
      ipcMain.handle('settings:update', () => Promise.reject(new Error('Refused.')))
    })
    await page.keyboard.press('Control+Equal')
    await expectAnnounced(page, en.notice['settings-refused'])
    expect(await isReachable()).toEqual([true, true])
  })
})
