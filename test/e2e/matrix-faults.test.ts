/** Each kind of check of the matrix sees a fault where there is one, and names it. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Launched } from './launch'
import { faultsOf, launchIn } from './matrix/matrix'
import { NORMAL, statesOf } from './matrix/states'
import { THEMES, type Theme } from './matrix/themes'
import { surface } from './surfaces'

const LIGHT = THEMES.find(({ theme }) => theme === 'light') as Theme

let reader: Launched
beforeAll(async () => {
  reader = await launchIn('en', LIGHT)
})
afterAll(() => reader.close())
afterEach(() => reader.page.evaluate(() => document.querySelectorAll('.fault').forEach((each) => void each.remove())))

/** Puts an element at the head of the text. Through the document's own interface: the page takes no text as HTML. */
function plant(tag: string, css: string, text = 'A fault, planted', attributes: Record<string, string> = {}) {
  return reader.page.evaluate(
    ([tag, css, text, attributes]) => {
      const element = document.createElement(tag)
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
      element.classList.add('fault')
      element.style.cssText = css
      element.textContent = text
      document.querySelector('main')?.prepend(element)
    },
    [tag, css, text, attributes] as const,
  )
}

function plantStyle(css: string) {
  return reader.page.evaluate((css) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    document.adoptedStyleSheets = [sheet]
  }, css)
}

describe('the matrix, where nothing is planted', () => {
  it('finds nothing', async () => expect(await faultsOf(reader, 'html')).toEqual([]))
})

describe('the matrix sees', () => {
  it.each([
    ['grey text on grey', 'p', 'color: #888; background: #999', 'text: #888888 on #999999'],
    ['text of 6.9:1', 'p', 'color: #595959; background: #fefefe; font-size: 40px', 'text: #595959'],
    ['text that a filter pales, in pixels alone', 'p', 'filter: opacity(0.3)', 'pixels of text'],
    [
      'text under a veil, in pixels alone',
      'p',
      'color: #111; box-shadow: inset 0 0 0 99px #777',
      'pixels of text: the ground is',
    ],
    [
      'a button of 10 px',
      'button',
      'min-width: 0; min-height: 0; width: 10px; height: 10px; padding: 0',
      'target: 10.0',
    ],
    ['a button with a pale edge', 'button', 'border: 1px solid #ddd', 'edge: #dddddd'],
    ['an edge that a filter pales, in pixels alone', 'button', 'filter: opacity(0.4); margin: 2rem', 'pixels of edge'],
    ['an input without an edge', 'input', 'border: 0', 'no edge'],
    ['a text that is too wide', 'p', 'width: 3000px', 'sideways'],
    ['a text that is cut', 'p', 'overflow: hidden; height: 8px', 'cut by'],
    ['a text out of its button', 'button', 'width: 60px; height: 44px; white-space: nowrap', 'outside'],
    ['a text over another', 'p', 'font-size: 4rem; line-height: 3; margin-block-end: -2.5em', 'overlap'],
    ['a button without an outline', 'button', 'outline: none', 'focus outline of 0 px'],
    ['a pale outline', 'button', 'outline: 3px solid #ddd', 'focus 1.'],
    ['a button under the bar', 'button', 'position: fixed; top: 4px; left: 300px; z-index: 1', 'covered by'],
    ['a button out of view', 'button', 'position: fixed; top: -60px', 'focus out of view'],
    ['an outline that is cut', 'button', 'display: block; margin: 0', 'outline cut by'],
  ])('%s', async (name, tag, css, expected) => {
    await plant(tag, css)
    if (name === 'an outline that is cut') await plantStyle('main { overflow: clip }')
    const found = await faultsOf(reader, 'html')
    await plantStyle('')
    expect(found.join('\n')).toContain(expected)
  })

  it('a state told by a pale ground alone', async () => {
    await plantStyle('[aria-pressed] { background: #eee } .bar button::after { display: none }')
    const found = await faultsOf(reader, 'html')
    await plantStyle('')
    expect(found.join('\n')).toContain('aria-pressed is not seen')
  })

  it('an icon that is pale', async () => {
    await plantStyle('svg { stroke: #ccc !important }')
    const found = await faultsOf(reader, 'html')
    await plantStyle('')
    expect(found.join('\n')).toContain('icon: #cccccc')
  })

  it('a mark that hides its text', async () => {
    await plantStyle('::highlight(match) { background: #777 }')
    const find = surface('find')
    await find.open(reader)
    const found = await faultsOf(reader, find.root)
    await find.close(reader)
    await plantStyle('')
    expect(found.join('\n')).toContain('mark match')
  })

  it('an image without words, and that a theme of another colour changes nothing about it', async () => {
    await plant('img', 'width: 30px; height: 30px', '')
    expect((await faultsOf(reader, 'html')).join('\n')).toContain('axe image-alt')
    expect((await faultsOf(reader, 'html')).join('\n')).toContain('axe image-alt')
  })

  it('text that keeps its own colours where the system forces some', async () => {
    const forced = statesOf(0).at(-1) ?? NORMAL
    await forced.enter(reader, LIGHT)
    await plant('p', 'forced-color-adjust: none; color: Canvas; background: Canvas')
    const found = await faultsOf(reader, 'html')
    await forced.leave(reader, LIGHT)
    expect(found.join('\n')).toContain('is 1.00')
  })
})
