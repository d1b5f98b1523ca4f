import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { directionOf } from '../../publication/model'
import { type Launched, launch } from './launch'
import { lineOf, overflow, scrollToSentence } from './reader'

describe.each([
  ['en', 'ar'],
  ['ar', 'zh'],
  ['zh', 'en'],
  ['ru', 'fr'],
] as const)('%s beside %s', (first, second) => {
  let reader: Launched
  beforeAll(async () => {
    reader = await launch({ language: first, settings: { parallel: { on: true, language: second }, window: WIDE } })
  })
  afterAll(() => reader.close())

  it('shows every sentence twice, each in its language and direction', async () => {
    const sentences = await reader.page
      .locator('[data-sentence]')
      .evaluateAll((all) =>
        all.map((element) => [
          element.getAttribute('data-sentence'),
          element.getAttribute('lang'),
          element.getAttribute('dir'),
        ]),
      )
    expect(sentences.filter(([, lang]) => lang === first)).toHaveLength(35)
    expect(sentences.filter(([, lang]) => lang === second)).toHaveLength(35)
    for (const [, lang, dir] of sentences) expect(dir).toBe(directionOf(lang as typeof first))
    expect(await reader.page.locator('h1').count()).toBe(1)
  })

  it('gives quotations the direction of their edition', async () => {
    const quotations = await reader.page.locator('blockquote').evaluateAll((all) =>
      all.map((element) => {
        const lang = element.querySelector('.sentence')?.getAttribute('lang')
        return { lang, own: element.getAttribute('lang'), direction: getComputedStyle(element).direction }
      }),
    )
    for (const lang of [first, second]) expect(quotations.map((each) => each.lang)).toContain(lang)
    for (const { lang, own, direction } of quotations) {
      expect(own).toBe(lang)
      expect(direction).toBe(directionOf(lang as typeof first))
    }
  })

  it('starts each sentence on the line of its twin', async () => {
    const gaps = await reader.page.evaluate(() =>
      [...document.querySelectorAll('.edition [data-sentence][id]')].map((element) => {
        const twin = document.querySelector(`[data-sentence="${element.id}"]:not([id])`)
        const [a, b] = [element, twin].map((each) => each?.getBoundingClientRect())
        return {
          id: element.id,
          gap: Math.abs((a?.top ?? 0) - (b?.top ?? 1e6)),
          beside: a && b && (a.right <= b.left || b.right <= a.left),
        }
      }),
    )
    for (const { id, gap, beside } of gaps) {
      expect(gap, `${id} stands ${gap} px apart`).toBeLessThan(12)
      expect(beside, `${id} is beside its twin`).toBe(true)
    }
  })

  it('meets each paragraph, then its translation, in the document', async () => {
    const order = await reader.page.locator('article p, article li').evaluateAll((all) =>
      all.flatMap((element) => {
        const ids = [...element.querySelectorAll('[data-sentence]')].map((sentence) =>
          sentence.getAttribute('data-sentence'),
        )
        return ids.length ? [`${ids[0]}:${element.querySelector('[data-sentence]')?.getAttribute('lang')}`] : []
      }),
    )
    expect(order.indexOf(`s4:${second}`)).toBe(order.indexOf(`s4:${first}`) + 1)
    expect(order.indexOf(`s7:${first}`)).toBe(order.indexOf(`s4:${second}`) + 1)
  })

  it('marks the pair under the pointer and the pair with the focus', async () => {
    const { page } = reader
    const marked = () =>
      page.evaluate(() => {
        const ranges = [...(CSS.highlights.get('pair') ?? [])] as Range[]
        return ranges.map((range) => (range.startContainer as Element).getAttribute('data-sentence'))
      })
    await page.locator('[data-sentence=s2]:not([id])').hover()
    expect(await marked()).toEqual(['s2', 's2'])
    await page.locator('.bar').hover()
    expect(await marked()).toEqual([])
    await page.locator('#s10').scrollIntoViewIfNeeded()
    await scrollToSentence(page, 's13')
    await page.keyboard.press('Control+J')
    const [here] = await marked()
    expect(await marked()).toEqual([here, here])
    expect(here).toMatch(/^s1\d$/)
  })

  it('stacks where the window is narrow, and keeps the place', async () => {
    const { page, app } = reader
    await scrollToSentence(page, 's13')
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(600, 700))
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(600)
    await expect.poll(() => lineOf(page, 's13')).toBeLessThan(300)
    expect(await lineOf(page, 's13')).toBeGreaterThan(0)
    const [first, twin] = await page.evaluate(() =>
      ['#s13', '[data-sentence=s13]:not([id])'].map(
        (each) => document.querySelector(each)?.getBoundingClientRect().top ?? 0,
      ),
    )
    expect(twin).toBeGreaterThan(Number(first) + 20)
    expect(await overflow(page)).toBe(0)
  })

  it('complains about nothing', async () => expect(await reader.errors()).toEqual([]))
})

const WIDE = { width: 1280, height: 900, maximized: false }

it('sets each language alike on both sides of a pair', async () => {
  const reader = await launch({ language: 'en', settings: { parallel: { on: true, language: 'ar' }, window: WIDE } })
  const { page } = reader
  const look = (language: string) =>
    page.evaluate(
      (language) =>
        ['kicker', 'title', 'subtitle', 's2'].map((id) => {
          const element = document.querySelector(`[data-sentence=${id}][lang=${language}]`) as Element
          const { fontSize, lineHeight, fontWeight, letterSpacing } = getComputedStyle(element)
          const leading = Math.round((100 * Number.parseFloat(lineHeight)) / Number.parseFloat(fontSize)) / 100
          return { id, leading, fontWeight, spaced: letterSpacing !== 'normal' && letterSpacing !== '0px' }
        }),
      language,
    )
  try {
    const [english, arabic] = [await look('en'), await look('ar')]
    await page.keyboard.press('Control+1')
    await page.waitForSelector('article.parallel[lang=ar]')
    expect(await look('en')).toEqual(english)
    expect(await look('ar')).toEqual(arabic)
    // Letters that join have no space between them.
    expect(arabic.filter(({ spaced }) => spaced)).toEqual([])
  } finally {
    await reader.close()
  }
})

describe('a language that is asked for beside itself', () => {
  let reader: Launched
  beforeAll(async () => {
    // Arabic, beside which the defaults put Arabic.
    reader = await launch({ language: 'ar', settings: { window: WIDE } })
  })
  afterAll(() => reader.close())

  it('changes places with another, and the menu shows the pair', async () => {
    const { page, app } = reader
    const besides = () =>
      app.evaluate(({ Menu }) =>
        ['ar', 'zh', 'en', 'fr', 'ru', 'es'].filter(
          (language) => Menu.getApplicationMenu()?.getMenuItemById(`beside-${language}`)?.checked,
        ),
      )
    expect(await besides()).toEqual(['en'])
    await page.keyboard.press('Control+Shift+Digit1')
    await page.waitForSelector('article.parallel[lang=en]')
    expect(await page.locator('[data-sentence=s5]:not([id])').getAttribute('lang')).toBe('ar')
    await expect.poll(besides).toEqual(['ar'])
  })
})

describe('choosing the pair', () => {
  let reader: Launched
  beforeAll(async () => {
    reader = await launch({ language: 'en', settings: { window: WIDE } })
  })
  afterAll(() => reader.close())

  it('by keys, keeping the line', async () => {
    const { page } = reader
    await scrollToSentence(page, 's13')
    const before = await lineOf(page, 's13')
    await page.keyboard.press('Control+Shift+Digit2')
    await page.waitForSelector('.parallel [lang=zh]')
    expect(Math.abs((await lineOf(page, 's13')) - before)).toBeLessThanOrEqual(1)
    await page.keyboard.press('Control+D')
    await page.waitForSelector('.parallel', { state: 'detached' })
    expect(Math.abs((await lineOf(page, 's13')) - before)).toBeLessThanOrEqual(1)
  })

  it('by the list above the text, which never offers a language beside itself', async () => {
    const { page } = reader
    await page.keyboard.press('Control+D')
    expect(await page.locator('.beside-choice option').allTextContents()).toEqual([
      'العربية',
      '中文',
      'Français',
      'Русский',
      'Español',
    ])
    await page.locator('.beside-choice select').selectOption('ru')
    await page.waitForSelector('.parallel [lang=ru]')
  })

  it('changes places when the language beside is chosen to read', async () => {
    const { page } = reader
    await page.keyboard.press('Control+5')
    await page.waitForSelector('article[lang=ru]')
    expect(await page.locator('#s5').getAttribute('lang')).toBe('ru')
    expect(await page.locator('[data-sentence=s5]:not([id])').getAttribute('lang')).toBe('en')
  })
})
