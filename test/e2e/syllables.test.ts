import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEFAULT_LOOK } from '../../electron/look'
import { type Launched, launch } from './launch'
import { chooseLanguage, expectAnnounced } from './reader'

/** The marked parts of a sentence, in order; with `twin`, those of its second element. */
function marked(page: Page, id: string, twin = false): Promise<string[]> {
  return page.evaluate(
    ([id, twin]) => {
      const [first, second] = document.querySelectorAll(`[data-sentence="${id}"]`)
      const element = twin ? second : first
      return [...(CSS.highlights.get('syllable') ?? [])]
        .filter((range) => element?.contains(range.startContainer))
        .map((range) => (range.startContainer.textContent ?? '').slice(range.startOffset, range.endOffset))
    },
    [id, twin] as const,
  )
}

/** How many of the marks are on text that the page shows no more, or that reach beyond it. */
function stale(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      [...(CSS.highlights.get('syllable') ?? [])].filter(
        ({ startContainer, endOffset }) => !startContainer.isConnected || endOffset > (startContainer as Text).length,
      ).length,
  )
}

/** What a screen reader meets of the text, by kind and name. */
async function spoken(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page)
  await session.send('Accessibility.enable')
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  await session.detach()
  const named = nodes
    .filter(({ ignored, name }) => !ignored && name?.value)
    .map((node) => `${node.role?.value}: ${node.name?.value}`)
  // Not what the command itself has said.
  return named.filter((each) => !each.includes('Syllables'))
}

describe('syllable marks', () => {
  let reader: Launched
  beforeAll(async () => {
    reader = await launch({ language: 'en' })
  })
  afterAll(() => reader.close())
  const toggle = () =>
    reader.app.evaluate(({ Menu }) => {
      Menu.getApplicationMenu()?.getMenuItemById('syllables')?.click()
    })
  const checked = () =>
    reader.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('syllables')?.checked)

  it('come and go by command, and change neither the document nor what a screen reader meets', async () => {
    const { page } = reader
    const article = () => page.evaluate(() => document.querySelector('article')?.outerHTML)
    const [before, tree] = [await article(), await spoken(page)]
    expect(tree.length).toBeGreaterThan(50)
    expect(await marked(page, 'title')).toEqual([])
    expect(await checked()).toBe(false)
    await toggle()
    await expectAnnounced(page, 'Syllables marked')
    await expect.poll(async () => (await marked(page, 'title')).slice(0, 4)).toEqual(['tion', 'ter', 'tion', 'gra'])
    await expect.poll(checked).toBe(true)
    expect(await article()).toBe(before)
    expect(await spoken(page)).toEqual(tree)
    await toggle()
    await expectAnnounced(page, 'Syllables not marked')
    expect(await marked(page, 'title')).toEqual([])
    await toggle()
  })

  it.each([
    ['fr', 'prend', 'sures'],
    ['es', 'ONU', 'dop'],
    ['ru', 'ООН', 'ни'],
  ] as const)('follow the language to %s', async (language, never, part) => {
    const { page } = reader
    await chooseLanguage(page, language)
    await expect.poll(() => marked(page, 'title')).toContain(part)
    expect(await marked(page, 'title')).not.toContain(never)
    expect(await stale(page)).toBe(0)
  })

  it.each(['ar', 'zh'] as const)('are not in %s', async (language) => {
    const { page } = reader
    await chooseLanguage(page, language)
    await expect.poll(() => page.evaluate(() => (CSS.highlights.get('syllable') as Highlight).size)).toBe(0)
  })

  it('are in the frame of a change of language, once the patterns are there', async () => {
    const { page } = reader
    await chooseLanguage(page, 'fr')
    await chooseLanguage(page, 'en')
    const frames = await page.evaluate(async () => {
      const counts: number[] = []
      const key = { key: '4', code: 'Digit4', ctrlKey: true, bubbles: true, cancelable: true }
      document.body.dispatchEvent(new KeyboardEvent('keydown', key))
      await new Promise((resolve) => requestAnimationFrame(resolve))
      const title = document.querySelector('#title')
      for (const range of CSS.highlights.get('syllable') ?? [])
        if (title?.contains(range.startContainer)) counts.push(1)
      return [title?.getAttribute('lang'), counts.length > 0]
    })
    expect(frames).toEqual(['fr', true])
  })

  it('are in both columns, and out of the way of other marks', async () => {
    const { page } = reader
    await chooseLanguage(page, 'en')
    await page.keyboard.press('Control+Shift+5')
    await page.waitForSelector('.parallel')
    await expect.poll(() => marked(page, 'title')).toContain('gra')
    await expect.poll(() => marked(page, 'title', true)).toContain('ни')
    const priorities = await page.evaluate(() => {
      const of = (name: string) => CSS.highlights.get(name)?.priority
      document.querySelector('#title')?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }))
      return [of('syllable'), of('pair')]
    })
    expect(priorities).toEqual([-1, 0])
    await page.keyboard.press('Control+D')
    await page.waitForSelector('article:not(.parallel)')
    expect(await stale(page)).toBe(0)
  })

  it('are only where one reads, and come as one reads on', async () => {
    const { page } = reader
    await page.evaluate(() => window.scrollTo({ top: 0 }))
    await expect.poll(() => marked(page, 's28')).toEqual([])
    await page.evaluate(() => window.scrollTo({ top: document.body.scrollHeight }))
    await expect.poll(async () => (await marked(page, 's28')).length).toBeGreaterThan(0)
  })

  it('complains about nothing', async () => expect(await reader.errors()).toEqual([]))
})

describe('syllable marks with hyphens', () => {
  it('stand on the same letters', async () => {
    const all = { ...DEFAULT_LOOK.type.all, hyphenation: true }
    const aids = { ...DEFAULT_LOOK.aids, syllables: true }
    const { page, close } = await launch({ language: 'en', settings: { aids, type: { ...DEFAULT_LOOK.type, all } } })
    try {
      await expect.poll(async () => (await marked(page, 's1')).slice(0, 4)).toEqual(['to', 'tions', 'ber', 'an'])
      expect((await marked(page, 's1')).join('')).not.toContain('\u00ad')
    } finally {
      await close()
    }
  })
})
