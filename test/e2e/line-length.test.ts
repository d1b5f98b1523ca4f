/** Lines of text of at most 80 characters, a Chinese one for two (WCAG 2.2, 1.4.8). */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEFAULT_TYPE, type Look } from '../../electron/look'
import { LANGUAGES, type Language } from '../../publication/model'
import { type Launched, launch } from './launch'
import { SURFACES } from './surfaces'

const MOST = 80

/** The lines of every paragraph, item and description in `root` that have more characters than is allowed. */
function longLines({ page }: Launched, root: string): Promise<string[]> {
  return page.evaluate(
    ([root, most]) => {
      const blocks = root
        .split(', ')
        .flatMap((part) => [...document.querySelectorAll(`${part} :is(p, li, dd, dt, h3, td, .note, .pair > *)`)])
        .filter((block) => !block.querySelector('p, li, dd') && !block.matches('.pair') && block.checkVisibility())
      return blocks.flatMap((block) => {
        const lines: { bottom: number; text: string }[] = []
        const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
        const range = document.createRange()
        for (let node = texts.nextNode(); node; node = texts.nextNode()) {
          if (node.parentElement?.closest('kbd')) continue
          ;[...(node.textContent ?? '')].reduce((at, character) => {
            range.setStart(node, at)
            range.setEnd(node, at + character.length)
            const { bottom, height } = range.getBoundingClientRect()
            const line = lines.find((each) => Math.abs(each.bottom - bottom) < height / 2)
            if (line) line.text += character
            else lines.push({ bottom, text: character })
            return at + character.length
          }, 0)
        }
        const length = (text: string) =>
          [...text.trim()].length + (text.match(/[\p{Script=Han}，。；：、“”《》]/gu)?.length ?? 0)
        return lines.filter(({ text }) => length(text) > most).map(({ text }) => text)
      })
    },
    [root, MOST] as const,
  )
}

describe.each(LANGUAGES)('in %s no line is too long', (language) => {
  let reader: Launched
  beforeAll(async () => {
    reader = await launch({
      language,
      settings: { window: { width: 1280, height: 1024, maximized: false }, parallel: { on: false, language: 'ar' } },
    })
    await reader.page.evaluate(() => document.fonts.ready.then(() => undefined))
  })
  afterAll(() => reader.close())

  it.each(SURFACES.map((each) => [each.name, each] as const))('%s', async (_name, each) => {
    await each.open(reader)
    try {
      expect(await longLines(reader, each.root)).toEqual([])
    } finally {
      await each.close(reader)
    }
  })
})

/** How many characters the longest line of the text has, at a measure that is so many times the usual. */
async function longest(language: Language, measure: number): Promise<number> {
  const own = {} as Look['type']['own']
  const reader = await launch({ language, settings: { type: { all: { ...DEFAULT_TYPE, measure }, own } } })
  const lines = await reader.page.evaluate(() => {
    const { width } = document.querySelector('#s2')?.closest('p')?.getBoundingClientRect() ?? { width: 0 }
    const text = document.querySelector('#s2')
    const range = document.createRange()
    range.selectNodeContents(text as Element)
    const shown = [...range.getClientRects()].reduce((sum, rect) => sum + rect.width, 0)
    return (width * (text?.textContent?.length ?? 0)) / shown
  })
  await reader.close()
  return lines
}

it.each([
  ['en', 40, 90],
  ['zh', 20, 50],
] as const)('in %s the measure goes from some %i characters to %i', async (language, least, most) => {
  expect(await longest(language, 0.5)).toBeLessThan(least)
  expect(await longest(language, 1.5)).toBeGreaterThan(most)
})

it('the line-length check sees a line that is too long', async () => {
  const reader = await launch({ language: 'en' })
  await reader.page.evaluate(() => {
    const long = document.createElement('p')
    long.style.whiteSpace = 'nowrap'
    long.textContent = 'word '.repeat(20)
    document.querySelector('main')?.append(long)
  })
  expect(await longLines(reader, 'main')).toEqual(['word '.repeat(20)])
  await reader.close()
})
