import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Launched, launch } from './launch'
import { chooseLanguage, expectAnnounced, focused, lineOf } from './reader'

const marks = (reader: Launched) =>
  reader.page.evaluate(() =>
    Object.fromEntries(
      ['match', 'current-match'].map((name) => [
        name,
        [...(CSS.highlights.get(name) ?? [])].map((range) => (range as Range).toString()),
      ]),
    ),
  ) as Promise<Record<'match' | 'current-match', string[]>>

/** The sentence that holds the current match. */
const currentMatch = (reader: Launched) =>
  reader.page.evaluate(() => {
    const [range] = [...(CSS.highlights.get('current-match') ?? [])] as Range[]
    return range?.startContainer.parentElement?.closest('[data-sentence]')?.id ?? ''
  })

async function find(reader: Launched, query: string) {
  await reader.page.keyboard.press('Control+F')
  await reader.page.locator('.find input').fill(query)
}

describe('finding', () => {
  let reader: Launched
  beforeAll(async () => {
    reader = await launch({ language: 'en' })
  })
  afterAll(() => reader.close())

  it.each([
    // What is typed, the edition, what it must find: case, accents, hamza and alef forms, vowel marks, ё, width.
    ['en', 'MIGRATION', /migration/i],
    ['fr', 'declaration', /Déclaration/],
    ['es', 'naciones unidas', /Naciones Unidas/],
    ['es', 'estadisticas', /estadísticas/],
    ['ru', 'объединённых', /Объединенных/],
    ['ar', 'الامم', /الأمم/],
    ['ar', 'الإعلان', /الإعلان/],
    ['ar', 'مدينة', /مُدينةً/],
    ['zh', '２０１５', /2015/],
    ['zh', '移徙', /移徙/],
  ] as const)('in %s finds %s', async (language, query, expected) => {
    const { page } = reader
    await chooseLanguage(page, language)
    await find(reader, query)
    await expect.poll(async () => (await marks(reader))['current-match']).toHaveLength(1)
    const { match, 'current-match': current } = await marks(reader)
    for (const text of [...match, ...current]) expect(text).toMatch(expected)
    const count = match.length + 1
    await expect.poll(() => page.locator('.find .count').textContent()).toContain(String(count))
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('.find').count()).toBe(0)
    expect(await marks(reader)).toEqual({ match: [], 'current-match': [] })
  })

  it('goes through the matches and keeps focus in the field and the selection as it was', async () => {
    const { page } = reader
    await chooseLanguage(page, 'en')
    await page.evaluate(() => window.scrollTo(0, 0))
    await find(reader, 'Declaration')
    const total = (await marks(reader)).match.length + 1
    const seen = new Set<string>()
    for (let step = 0; step < total; step++) {
      seen.add((await page.locator('.find .count').textContent()) ?? '')
      const box = await page.evaluate(() => {
        const [range] = [...(CSS.highlights.get('current-match') ?? [])] as Range[]
        const rect = range?.getBoundingClientRect()
        const bar = document.querySelector('.top')?.getBoundingClientRect()
        return { top: rect?.top ?? -1, bottom: rect?.bottom ?? 1e9, bar: bar?.bottom ?? 0, height: innerHeight }
      })
      expect(box.top).toBeGreaterThanOrEqual(box.bar - 1)
      expect(box.bottom).toBeLessThanOrEqual(box.height + 1)
      await page.keyboard.press('Enter')
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT')
    }
    expect(seen.size).toBe(total)
    await expectAnnounced(page, `1 of ${total} matches`)
    await page.keyboard.press('Shift+Enter')
    await expectAnnounced(page, `${total} of ${total} matches`)
    await page.keyboard.press('Control+G')
    await expectAnnounced(page, `1 of ${total} matches`)
  })

  it('on Escape leaves the match selected and reading goes on from its sentence', async () => {
    const { page } = reader
    await find(reader, 'trafficking')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    expect(await page.evaluate(() => document.getSelection()?.toString())).toBe('trafficking')
    const at = await focused(page)
    expect(at).toMatch(/^s\d+$/)
    expect(await page.locator(`#${at}`).textContent()).toContain('trafficking')
  })

  it('with no match says so and gives the focus back', async () => {
    const { page } = reader
    await page.locator('.languages button[lang=fr]').focus()
    await find(reader, 'xyzzy')
    expect(await page.locator('.find .count').textContent()).toBe('No matches')
    await expectAnnounced(page, 'No matches')
    await page.keyboard.press('Escape')
    expect(await focused(page)).toBe('fr')
  })

  it('counts anew where another language is read, from the sentence of the match, and keeps the place', async () => {
    const { page } = reader
    await chooseLanguage(page, 'en')
    await page.evaluate(() => window.scrollTo(0, 0))
    await find(reader, 'migration')
    for (let step = 1; step < 13; step++) await page.keyboard.press('Enter')
    expect(await page.locator('.find .count').textContent()).toMatch(/^13 of \d+/)
    const sentence = await currentMatch(reader)
    const top = await page.evaluate(() => {
      const bar = document.querySelector('.top')?.getBoundingClientRect().bottom ?? 0
      const all = [...document.querySelectorAll('.edition [data-sentence][id]')]
      return all.find((each) => (each.getClientRects()[0]?.top ?? 0) >= bar - 1)?.id ?? ''
    })
    const before = await lineOf(page, top)
    await chooseLanguage(page, 'fr')
    const count = await page.locator('.find .count').textContent()
    const [, current, total] = /(\d+)\D+(\d+)/.exec(count ?? '') ?? []
    expect(Number(current)).toBeGreaterThan(1)
    expect(Number(current)).toBeLessThanOrEqual(Number(total))
    expect(await currentMatch(reader)).toBe(sentence)
    expect(Math.abs((await lineOf(page, top)) - before)).toBeLessThanOrEqual(1)
    // In Spanish there are two, both above.
    await chooseLanguage(page, 'es')
    expect(await page.locator('.find .count').textContent()).toMatch(/^Coincidencia [12] de 2$/)
    await chooseLanguage(page, 'en')
    await page.keyboard.press('Escape')
  })

  it('keeps the language while one types, also where another has the only match', async () => {
    const { page } = reader
    await chooseLanguage(page, 'en')
    await page.keyboard.press('Control+Shift+F')
    const languages = () =>
      page.evaluate(() => [document.documentElement.lang, document.querySelector('article')?.lang])
    for (const letter of 'Нью-Йорк') {
      await page.keyboard.type(letter)
      expect(await languages()).toEqual(['en', 'en'])
    }
    await expectAnnounced(page, 'Match 1 of')
    await page.keyboard.press('Enter')
    await page.waitForSelector('article[lang=ru]')
    await expectAnnounced(page, '1')
    expect(await page.locator('.results [aria-current=true]').count()).toBe(1)
    expect(await page.locator('.results ul[lang=ru] button').first().getAttribute('aria-current')).toBe('true')
    await page.keyboard.press('Escape')
  })

  it('in all six languages lists the matches and goes to each in its language', async () => {
    const { page } = reader
    await page.keyboard.press('Control+Shift+F')
    await page.locator('.find input').fill('2015')
    await expect.poll(() => page.locator('.results ul').count()).toBe(6)
    // The list takes room: the match is in view all the same.
    await expect
      .poll(() =>
        page.evaluate(() => {
          const [range] = [...(CSS.highlights.get('current-match') ?? [])] as Range[]
          const rect = range?.getBoundingClientRect()
          const bar = document.querySelector('.top')?.getBoundingClientRect().bottom ?? 0
          return rect !== undefined && rect.top >= bar - 1 && rect.bottom <= innerHeight + 1
        }),
      )
      .toBe(true)
    expect(
      await page.locator('.results ul').evaluateAll((all) => all.map((each) => each.getAttribute('lang'))),
    ).toEqual(['ar', 'zh', 'en', 'fr', 'ru', 'es'])
    await page.locator('.results ul[lang=ar] button').first().click()
    await page.waitForSelector('article[lang=ar]')
    expect((await marks(reader))['current-match']).toEqual(['2015'])
    await expectAnnounced(page, '2015')
    // On through the next language.
    const inArabic = await page.locator('.results ul[lang=ar] button').count()
    await page.locator('.find input').focus()
    for (let step = 0; step < inArabic; step++) await page.keyboard.press('Enter')
    await page.waitForSelector('article[lang=zh]')
    await page.keyboard.press('Escape')
  })

  it('lists many matches piece by piece, and goes on from the first that is new', async () => {
    const { page } = reader
    await page.keyboard.press('Control+Shift+F')
    await page.locator('.find input').fill('a')
    const rows = page.locator('.results ul[lang=en] button')
    await expect.poll(() => rows.count()).toBe(50)
    await page.locator('.results div:has(> ul[lang=en]) .more').press('Enter')
    expect(await rows.count()).toBe(100)
    expect(await rows.nth(50).evaluate((row) => row === document.activeElement)).toBe(true)
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('.find').count()).toBe(0)
  })

  it('closes on Escape from the list of matches too', async () => {
    const { page } = reader
    await chooseLanguage(page, 'en')
    await page.keyboard.press('Control+Shift+F')
    await page.locator('.find input').fill('2015')
    await page.locator('.results ul[lang=en] button').first().focus()
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('.find').count()).toBe(0)
  })

  it('opens and closes by its button', async () => {
    const { page } = reader
    const button = page.locator('.tools').getByRole('button', { name: 'Find' })
    await button.click()
    expect(await button.getAttribute('aria-expanded')).toBe('true')
    await page.locator('.find input').fill('xyzzy')
    // Off, they have no more of a box than on.
    const edges = await page
      .locator('.find-steps button')
      .evaluateAll((all) => all.map((each) => getComputedStyle(each).borderTopColor))
    expect(new Set(edges).size).toBe(1)
    await button.click()
    await expect.poll(() => page.locator('.find').count()).toBe(0)
    expect(await button.getAttribute('aria-expanded')).toBe('false')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Find')
  })

  it('complains about nothing', async () => expect(await reader.errors()).toEqual([]))
})

it('is a place to go back from only where a match was gone to', async () => {
  const reader = await launch({ language: 'en' })
  try {
    const { page } = reader
    await page.keyboard.press('Control+J')
    await page.keyboard.press('Control+J')
    const at = await focused(page)
    await page.keyboard.press('Control+F')
    await page.keyboard.press('Escape')
    await find(reader, 'xyzzy')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Alt+ArrowLeft')
    await expectAnnounced(page, 'Nowhere to go back to')
    await page.locator(`#${at}`).evaluate((element) => {
      element.tabIndex = -1
      element.focus()
    })
    await find(reader, 'trafficking')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    expect(await focused(page)).not.toBe(at)
    await page.keyboard.press('Alt+ArrowLeft')
    expect(await focused(page)).toBe(at)
    await page.keyboard.press('Alt+ArrowLeft')
    await expectAnnounced(page, 'Nowhere to go back to')
  } finally {
    await reader.close()
  }
})
