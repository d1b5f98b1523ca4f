/** A release of many sections, which the page is given one edition at a time and makes slice by slice. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { allSentences, type Language } from '../../publication/model'
import { sectionMark } from '../../scripts/lib/large-release.mjs'
import { listenFrom, silence, untilHeard } from './heard'
import {
  expectWhole,
  headingOfSection,
  headingsOf,
  inView,
  type LargeApp,
  linkTo,
  makeLargeApp,
  textIn,
} from './large-app'
import { type Launched, type LaunchOptions, launch } from './launch'
import { chooseLanguage, focused, lineOf, sentenceText } from './reader'
import { type Sound, startSound } from './sound'

const SECTIONS = 60

/** How long may be waited for on a busy machine. */
const SOON = { timeout: 15_000 }

let large: LargeApp
let sound: Sound
let reader: Launched
beforeAll(async () => {
  large = await makeLargeApp(SECTIONS)
  sound = await startSound()
})
afterEach(async () => {
  expect(await reader.errors()).toEqual([])
  await reader.close()
})
afterAll(async () => {
  sound?.stop()
  await large?.remove()
})

const open = async (options: LaunchOptions) => {
  reader = await launch({ folder: large.folder, ...options })
  return reader.page
}
const link = (language: Language, id: string) => linkTo(large.release, language, id)

const headings = () => headingsOf(large.release)
const headingOf = (section: number) => headingOfSection(large.release, section)
const textOf = (language: Language, id: string) => textIn(large.release, language, id)

describe('a large release', () => {
  it('opens at its start with the edition that is read, and is whole after a while', async () => {
    const page = await open({ language: 'en' })
    expect(await inView(page, 'title')).toBe(true)
    const editions = await page.evaluate(() => {
      const { release } = JSON.parse(document.querySelector('#start')?.textContent ?? '')
      return Object.fromEntries(
        Object.entries<{ blocks: [] }>(release.editions).map(([l, { blocks }]) => [l, blocks.length]),
      )
    })
    const { length } = large.release.editions.en.blocks
    expect(editions).toEqual({ ar: 0, zh: 0, en: length, fr: 0, ru: 0, es: 0 })
    await expectWhole(page, large.release, 'en')
    // What a screen reader lists.
    const headings = await page.evaluate(() =>
      [...document.querySelectorAll('main :is(h1, h2, h3)')].map((each) => each.textContent),
    )
    const { title, blocks } = large.release.editions.en
    expect(headings).toEqual([
      title.text,
      ...blocks.flatMap((block) => (block.type === 'heading' ? block.sentences.map(({ text }) => text) : [])),
    ])
  })

  it('opens at a far place that a link names, and reads on from there', async () => {
    const id = headingOf(45)
    const page = await open({ args: [link('ru', id)] })
    expect(await focused(page)).toBe(id)
    expect(await inView(page, id)).toBe(true)
    expect(await sentenceText(page, id)).toBe(textOf('ru', id))
    await expectWhole(page, large.release, 'ru')
    // What came in above has not moved it.
    expect(await inView(page, id)).toBe(true)
    await page.keyboard.press('Control+J')
    expect(await focused(page)).toBe(`s${Number(id.slice(1)) + 1}`)
    await page.keyboard.press('Control+E')
    const next = headings()[headings().indexOf(id) + 1] ?? ''
    expect(await focused(page)).toBe(next)
    expect(await inView(page, next)).toBe(true)
  })

  it('keeps the place and the focus when the language changes', async () => {
    const id = headingOf(30)
    const page = await open({ args: [link('en', id)] })
    await expectWhole(page, large.release, 'en')
    const line = await lineOf(page, id)
    for (const language of ['ar', 'zh', 'fr'] as const) {
      await chooseLanguage(page, language)
      expect(await lineOf(page, id)).toBeCloseTo(line, -1)
      expect(await focused(page)).toBe(id)
      expect(await sentenceText(page, id)).toBe(textOf(language, id))
      // Nothing of the language before is in anyone's reach.
      const seen = await page.evaluate(() => [
        ...new Set(
          [...document.querySelectorAll<HTMLElement>('main .edition [data-sentence]')]
            .filter((element) => element.checkVisibility())
            .map(({ lang }) => lang),
        ),
      ])
      expect(seen).toEqual([language])
      await expectWhole(page, large.release, language)
      expect(await lineOf(page, id)).toBeCloseTo(line, -1)
    }
  })

  it('is scrolled to its end by a key at once, and by the wheel', async () => {
    const page = await open({ language: 'fr' })
    const last = `s${allSentences(large.release.editions.fr).length - 3}`
    await page.keyboard.press('End')
    await expect.poll(() => inView(page, last), SOON).toBe(true)
    expect(await sentenceText(page, last)).toBe(textOf('fr', last))
    await page.keyboard.press('Home')
    await expect.poll(() => inView(page, 'title'), SOON).toBe(true)
    await expectWhole(page, large.release, 'fr')
    await page.keyboard.press('End')
    await expect.poll(() => inView(page, last), SOON).toBe(true)
    const atEnd = () => page.evaluate(() => Math.abs(scrollY + innerHeight - document.documentElement.scrollHeight) < 2)
    await expect.poll(atEnd, SOON).toBe(true)
    await page.mouse.move(500, 400)
    const wheel = async (by: number) => {
      await page.mouse.wheel(0, by)
      return inView(page, last)
    }
    await expect.poll(() => wheel(-30_000), SOON).toBe(false)
    await expect.poll(() => wheel(15_000), SOON).toBe(true)
  })

  it('is copied whole, also before all of it is there', async () => {
    const page = await open({ language: 'en' })
    await page.keyboard.press('Control+A')
    await page.keyboard.press('Control+C')
    let text = ''
    const clipboard = async () => {
      text = await reader.app.evaluate(({ clipboard }) => clipboard.readText())
      return text
    }
    // In one place, which asks again: by a text of this size the collector may be called just then, and takes the answer with it.
    await expect.poll(clipboard, SOON).toContain(sectionMark(SECTIONS))
    // The mark of each section once, and what stands in each as often as in the release.
    const marks = Array.from({ length: SECTIONS }, (_, index) => sectionMark(index + 1))
    expect(marks.filter((mark) => text.split(mark).length !== 2)).toEqual([])
    const whole = allSentences(large.release.editions.en).map((sentence) => sentence.text)
    expect(text.split('Declaration').length).toBe(whole.join(' ').split('Declaration').length)
  })

  it('is read aloud from a far place on', async () => {
    const id = headingOf(50)
    const page = await open({ args: [link('en', id)], env: sound.env })
    await listenFrom(page, id)
    const next = `s${Number(id.slice(1)) + 1}`
    await untilHeard(page, next)
    expect(await inView(page, next)).toBe(true)
    await silence(page)
  })

  it('is searched in all six languages, and a far match is gone to', async () => {
    const page = await open({ language: 'en' })
    await expectWhole(page, large.release, 'en')
    await page.keyboard.press('Control+F')
    // On a machine that is never idle that part of the text is not written anew by itself.
    await page.evaluate(() => Object.assign(window, { whenIdle: requestIdleCallback, requestIdleCallback: () => 0 }))
    await chooseLanguage(page, 'es')
    await page.locator('.find input').fill(sectionMark(58))
    expect(await sentenceText(page, headingOf(58))).toBe(textOf('es', headingOf(58)))
    expect(await inView(page, headingOf(58))).toBe(true)
    await page.evaluate(() => Object.assign(window, { requestIdleCallback: Reflect.get(window, 'whenIdle') }))
    await chooseLanguage(page, 'en')
    await page.keyboard.press('Control+Shift+F')
    await page.locator('.find input').fill(sectionMark(55))
    await expect.poll(() => page.locator('.find .count').textContent(), { timeout: 20_000 }).toMatch(/6/)
    const id = headingOf(55)
    await expect.poll(() => inView(page, id), SOON).toBe(true)
    const marked = () =>
      page.evaluate(() =>
        ([...(CSS.highlights.get('current-match') ?? [])] as Range[]).map((range) => range.toString()),
      )
    await expect.poll(marked, SOON).toEqual([sectionMark(55)])
    await page.keyboard.press('Enter')
    await page.waitForSelector('article[lang=fr]')
    await expect.poll(marked, SOON).toEqual([sectionMark(55)])
    await expect.poll(() => inView(page, id), SOON).toBe(true)
  })

  it('stands beside another language', async () => {
    const id = headingOf(40)
    const page = await open({ args: [link('en', id)] })
    await page.keyboard.press('Control+Shift+4')
    await page.waitForSelector('article.parallel')
    const both = () =>
      page.evaluate((id) => [...document.querySelectorAll(`[data-sentence=${id}]`)].map((each) => each.textContent), id)
    expect(await both()).toEqual([textOf('en', id), textOf('fr', id)])
    expect(await inView(page, id)).toBe(true)
    await expectWhole(page, large.release, 'en')
    const twins = await page.evaluate(() =>
      [...document.querySelectorAll('.edition [data-sentence]:not([id])')].map((each) => each.textContent),
    )
    expect(twins).toEqual(allSentences(large.release.editions.fr).map(({ text }) => text))
    await chooseLanguage(page, 'ar')
    await expect.poll(both, SOON).toEqual([textOf('ar', id), textOf('fr', id)])
    expect(await inView(page, id)).toBe(true)
    await page.keyboard.press('Control+D')
    await expect.poll(both, SOON).toEqual([textOf('ar', id)])
    expect(await inView(page, id)).toBe(true)
    await expectWhole(page, large.release, 'ar')
  })

  it('opens again where one was', async () => {
    const profile = await mkdtemp(join(tmpdir(), 'lectern-profile-'))
    try {
      const id = headingOf(35)
      const page = await open({ args: [link('es', id)], profile })
      await expectWhole(page, large.release, 'es')
      // Some way on, so that it is not the link that is remembered.
      await page.mouse.move(500, 400)
      await page.mouse.wheel(0, 3000)
      await new Promise((resolve) => setTimeout(resolve, 1500))
      const top = await page.evaluate(() => {
        const under = document.querySelector('.top')?.getBoundingClientRect().bottom ?? 0
        return [...document.querySelectorAll<HTMLElement>('.edition [data-sentence]')].find(
          (each) =>
            each.checkVisibility({ contentVisibilityAuto: true }) && Number(each.getClientRects()[0]?.top) >= under - 1,
        )?.id
      })
      expect(top).not.toBe(id)
      await reader.close()
      const again = await open({ profile })
      expect(await again.getAttribute('article', 'lang')).toBe('es')
      expect(await inView(again, String(top))).toBe(true)
      await expectWhole(again, large.release, 'es')
      expect(await inView(again, String(top))).toBe(true)
    } finally {
      await rm(profile, { recursive: true, force: true })
    }
  })
})
