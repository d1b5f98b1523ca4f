/** What the window lights while it reads aloud, with the time of each. */
import type { Page } from 'playwright-core'
import { expect, vi } from 'vitest'
import { scrollToSentence } from './reader'
import { press } from './surfaces'

export interface Lit {
  /** `Date.now()`. */
  readonly time: number
  readonly sentence: string
  readonly language: string
  readonly word: string
  /** UTF-16 units into the sentence's text. */
  readonly start: number
}

declare global {
  interface Window {
    lit: Lit[]
  }
}

/** Writes down from now on which words are lit; looked at in every frame. */
export async function watchLit(page: Page): Promise<void> {
  await page.evaluate(() => {
    const isRunning = window.lit !== undefined
    window.lit = []
    if (isRunning) return
    let last = ''
    const look = () => {
      const [range] = [...(CSS.highlights.get('heard-word') ?? [])] as Range[]
      const element = range?.startContainer.parentElement?.closest<HTMLElement>('[data-sentence]')
      if (range && element) {
        const before = document.createRange()
        before.selectNodeContents(element)
        before.setEnd(range.startContainer, range.startOffset)
        const start = before.toString().length
        const key = `${element.dataset.sentence} ${element.lang} ${start}`
        if (key !== last) {
          const sentence = element.dataset.sentence ?? ''
          window.lit.push({ time: Date.now(), sentence, language: element.lang, word: range.toString(), start })
        }
        last = key
      }
      requestAnimationFrame(look)
    }
    look()
  })
}

export const litSoFar = (page: Page): Promise<Lit[]> => page.evaluate(() => window.lit)

/** The sentence and the word that are lit now; null while none is. */
export function litNow(page: Page): Promise<{ readonly sentences: string[]; readonly word: string | null }> {
  return page.evaluate(() => {
    const nameOf = (range: Range) => {
      const element = range.startContainer as Element
      const sentence = element.closest<HTMLElement>('[data-sentence]')
      return `${sentence?.dataset.sentence} ${sentence?.lang}`
    }
    const sentences = ([...(CSS.highlights.get('heard-sentence') ?? [])] as Range[]).map(nameOf)
    const [word] = [...(CSS.highlights.get('heard-word') ?? [])] as Range[]
    return { sentences, word: word ? word.toString() : null }
  })
}

/** How long a voice may take that is cold, on a busy machine. */
export const HEARD_IN_TIME = { timeout: 45_000, interval: 50 }

/** The sentence that is read; none while nothing is. */
export const sentenceNow = async (page: Page) => (await litNow(page)).sentences[0]?.split(' ')[0]

/** Waits until a sentence is read. */
export const untilHeard = (page: Page, id: string) =>
  vi.waitFor(async () => expect(await sentenceNow(page)).toBe(id), HEARD_IN_TIME)

/** Clicks the first word of a sentence. */
export async function clickSentence(page: Page, id: string): Promise<void> {
  const at = await page.evaluate((id) => {
    const element = document.getElementById(id)
    const line = element?.getClientRects()[0]
    if (!element || !line) throw new Error(`There is no ${id}.`)
    return { x: element.dir === 'rtl' ? line.right - 4 : line.left + 4, y: line.top + line.height / 2 }
  }, id)
  await page.mouse.click(at.x, at.y)
}

/** Reads from a sentence on, as a person does who has clicked it. */
export async function listenFrom(page: Page, id: string): Promise<void> {
  await scrollToSentence(page, id)
  await clickSentence(page, id)
  await press(page, 'listen')
  await untilHeard(page, id)
}

/** Stops all. */
export async function silence(page: Page): Promise<void> {
  await press(page, 'silence')
  await page.waitForSelector('.listen', { state: 'detached' })
}
