import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEFAULT_LOOK, type Look } from '../../electron/look'
import { allSentences, type Release } from '../../publication/model'
import { type Launched, launch } from './launch'
import { chooseLanguage, focused, lineOf, scrollToSentence, sentenceText } from './reader'

const SOFT_HYPHEN = '\u00ad'
const type = (part: Partial<Look['type']['all']>): Look['type'] => ({
  ...DEFAULT_LOOK.type,
  all: { ...DEFAULT_LOOK.type.all, ...part },
})

describe('hyphenation', () => {
  let reader: Launched
  let release: Release
  beforeAll(async () => {
    reader = await launch({ language: 'en', settings: { type: type({ hyphenation: true, align: 'justify' }) } })
    release = await reader.page.evaluate(() => JSON.parse(document.getElementById('start')?.textContent ?? '').release)
  })
  afterAll(() => reader.close())
  const clipboard = () => reader.app.evaluate(({ clipboard }) => clipboard.readText())
  /** What the last copy put on the clipboard beside plain text. */
  const html = () => reader.page.evaluate(() => document.documentElement.dataset.copied ?? '')

  it('is there when the page is', async () => {
    // By start of the text, since `ready` is said once React has drawn it for the first time.
    expect(await sentenceText(reader.page, 's1')).toContain(SOFT_HYPHEN)
  })

  it.each(['en', 'fr', 'ru', 'es', 'ar', 'zh'] as const)(
    'changes nothing in %s but the ends of lines',
    async (language) => {
      const { page } = reader
      await chooseLanguage(page, language)
      const parted = language !== 'ar' && language !== 'zh'
      await expect.poll(async () => (await sentenceText(page, 's1'))?.includes(SOFT_HYPHEN)).toBe(parted)
      for (const { id, text } of allSentences(release.editions[language])) {
        expect((await sentenceText(page, id))?.replaceAll(SOFT_HYPHEN, '')).toBe(text)
      }
      const kept = await page.evaluate(() =>
        [...document.querySelectorAll('h1, h2, .kicker, [lang=en] [lang=en], a bdi')].map((each) => each.textContent),
      )
      if (language !== 'en') expect(kept.join()).not.toContain(SOFT_HYPHEN)
    },
  )

  it('leaves headings and addresses whole', async () => {
    const { page } = reader
    await chooseLanguage(page, 'en')
    const whole = await page.locator('h1, h2, .kicker, a bdi').allTextContents()
    expect(whole.length).toBeGreaterThan(5)
    expect(whole.join()).not.toContain(SOFT_HYPHEN)
    expect(whole.join()).toContain('www.unmigration.org')
  })

  it('keeps marks on the words that were looked for', async () => {
    const { page } = reader
    await chooseLanguage(page, 'en')
    await page.keyboard.press('Control+F')
    await page.keyboard.type('development goals')
    const marked = () =>
      page.evaluate(() => [...(CSS.highlights.get('current-match') ?? [])].map((range) => String(range)).join('|'))
    await expect.poll(async () => (await marked()).replaceAll(SOFT_HYPHEN, '')).toBe('Development Goals')
    await page.keyboard.press('Control+A')
    await page.keyboard.type('reiterating their commitment')
    await expect.poll(async () => (await marked()).replaceAll(SOFT_HYPHEN, '')).toBe('reiterating their commitment')
    expect(await marked()).toContain(SOFT_HYPHEN)
    expect(await marked()).not.toMatch(/^\u00ad|\u00ad$/)
    await page.keyboard.press('Escape')
    await page.evaluate(() =>
      window.addEventListener('copy', ({ clipboardData }) => {
        document.documentElement.dataset.copied = clipboardData?.getData('text/html')
      }),
    )
    // The match is selected now: what is copied and quoted is the text itself.
    await page.keyboard.press('Control+C')
    await expect.poll(clipboard).toBe('reiterating their commitment')
    expect(await html()).toContain('commitment')
    expect(await html()).not.toContain(SOFT_HYPHEN)
    await page.keyboard.press('Control+Shift+T')
    await expect.poll(clipboard).toBe('reiterating their commitment')
    await page.keyboard.press('Control+Shift+C')
    await expect.poll(clipboard).toContain('“reiterating their commitment”')
  })

  it('copies over sentences and headings as the text has them', async () => {
    const { page } = reader
    await page.evaluate(() => {
      const [start, end] = [document.querySelector('#s13')?.firstChild, document.querySelector('#s16')?.lastChild]
      if (start && end) document.getSelection()?.setBaseAndExtent(start, 0, end, end.textContent?.length ?? 0)
    })
    const selected = await page.evaluate(() => String(document.getSelection()))
    expect(selected).toContain(SOFT_HYPHEN)
    await page.keyboard.press('Control+C')
    await expect.poll(clipboard).toBe(selected.replaceAll(SOFT_HYPHEN, ''))
    expect(await clipboard()).toContain('\n')
  })

  it('keeps the place and the sentence when it is turned on and off', async () => {
    const { page } = reader
    await page.evaluate(() => document.getSelection()?.removeAllRanges())
    await chooseLanguage(page, 'en')
    await page.keyboard.press('Control+,')
    const box = page.locator('.panel label.check', { hasText: /^Break words/ }).locator('input')
    await box.waitFor()
    await scrollToSentence(page, 's20')
    const line = await lineOf(page, 's20')
    for (const on of [false, true]) {
      await box.click({ position: { x: 4, y: 4 } })
      await expect.poll(async () => (await sentenceText(page, 's19'))?.includes(SOFT_HYPHEN)).toBe(on)
      expect(Math.abs((await lineOf(page, 's20')) - line)).toBeLessThan(2)
    }
    await page.keyboard.press('Control+,')
    await page.keyboard.press('Control+J')
    expect(await focused(page)).toMatch(/^s2\d$/)
  })

  it('gives way to a screen reader, who would hear it', async () => {
    const other = await launch({
      language: 'en',
      settings: { type: type({ hyphenation: true }) },
      args: ['--force-renderer-accessibility'],
    })
    try {
      await expect.poll(() => sentenceText(other.page, 's1')).not.toContain(SOFT_HYPHEN)
      const session = await other.page.context().newCDPSession(other.page)
      await session.send('Accessibility.enable')
      const { nodes } = await session.send('Accessibility.getFullAXTree')
      const names = nodes.map(({ name }) => String(name?.value ?? '')).join()
      expect(names).toContain('unanimously')
      expect(names).not.toContain(SOFT_HYPHEN)
    } finally {
      await other.close()
    }
  })

  it('is read by nobody who has not asked for it', async () => {
    const other = await launch({ language: 'en' })
    try {
      const requested: string[] = []
      other.page.on('request', (request) => requested.push(request.url()))
      await other.page.reload()
      await other.page.waitForSelector('html[data-ready=true]')
      expect(await sentenceText(other.page, 's1')).not.toContain(SOFT_HYPHEN)
      expect(requested.some((url) => url.endsWith('.js'))).toBe(true)
      expect(requested.filter((url) => /hyphen|en-gb|\/(fr|es|ru)-[^/]*\.js/.test(url))).toEqual([])
    } finally {
      await other.close()
    }
  })

  it('complains about nothing', async () => expect(await reader.errors()).toEqual([]))
})
