/** Where lines break: at every width of the column, not at the one that happens to be the window's. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../publication/model'
import { type Launched, launch } from './launch'
import { chooseLanguage } from './reader'

const WIDTHS = Array.from({ length: 40 }, (_, step) => 300 + step * 15)

describe('lines', () => {
  let reader: Launched
  beforeAll(async () => {
    reader = await launch({ language: 'en', settings: { window: { width: 1100, height: 800, maximized: false } } })
  })
  afterAll(() => reader.close())

  it('of Chinese are not torn apart before an address', async () => {
    const { page } = reader
    await chooseLanguage(page, 'zh')
    const widest = await page.evaluate((widths) => {
      const article = document.querySelector('article') as HTMLElement
      return widths.map((width) => {
        article.style.maxInlineSize = `${width}px`
        return Math.max(
          ...['s27', 's28'].map((id) => {
            const sentence = document.getElementById(id) as HTMLElement
            const range = document.createRange()
            range.setStart(sentence.firstChild as Node, 0)
            range.setEnd(sentence.firstChild as Node, 4)
            // Four characters of one width.
            return range.getBoundingClientRect().width / Number.parseFloat(getComputedStyle(sentence).fontSize)
          }),
        )
      })
    }, WIDTHS)
    // More than four where the four stand on two lines, and then as wide as the column.
    expect(widest.filter((width) => width > 4.5 && width < 12)).toEqual([])
  })

  it.each(LANGUAGES)('never break a telephone number in %s, unless it is wider than its column', async (language) => {
    const { page } = reader
    await chooseLanguage(page, language)
    const measure = (widths: readonly number[]) =>
      page.evaluate((widths) => {
        const article = document.querySelector('article') as HTMLElement
        return widths.flatMap((width) => {
          article.style.maxInlineSize = `${width}px`
          return [...document.querySelectorAll('article a[href^="tel:"]')].map((link) => {
            const range = document.createRange()
            range.selectNodeContents(link)
            const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)))
            return { lines: lines.size, cut: article.scrollWidth > article.clientWidth + 1 }
          })
        })
      }, widths)
    const numbers = await measure(WIDTHS)
    expect(numbers.length).toBe(2 * WIDTHS.length)
    expect(numbers.filter(({ lines }) => lines !== 1)).toEqual([])
    expect((await measure([140])).filter(({ cut }) => cut)).toEqual([])
  })
})
