import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Launched, launch } from './launch'
import { chooseLanguage, expectAnnounced, focused, scrollToSentence, sentenceText } from './reader'

const RELEASE = '2013-10-04-migration-dialogue'

describe('quoting', () => {
  let reader: Launched
  beforeAll(async () => {
    reader = await launch({ language: 'en' })
  })
  afterAll(() => reader.close())
  const clipboard = () => reader.app.evaluate(({ clipboard }) => clipboard.readText())
  const select = (from: string, to: string) =>
    reader.page.evaluate(
      ([from, to]) => {
        const start = document.querySelector(`#${from}`)?.firstChild
        const end = document.querySelector(`#${to}`)?.lastChild
        if (start && end) document.getSelection()?.setBaseAndExtent(start, 0, end, end.textContent?.length ?? 0)
      },
      [from, to],
    )

  it.each([
    ['en', 'United Nations', /original/i, 'sentence 12'],
    ['ar', 'الأمم المتحدة', /غير رسمية/, '12'],
    ['zh', '联合国', /非正式|非官方/, '12'],
  ] as const)('copies the current sentence with its citation in %s', async (language, publisher, status, sentence) => {
    const { page } = reader
    await chooseLanguage(page, language)
    await page.evaluate(() => document.getSelection()?.removeAllRanges())
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    await scrollToSentence(page, 's11')
    await page.keyboard.press('Control+J')
    expect(await focused(page)).toBe('s12')
    await page.keyboard.press('Control+Shift+C')
    await expect.poll(clipboard).toContain(await sentenceText(page, 's12'))
    const text = await clipboard()
    expect(text).toContain(publisher)
    expect(text).toMatch(status)
    expect(text).toContain(sentence)
    expect(text).toContain((await sentenceText(page, 'title')) ?? '?')
    expect(text).toContain(`lectern://release/${RELEASE}/${language}#s12`)
    expect(text).toMatch(/2013/)
  })

  it('copies a selection over sentences, without and with its citation', async () => {
    const { page } = reader
    await chooseLanguage(page, 'en')
    await select('s5', 's6')
    await page.keyboard.press('Control+Shift+T')
    const plain = `${await sentenceText(page, 's5')} ${await sentenceText(page, 's6')}`
    await expect.poll(clipboard).toBe(plain)
    await expectAnnounced(page, 'Copied')
    await page.keyboard.press('Control+Shift+C')
    await expect.poll(clipboard).toContain('sentences 5–6')
    expect(await clipboard()).toContain(plain)
  })

  it('quotes one language where two stand side by side', async () => {
    const { page } = reader
    await chooseLanguage(page, 'en')
    await page.keyboard.press('Control+Shift+Digit1')
    await page.waitForSelector('.parallel [lang=ar]')
    await select('s1', 's2')
    await page.keyboard.press('Control+Shift+C')
    await expect.poll(clipboard).toContain('sentences 1–2')
    const text = await clipboard()
    expect(text.replace(/ lectern:.*$/s, '')).not.toMatch(/\p{Script=Arabic}/u)
    expect(text).toContain(await sentenceText(page, 's1'))
    expect(text).toContain(await sentenceText(page, 's2'))
    await page.keyboard.press('Control+D')
    await page.waitForSelector('.parallel', { state: 'detached' })
  })

  it('quotes no sentence that a selection only touches', async () => {
    const { page } = reader
    await page.evaluate(() => {
      const [from, to] = ['#s2', '#s3'].map((id) => document.querySelector(id)?.firstChild)
      if (from && to) document.getSelection()?.setBaseAndExtent(from, 0, to, 0)
    })
    await page.keyboard.press('Control+Shift+C')
    await expect.poll(clipboard).toContain(', sentence 2.')
    expect(await clipboard()).toContain(`“${await sentenceText(page, 's2')}”`)
  })

  it('quotes the text alone where everything is selected', async () => {
    const { page } = reader
    await page.keyboard.press('Control+A')
    await page.keyboard.press('Control+Shift+C')
    await expect.poll(clipboard).toContain('title to sentence 32.')
    const text = await clipboard()
    expect(text.startsWith(`“${await sentenceText(page, 'kicker')}\n\n${await sentenceText(page, 'title')}\n\n`)).toBe(
      true,
    )
    for (const word of ['Skip to the text', 'Side by side', 'Original text']) expect(text).not.toContain(word)
  })

  it('copies a link that opens there, also into the running reader', async () => {
    const { page, app } = reader
    await page.evaluate(() => document.getSelection()?.removeAllRanges())
    await select('s20', 's20')
    await page.keyboard.press('Control+Shift+L')
    await expect.poll(clipboard).toBe(`lectern://release/${RELEASE}/en#s20`)
    await app.evaluate(({ app }, link) => {
      app.emit('second-instance', {}, ['lectern', link], '/', {})
    }, `lectern://release/${RELEASE}/ar#s20`)
    await page.waitForSelector('article[lang=ar]')
    await expect.poll(() => focused(page)).toBe('s20')
  })

  it('opens a link at the start', async () => {
    const other = await launch({ language: 'en', args: [`lectern://release/${RELEASE}/zh#s23`] })
    try {
      expect(await other.page.locator('article').getAttribute('lang')).toBe('zh')
      expect(await focused(other.page)).toBe('s23')
    } finally {
      await other.close()
    }
  })

  it.each(['lectern://release/unknown-release/en#s1', 'lectern://nothing'])(
    'says what is wrong with %s and opens all the same',
    async (link) => {
      const other = await launch({ language: 'en', args: [link] })
      try {
        await expect.poll(() => other.page.locator('.notice').count()).toBe(1)
        expect(await other.page.locator('.notice').textContent()).toContain(link)
        expect(await other.page.locator('#s1').count()).toBe(1)
        await other.page.locator('.notice button').click()
        expect(await other.page.locator('.notice').count()).toBe(0)
        expect(await other.page.evaluate(() => document.activeElement?.id)).toBe('text')
      } finally {
        await other.close()
      }
    },
  )

  it('complains about nothing', async () => expect(await reader.errors()).toEqual([]))
})
