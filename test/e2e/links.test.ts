import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Launched, launch } from './launch'
import { chooseLanguage } from './reader'

describe('following a link', () => {
  let reader: Launched
  beforeAll(async () => {
    reader = await launch({ language: 'en' })
    // What the system is asked to open, instead of opening it.
    await reader.app.evaluate(({ shell }) => {
      const opened: string[] = []
      Object.assign(globalThis, { opened })
      shell.openExternal = (target: string) => {
        if (target.includes('gfmd')) return Promise.reject(new Error('no program'))
        opened.push(target)
        return Promise.resolve()
      }
    })
  })
  afterAll(() => reader.close())
  const opened = () => reader.app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)
  const target = () => reader.page.locator('dialog .target').textContent()

  it.each(['en', 'ar', 'zh'] as const)(
    'shows the target and that it was restored in %s, and opens it',
    async (language) => {
      const { page } = reader
      await chooseLanguage(page, language)
      const before = (await opened()).length
      await page.locator('#s1 a').focus()
      await page.keyboard.press('Enter')
      expect(await target()).toBe('http://www.un.org/ga/search/view_doc.asp?symbol=A/68/L.5')
      expect(await page.locator('dialog .target').getAttribute('dir')).toBe('ltr')
      // Whole sentences, nothing in brackets.
      expect(await page.locator('dialog .restored').textContent()).toMatch(
        language === 'zh' ? /^[^（） ]+。[^（） ]+。$/ : /^[^()]+\. [^()]+\.$/,
      )
      expect(await opened()).toHaveLength(before)
      await page.locator('dialog .primary').click()
      await expect.poll(async () => (await opened()).length).toBe(before + 1)
      expect((await opened()).at(-1)).toBe('http://www.un.org/ga/search/view_doc.asp?symbol=A/68/L.5')
      await expect.poll(() => page.locator('dialog').count()).toBe(0)
      // The focus is back on the link.
      expect(await page.evaluate(() => document.activeElement?.closest('[data-sentence]')?.id)).toBe('s1')
    },
  )

  it('says nothing of restoring where the source had the target, and copies it', async () => {
    const { page, app } = reader
    await chooseLanguage(page, 'en')
    await page.locator('#s27 a').click()
    expect(await target()).toBe('http://www.un.org/en/ga/68/meetings/migration/')
    expect(await page.locator('dialog .restored').count()).toBe(0)
    await page.locator('dialog .buttons button').nth(1).click()
    await expect
      .poll(() => app.evaluate(({ clipboard }) => clipboard.readText()))
      .toBe('http://www.un.org/en/ga/68/meetings/migration/')
    expect(await page.locator('.dialog-body [role=status]').textContent()).toBe('Address copied')
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('dialog').count()).toBe(0)
  })

  it('knows mail and telephone, one thing each from left to right in Arabic', async () => {
    const { page } = reader
    await chooseLanguage(page, 'ar')
    const links = page.locator('#s31 a')
    expect(await links.locator('bdi[dir=ltr]').allTextContents()).toEqual(['boelt@un.org', '+1 212-963-8264'])
    await links.nth(1).click()
    expect(await target()).toBe('tel:+12129638264')
    await page.keyboard.press('Escape')
    await links.nth(0).click()
    expect(await target()).toBe('mailto:boelt@un.org')
    await page.keyboard.press('Escape')
  })

  it('stays and says what to do where no program takes the target', async () => {
    const { page } = reader
    await chooseLanguage(page, 'en')
    await page.locator('#s21 a').click()
    await page.locator('dialog .primary').click()
    await expect.poll(() => page.locator('.dialog-body [role=status]').textContent()).toContain('Copy it instead')
    await page.keyboard.press('Escape')
  })

  it('asks also when the link is clicked with the middle button or with Ctrl', async () => {
    const { page, app } = reader
    await page.locator('#s1 a').click({ button: 'middle' })
    await expect.poll(() => page.locator('dialog .target').count()).toBe(1)
    await page.keyboard.press('Escape')
    await page.locator('#s1 a').click({ modifiers: ['Control'] })
    await expect.poll(() => page.locator('dialog .target').count()).toBe(1)
    await page.keyboard.press('Escape')
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
    expect(page.url()).toMatch(/^app:\/\/lectern\//)
  })
})
