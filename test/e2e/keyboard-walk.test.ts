/** Everything can be reached and left by keys, in the order one reads (WCAG 2.2, 2.1.1, 2.1.2, 2.4.3, 2.4.12). */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { walkFaults } from './keyboard/walk'
import { type Launched, launch } from './launch'
import { addChecks } from './matrix/in-page'
import { press, SURFACES, type Surface, surface } from './surfaces'

const HOME = '.languages button[lang=fr]'

/** Where a surface holds the focus: all else is inert under a dialog. */
const rootOf = ({ root }: Surface) => (root === 'dialog' ? 'dialog' : 'html')

/** What has the focus, as a selector sees it. */
const hasFocus = ({ page }: Launched, selector: string) =>
  page.evaluate((selector) => document.activeElement?.matches(selector) ?? false, selector)

describe.each(['en', 'ar'] as const)('with the interface in %s, a walk by Tab and back', (language) => {
  let reader: Launched
  beforeAll(async () => {
    reader = await launch({
      language,
      settings: { parallel: { on: false, language: language === 'ar' ? 'en' : 'ar' } },
    })
    await addChecks(reader.page)
  })
  afterAll(() => reader.close())

  it.each(SURFACES.map((each) => [each.name, each] as const))('%s', async (_name, each) => {
    await reader.page.locator(HOME).focus()
    await each.open(reader)
    try {
      expect(await walkFaults(reader.page, rootOf(each))).toEqual([])
    } finally {
      await each.close(reader)
    }
    expect(await hasFocus(reader, 'body'), 'the focus is lost').toBe(false)
  })

  it.each(
    SURFACES.filter(({ root }) => root === 'dialog' || root === '.panel').map((each) => [each.name, each] as const),
  )('Escape gives the focus back: %s', async (_name, each) => {
    await reader.page.locator(HOME).focus()
    await each.open(reader)
    await reader.page.keyboard.press('Tab')
    await each.close(reader)
    expect(await hasFocus(reader, each.name === 'a link' ? '#s1 a' : HOME)).toBe(true)
  })

  it('Escape gives the focus back: find, or takes it to the match', async () => {
    for (const [query, after] of [
      ['zzzz', HOME],
      ['2015', '.sentence'],
    ] as const) {
      await reader.page.locator(HOME).focus()
      await press(reader.page, 'find')
      await reader.page.locator('.find input').fill(query)
      await reader.page.keyboard.press('Escape')
      await reader.page.waitForSelector('.find', { state: 'detached' })
      expect(await hasFocus(reader, after), query).toBe(true)
    }
  })

  it('goes through the commands by arrow keys, down and up again', async () => {
    const { page } = reader
    const commands = surface('all commands')
    await commands.open(reader)
    const visit = async (key: string) => {
      const met: string[] = []
      for (let before = ''; ; ) {
        await page.keyboard.press(key)
        const now = await page.evaluate(() => document.activeElement?.textContent ?? '')
        if (now === before) return met
        met.push(now)
        before = now
      }
    }
    const names = await page.locator('.choices button').allTextContents()
    expect(await visit('ArrowDown')).toEqual(names)
    // Above the first is the field, which has no text of its own.
    expect(await visit('ArrowUp')).toEqual([...names.slice(0, -1).reverse(), ''])
    await commands.close(reader)
  })

  it('chooses by arrow keys in a list, and the focus stays there', async () => {
    const { page } = reader
    for (const [name, list] of [
      ['find', '.find select'],
      ['side by side', '.beside-choice select'],
    ] as const) {
      const each = surface(name)
      await each.open(reader)
      await page.locator(list).focus()
      const before = await page.locator(list).inputValue()
      await page.keyboard.press('ArrowDown')
      await expect.poll(() => page.locator(list).inputValue()).not.toBe(before)
      expect(await hasFocus(reader, list)).toBe(true)
      await page.keyboard.press('ArrowUp')
      await expect.poll(() => page.locator(list).inputValue()).toBe(before)
      await each.close(reader)
    }
  })

  it('keeps the focus in the page when what has it goes away', async () => {
    const { page } = reader
    await press(page, 'parallel')
    await page.locator('.beside-choice button').focus()
    await page.keyboard.press('Enter')
    await page.waitForSelector('.parallel', { state: 'detached' })
    expect(await hasFocus(reader, 'body'), 'one language again').toBe(false)

    await press(page, 'shortcuts')
    await page.locator('.shortcut .buttons button').nth(1).focus()
    await page.keyboard.press('Enter')
    const all = page.locator('dialog .dialog-body > .buttons button')
    await all.focus()
    await page.keyboard.press('Enter')
    await page.waitForSelector('dialog .message:not(:empty)')
    expect(await page.evaluate(() => document.activeElement?.closest('dialog') !== null)).toBe(true)
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('dialog') !== null)).toBe(true)
    await page.keyboard.press('Escape')
    await page.waitForSelector('dialog', { state: 'detached' })
  })
})

describe('the walk sees', () => {
  let reader: Launched
  beforeAll(async () => {
    reader = await launch({ language: 'en' })
    await addChecks(reader.page)
  })
  afterAll(() => reader.close())
  afterEach(() => reader.page.evaluate(() => document.querySelectorAll('.fault').forEach((each) => void each.remove())))

  const plant = (fault: string) =>
    reader.page.evaluate((fault) => {
      const button = document.createElement('button')
      button.className = 'fault'
      button.textContent = fault
      button.style.cssText = 'display: block; margin: 1rem'
      if (fault === 'order') button.tabIndex = 5
      if (fault === 'unreachable') button.tabIndex = -1
      if (fault === 'trap') {
        button.addEventListener('keydown', (event) => event.key === 'Tab' && event.preventDefault())
      }
      if (fault === 'lost') button.addEventListener('focus', () => button.blur())
      if (fault === 'row') {
        const row = document.createElement('div')
        row.className = 'fault'
        row.style.cssText = 'display: flex; flex-direction: row-reverse'
        const other = document.createElement('button')
        other.textContent = 'row, first'
        row.append(other, button)
        document.querySelector('main')?.prepend(row)
      } else document.querySelector('main')?.prepend(button)
    }, fault)

  it('nothing where nothing is planted', async () => expect(await walkFaults(reader.page, 'html')).toEqual([]))
  it.each([
    ['an order of its own', 'order', 'to button.fault “order”'],
    ['a row against the way of reading', 'row', 'jump from button “row, first”'],
    ['a button that no key reaches', 'unreachable', 'unreachable: button.fault'],
    ['a trap', 'trap', 'trap: '],
    ['a focus that is lost', 'lost', 'lost'],
  ])('%s', async (_name, fault, expected) => {
    await plant(fault)
    expect((await walkFaults(reader.page, 'html')).join('\n')).toContain(expected)
  })
})
