import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Launched, launch } from './launch'
import { lineOf, overflow, scrollToSentence } from './reader'

const WINDOW = { width: 1280, height: 1024, maximized: false }

/** What sticks out of the window sideways or is cut off by its own box. */
const cut = (reader: Launched) =>
  reader.page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        'button, a, p, h1, h2, h3, li, label, summary, .sentence, input, select, dialog, dt, dd',
      ),
    ]
      .filter((element) => element.checkVisibility() && !element.closest('.unseen, .skip, [hidden], .tools .word'))
      .filter((element) => {
        const rect = element.getBoundingClientRect()
        const clipped =
          getComputedStyle(element).overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1
        return (
          rect.right > document.documentElement.clientWidth + 1 ||
          rect.left < -1 ||
          (clipped && element.tagName !== 'INPUT')
        )
      })
      .map((element) => `${element.tagName} ${element.className} ${element.textContent?.slice(0, 40)}`),
  )

describe('scaling the whole interface', () => {
  let reader: Launched
  beforeAll(async () => {
    reader = await launch({ language: 'en', settings: { window: WINDOW } })
  })
  afterAll(() => reader.close())
  const ratio = () => reader.page.evaluate(() => Math.round((window.outerWidth / window.innerWidth) * 100) / 100)

  it('goes from 50 to 500 % and back by keys, keeping the place', async () => {
    const { page } = reader
    await scrollToSentence(page, 's13')
    const barAt = () =>
      page.evaluate(
        () =>
          (document.querySelector('.languages button') as HTMLElement).getBoundingClientRect().height *
          devicePixelRatio,
      )
    const before = await barAt()
    for (let i = 0; i < 4; i++) await page.keyboard.press('Control+Equal')
    await expect.poll(() => page.evaluate(() => devicePixelRatio)).toBeCloseTo(1.75, 2)
    expect((await barAt()) / before).toBeCloseTo(1.75, 1)
    await expect.poll(() => lineOf(page, 's13')).toBeLessThan(500)
    expect(await lineOf(page, 's13')).toBeGreaterThan(0)
    for (let i = 0; i < 12; i++) await page.keyboard.press('Control+Equal')
    await expect.poll(() => page.evaluate(() => devicePixelRatio)).toBeCloseTo(5, 2)
    for (let i = 0; i < 16; i++) await page.keyboard.press('Control+Minus')
    await expect.poll(() => page.evaluate(() => devicePixelRatio)).toBeCloseTo(0.5, 2)
    await page.keyboard.press('Control+0')
    await expect.poll(() => page.evaluate(() => devicePixelRatio)).toBeCloseTo(1, 2)
    expect(await ratio()).toBeCloseTo(1, 1)
  })
})

describe.each(['en', 'ar', 'zh', 'ru'] as const)('at 400 %% in a window of 1280 px, in %s', (language) => {
  let reader: Launched
  beforeAll(async () => {
    reader = await launch({ language, settings: { window: WINDOW, zoom: 4 } })
  })
  afterAll(() => reader.close())

  it('has 320 CSS px and nothing is lost, cut or scrolled sideways', async () => {
    const { page } = reader
    expect(await page.evaluate(() => innerWidth)).toBeLessThanOrEqual(320)
    for (const surface of [
      '',
      'Control+F',
      'Control+D',
      'Control+Shift+P',
      'Control+/',
      'F1',
      'Control+Shift+A',
      'Control+Shift+O',
    ]) {
      if (surface) await page.keyboard.press(surface)
      await page.waitForTimeout(150)
      expect(await overflow(page), `sideways after ${surface}`).toBe(0)
      expect(await cut(reader), `cut after ${surface}`).toEqual([])
      const dialog = await page.evaluate(() => {
        const box = document.querySelector('dialog')
        return box ? box.scrollWidth - box.clientWidth : 0
      })
      expect(dialog).toBeLessThanOrEqual(0)
      if (surface === 'Control+D') await page.keyboard.press('Control+D')
      else if (surface) await page.keyboard.press('Escape')
    }
  })
})
