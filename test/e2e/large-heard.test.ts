/** A release of many sections where a screen reader runs: it is told of each new element, and each takes it time. */
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { allSentences, type Language } from '../../publication/model'
import { expectWhole, headingOfSection, type LargeApp, linkTo, makeLargeApp, textsIn } from './large-app'
import { type Launched, type LaunchOptions, launch } from './launch'
import { focused, lineOf } from './reader'

let large: LargeApp
let reader: Launched
beforeAll(async () => {
  large = await makeLargeApp(60)
})
afterEach(async () => {
  expect(await reader.errors()).toEqual([])
  await reader.close()
})
afterAll(() => large?.remove())

const HEARD = '--force-renderer-accessibility'
const heading = () => headingOfSection(large.release, 40)
const open = async (options: LaunchOptions) => {
  reader = await launch({ folder: large.folder, ...options })
  return reader.page
}
const textsOf = (language: Language) => allSentences(large.release.editions[language]).map(({ text }) => text)

/** Writes down each element that is put into what holds the text, from now on. */
async function followElements(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const put: string[] = []
    const main = document.querySelector('main') as HTMLElement
    new MutationObserver((records) => {
      const added = records.flatMap(({ addedNodes }) => [...addedNodes])
      put.push(...added.flatMap((node) => (node instanceof HTMLElement ? node.className : [])))
    }).observe(main, { childList: true, subtree: true })
    Object.assign(window, { put })
  })
  return () => page.evaluate(() => (window as unknown as { put: string[] }).put.splice(0))
}

describe('where a screen reader runs', () => {
  it('a large text comes whole, and in another language as one new element', async () => {
    const page = await open({ args: [HEARD, linkTo(large.release, 'en', heading())] })
    expect(await textsIn(page)).toEqual(textsOf('en'))
    expect(await focused(page)).toBe(heading())
    const put = await followElements(page)
    const line = await lineOf(page, heading())
    for (const [keys, language, element] of [
      ['Control+1', 'ar', 'edition'],
      ['Control+Shift+4', 'ar', 'edition parallel'],
      ['Control+6', 'es', 'edition parallel'],
      ['Control+D', 'es', 'edition'],
    ] as const) {
      await page.keyboard.press(keys)
      await page.waitForSelector(`.${element.replace(' ', '.')}[lang=${language}]`)
      expect(await textsIn(page)).toEqual(textsOf(language))
      expect((await put()).filter((name) => name.includes('edition') || name.includes('slice'))).toEqual([element])
      expect(await focused(page)).toBe(heading())
      expect(await lineOf(page, heading())).toBeCloseTo(line, -1)
    }
  })

  it('that is switched on later, a large text comes whole then', async () => {
    const page = await open({ args: [linkTo(large.release, 'en', heading())] })
    await reader.app.evaluate(({ app }) => app.setAccessibilitySupportEnabled(true))
    await page.keyboard.press('Control+5')
    await page.waitForSelector('.edition[lang=ru]')
    await expectWhole(page, large.release, 'ru')
    const put = await followElements(page)
    await page.keyboard.press('Control+4')
    await page.waitForSelector('.edition[lang=fr]')
    expect(await textsIn(page)).toEqual(textsOf('fr'))
    expect((await put()).filter((name) => name.includes('slice'))).toEqual([])
    expect(await focused(page)).toBe(heading())
    await reader.app.evaluate(({ app }) => app.setAccessibilitySupportEnabled(false))
    await page.keyboard.press('Control+3')
    await page.waitForSelector('.edition[lang=en]')
    await expectWhole(page, large.release, 'en')
    expect(await focused(page)).toBe(heading())
  })
})
