import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Launched, launch } from './launch'
import { chooseLanguage, expectAnnounced, focused, lineOf, scrollToSentence, sentenceText } from './reader'

describe('moving', () => {
  let reader: Launched
  beforeAll(async () => {
    reader = await launch({ language: 'en' })
  })
  afterAll(() => reader.close())

  it('skips the bar with the first Tab', async () => {
    const { page } = reader
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip')
    await page.keyboard.press('Enter')
    expect(await focused(page)).toBe('text')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY')
  })

  it.each(['en', 'ar', 'zh'] as const)('goes by sentence, paragraph and heading in %s', async (language) => {
    const { page } = reader
    await chooseLanguage(page, language)
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    await scrollToSentence(page, 's4')
    await page.keyboard.press('Control+J')
    expect(await focused(page)).toBe('s5')
    await page.keyboard.press('Control+K')
    expect(await focused(page)).toBe('s4')
    await page.keyboard.press('Control+Shift+J')
    expect(await focused(page)).toBe('s7')
    await page.keyboard.press('Control+Shift+K')
    expect(await focused(page)).toBe('s4')
    await page.keyboard.press('Control+E')
    expect(await focused(page)).toBe('s16')
    const line = await lineOf(page, 's16')
    expect(line).toBeGreaterThan(40)
    expect(line).toBeLessThan(await page.evaluate(() => innerHeight))
    // It is focusable only while it has the focus.
    await page.keyboard.press('Control+J')
    expect(await page.locator('#s16').getAttribute('tabindex')).toBeNull()
    // Tab goes on from there.
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('A')
  })

  it('says where one is, without moving the focus', async () => {
    const { page } = reader
    await chooseLanguage(page, 'en')
    await page.keyboard.press('Control+E')
    await page.keyboard.press('Control+J')
    const before = await focused(page)
    await page.keyboard.press('Control+I')
    await expectAnnounced(page, 'English. Under the heading Media contacts. Sentence 30 of 32. 94% read.')
    expect(await focused(page)).toBe(before)
    await chooseLanguage(page, 'ar')
    await page.keyboard.press('Control+I')
    await expectAnnounced(page, /30.*32/)
    expect(await page.locator('#announcer').getAttribute('lang')).toBeNull()
    expect(await page.locator('#announcer [lang=ar]').count()).toBeGreaterThan(1)
  })

  it('keeps a message until the person goes on, however long that takes', async () => {
    const { page } = reader
    const note = page.locator('.note')
    await page.keyboard.press('Control+I')
    await page.waitForTimeout(9000)
    expect(await note.isVisible()).toBe(true)
    await page.keyboard.press('Shift')
    await expect.poll(() => note.isVisible()).toBe(false)
  })

  it('lists the headings, goes to one and back', async () => {
    const { page } = reader
    await chooseLanguage(page, 'fr')
    await page.keyboard.press('Control+K')
    const from = await focused(page)
    await page.keyboard.press('Control+Shift+O')
    const headings = page.locator('dialog .choices button')
    expect(await headings.allTextContents()).toEqual([
      await sentenceText(page, 'title'),
      await sentenceText(page, 's16'),
      await sentenceText(page, 's29'),
    ])
    // It opens at the heading one is under.
    expect(await headings.evaluateAll((all) => all.map((each) => each === document.activeElement))).toEqual([
      false,
      false,
      true,
    ])
    await headings.nth(1).click()
    expect(await focused(page)).toBe('s16')
    await page.keyboard.press('Control+Shift+O')
    expect(await headings.nth(1).evaluate((each) => each === document.activeElement)).toBe(true)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Alt+ArrowLeft')
    expect(await focused(page)).toBe(from)
    await page.keyboard.press('Alt+ArrowRight')
    expect(await focused(page)).toBe('s16')
  })

  it('goes on from a caret that is out of view, as a screen reader leaves it, until the person scrolls', async () => {
    const { page } = reader
    await chooseLanguage(page, 'en')
    const putCaret = () =>
      page.evaluate(() => {
        window.scrollTo(0, 0)
        ;(document.activeElement as HTMLElement | null)?.blur()
        document.getSelection()?.collapse(document.querySelector('#s29'), 0)
      })
    await putCaret()
    await page.keyboard.press('Control+J')
    expect(await focused(page)).toBe('s30')
    await putCaret()
    await page.mouse.move(400, 400)
    await page.mouse.wheel(0, 60)
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(0)
    await page.keyboard.press('Control+J')
    expect(Number((await focused(page)).match(/^s(\d+)$/)?.[1] ?? 0)).toBeLessThan(10)
  })

  it('says so at the end of the text', async () => {
    const { page } = reader
    await chooseLanguage(page, 'en')
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
    for (let i = 0; i < 40; i++) await page.keyboard.press('Control+J')
    await expectAnnounced(page, 'End of the text')
    expect(await focused(page)).toBe('s32')
  })

  it('never hides what has the focus under the bar, also while finding', async () => {
    const { page } = reader
    await chooseLanguage(page, 'en')
    await page.keyboard.press('Control+F')
    await page.locator('#s32 a').last().focus()
    for (let i = 0; i < 14; i++) {
      await page.keyboard.press('Shift+Tab')
      const hidden = await page.evaluate(() => {
        const element = document.activeElement
        const bar = document.querySelector('.top')
        if (!element || bar?.contains(element) || element.classList.contains('skip') || element.id === 'text') return 0
        return (bar?.getBoundingClientRect().bottom ?? 0) - element.getBoundingClientRect().top
      })
      expect(hidden).toBeLessThanOrEqual(0)
    }
    await page.keyboard.press('Escape')
  })

  it('complains about nothing', async () => expect(await reader.errors()).toEqual([]))
})
