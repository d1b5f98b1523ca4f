/** Each kind of check of the matrix sees a fault where there is one, and names it. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Launched } from './launch'
import { CLOSE_LOOKS, colourFaults, pointerFaults } from './matrix/close-looks'
import { faultsOf } from './matrix/faults'
import { launchIn } from './matrix/matrix'
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

  it.each(CLOSE_LOOKS)('finds nothing at a closer look: $name', async ({ faults }) =>
    expect(await faults(reader)).toEqual([]),
  )
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
    [
      'a button of 40 px',
      'button',
      'min-width: 0; min-height: 0; width: 40px; height: 40px; padding: 0; font-size: 1rem',
      'target: 40.0',
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
    const forced = statesOf(0, true).at(-1) ?? NORMAL
    await forced.enter(reader, LIGHT)
    await plant('p', 'forced-color-adjust: none; color: Canvas; background: Canvas')
    const found = await faultsOf(reader, 'html')
    await forced.leave(reader, LIGHT)
    expect(found.join('\n')).toContain('is 1.00')
  })

  it.each([
    ['pale text under the pointer', 'button.fault:hover { color: #999 }', 'over: text: #999999'],
    ['pale text while pressed', 'button.fault:active { color: #999 !important }', 'pressed: text: #999999'],
    ['a pale edge under the pointer', 'button.fault:hover { border-color: #ddd !important }', 'over: edge: #dddddd'],
    [
      'what pales under the pointer, in pixels alone',
      'button.fault:hover { filter: opacity(0.4) }',
      'over: pixels of text',
    ],
    [
      'what pales while pressed, in pixels alone',
      'button.fault:active { filter: opacity(0.4) }',
      'pressed: pixels of edge',
    ],
  ])('%s', async (_name, css, expected) => {
    await plant('button', 'margin: 2rem')
    await plantStyle(css)
    const found = await pointerFaults(reader, 'button.fault')
    await plantStyle('')
    expect(found.join('\n')).toContain(expected)
    expect(await pointerFaults(reader, 'button.fault')).toEqual([])
  })

  const look = (name: string) => CLOSE_LOOKS.find((each) => each.name === name)?.faults(reader)

  it.each([
    [
      'a kind of control that pales under the pointer',
      'controls under the pointer, and pressed',
      'dialog button.primary:hover { color: #88a !important }',
      'over: text: #8888aa',
    ],
    ['pale selected text', 'text that is selected', '::selection { color: #777 }', 'selected text: #777777'],
    [
      'selected text that a filter pales, in pixels alone',
      'text that is selected',
      'main { filter: opacity(0.4) }',
      'pixels of selected text',
    ],
    [
      'a pale link in a marked sentence',
      'a sentence and its twin, marked',
      '.edition a::highlight(pair) { color: #99a }',
      'mark pair: #9999aa',
    ],
    [
      'a mark with a pale line',
      'a sentence and its twin, marked',
      '::highlight(pair) { text-decoration-color: #ccc }',
      'line of mark pair',
    ],
    ['a pale ruler', 'a ruler, and syllables', '.aid-ruler { border-color: #ddd }', 'aid: #dddddd'],
    ['a ruler that pales, in pixels alone', 'a ruler, and syllables', '.aid { filter: opacity(0.3) }', 'pixels of aid'],
    [
      'pale syllables',
      'a ruler, and syllables',
      '::highlight(syllable) { text-decoration-color: #ccc }',
      'line of mark syllable',
    ],
    [
      'syllables without a mark',
      'a ruler, and syllables',
      '::highlight(syllable) { text-decoration: none }',
      'mark syllable is not seen',
    ],
    [
      'lines of syllables that a filter pales, in pixels alone',
      'a ruler, and syllables',
      'main { filter: opacity(0.3) }',
      'pixels of line',
    ],
    [
      'a veil over all of the text',
      'a paragraph in focus',
      '.aid-veil { block-size: 100vh !important; inset-block-start: 0 !important }',
      'nothing is left clear',
    ],
    [
      'a veil over what is to be clear, in pixels alone',
      'a paragraph in focus',
      '.aid::before { content: ""; position: absolute; inset: 0; display: block !important; background: rgb(255 255 255 / 70%) }',
      'pixels of text',
    ],
  ])('%s', async (_name, which, css, expected) => {
    await plantStyle(css)
    const found = await look(which)
    await plantStyle('')
    expect(found?.join('\n')).toContain(expected)
  })

  it.each([
    ['of the page', 'the page', 'html { scrollbar-color: #ddd #f6f4ee !important }'],
    ['of a dialog', 'shortcuts', 'dialog { scrollbar-color: #ddd #f6f4ee }'],
    ['of a panel', 'the appearance', '.panel { scrollbar-color: #ddd #f6f4ee }'],
  ])('a pale scroll bar %s', async (_where, name, css) => {
    const { root, open, close } = surface(name)
    await open(reader)
    await plantStyle(css)
    const found = await colourFaults(reader, root)
    await plantStyle('')
    await close(reader)
    expect(found.join('\n')).toContain('pixels of scroll bar')
  })

  it('a mark that is painted as another in forced colours', async () => {
    const forced = statesOf(0, true).at(-1) ?? NORMAL
    await forced.enter(reader, LIGHT)
    const find = surface('find')
    await find.open(reader)
    const sound = await colourFaults(reader, 'main')
    await plantStyle('.edition { forced-color-adjust: auto }')
    const found = await colourFaults(reader, 'main')
    await plantStyle('')
    await find.close(reader)
    await forced.leave(reader, LIGHT)
    expect(sound).toEqual([])
    expect(found.join('\n')).toContain('pixels of mark')
  })
})
