/** What the window lights while it reads aloud, with the time of each. */
import type { Page } from 'playwright-core'

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
