import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Launched, launch } from './launch'
import { chooseLanguage, expectAnnounced, focused } from './reader'

const marks = (reader: Launched) =>
  reader.page.evaluate(() =>
    Object.fromEntries(
      ['match', 'current-match'].map((name) => [
        name,
        [...(CSS.highlights.get(name) ?? [])].map((range) => (range as Range).toString()),
      ]),
    ),
  ) as Promise<Record<'match' | 'current-match', string[]>>

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

  it('complains about nothing', async () => expect(await reader.errors()).toEqual([]))
})
