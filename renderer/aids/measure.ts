/** Reads the lines of the text from the page. */
import { type Box, columnsOf, type Line, linesOf, type Run } from './lines'

export interface MeasuredText {
  readonly article: HTMLElement
  /** Of the article, in CSS px, when it was measured. */
  readonly height: number
  readonly lines: readonly Line[]
  /** Its columns, from left to right in CSS px of the viewport. */
  readonly columns: readonly Pick<Box, 'left' | 'right'>[]
}

/** The text and its lines as they are laid out now, with y from the article's upper edge; null where there is none. */
export function measureText(): MeasuredText | null {
  const article = document.querySelector<HTMLElement>('main .edition')
  if (!article) return null
  const { top, left, right, height } = article.getBoundingClientRect()
  const style = getComputedStyle(article)
  const blocks = new Map<Element, number>()
  const runs = [...article.querySelectorAll<HTMLElement>('[data-sentence], .status summary, .status p')]
    .filter((element) => element.checkVisibility())
    .map((element) => runOf(element, article, blocks, top))
  const lines = linesOf(runs)
  const columns = columnsOf(lines)
  // One column is as wide as the text may be, not as its longest line is.
  const whole = {
    left: left + Number.parseFloat(style.paddingLeft),
    right: right - Number.parseFloat(style.paddingRight),
  }
  return { article, height, lines, columns: columns.length > 1 ? columns : [whole] }
}

function runOf(element: HTMLElement, article: HTMLElement, blocks: Map<Element, number>, top: number): Run {
  const { sentence } = element.dataset
  const block = element.closest('p, li, summary, h1, h2, h3, h4, h5, h6') ?? element
  const number = blocks.get(block) ?? blocks.size
  blocks.set(block, number)
  return {
    key: sentence ?? `status-${element.localName}`,
    column: (sentence ? element.id !== '' : languageOf(element) === article.lang) ? 0 : 1,
    block: number,
    boxes: boxesOf(element, top),
  }
}

function languageOf(element: HTMLElement): string | undefined {
  return element.closest<HTMLElement>('[lang]')?.lang
}

/** The boxes of an element's text, line by line. */
function boxesOf(element: HTMLElement, from: number): readonly Box[] {
  const range = document.createRange()
  range.selectNodeContents(element)
  return [...range.getClientRects()].map(({ top, bottom, left, right }) => ({
    top: top - from,
    bottom: bottom - from,
    left,
    right,
  }))
}
