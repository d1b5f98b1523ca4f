/** Finding at 400 %: what is typed, what is found and how many stay in view together. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Launched, launch } from './launch'
import { overflow } from './reader'

describe.each([
  ['en', 'traff', 'Declaration'],
  ['ar', 'الاتجار', 'الإعلان'],
  ['ru', 'торговл', 'декларац'],
] as const)('finding at 400 %% in %s', (language, rare, often) => {
  let reader: Launched
  beforeAll(async () => {
    reader = await launch({ language, settings: { window: { width: 1280, height: 1024, maximized: false }, zoom: 4 } })
  })
  afterAll(() => reader.close())

  const inView = () =>
    reader.page.evaluate(() => {
      const [range] = [...(CSS.highlights.get('current-match') ?? [])] as Range[]
      const match = range?.getBoundingClientRect()
      const field = document.querySelector('.find input')?.getBoundingClientRect()
      const row = document.querySelector('.find form')?.getBoundingClientRect()
      return {
        match: match !== undefined && match.top >= (row?.bottom ?? 0) - 1 && match.bottom <= innerHeight + 1,
        field: field !== undefined && field.top >= 0 && field.bottom <= innerHeight,
        hasFocus: document.activeElement?.tagName === 'INPUT',
        left: innerHeight - (row?.bottom ?? 0),
        line: getComputedStyle(document.querySelector('.edition') as Element).lineHeight,
      }
    })
  const shown = { match: true, field: true, hasFocus: true }

  it('shows the match while one types, with the field', async () => {
    const { page } = reader
    await page.keyboard.press('Control+F')
    expect(await inView()).toMatchObject({ field: true, hasFocus: true })
    for (const letter of rare) await page.keyboard.type(letter, { delay: 30 })
    await expect.poll(inView).toMatchObject(shown)
    expect(await overflow(page)).toBe(0)
  })

  it('and while one goes on, in one line that says how many', async () => {
    const { page } = reader
    await page.locator('.find input').fill(often)
    for (let step = 0; step < 5; step++) {
      await page.keyboard.press('Enter')
      await expect.poll(inView).toMatchObject(shown)
    }
    const heights = await page.evaluate(() =>
      ['.find input', '.find .count', '.find-steps'].map((each) => {
        const box = document.querySelector(each)?.getBoundingClientRect()
        return box ? Math.round((box.top + box.bottom) / 2) : 0
      }),
    )
    expect(Math.max(...heights) - Math.min(...heights)).toBeLessThanOrEqual(1)
    expect(await page.locator('.find .count').getAttribute('data-figures')).toMatch(/^\d+\/\d+$/)
    expect((await inView()).left).toBeGreaterThan(140)
    await page.keyboard.press('Escape')
  })

  it('in all six languages too', async () => {
    const { page } = reader
    await page.keyboard.press('Control+Shift+F')
    await page.locator('.find input').fill('')
    await page.keyboard.type('2015', { delay: 30 })
    await expect.poll(inView).toMatchObject(shown)
    await page.keyboard.press('Enter')
    await expect.poll(inView).toMatchObject(shown)
    await page.keyboard.press('Escape')
    expect(await reader.errors()).toEqual([])
  })
})
