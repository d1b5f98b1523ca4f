/** Marks on the text by the CSS Custom Highlight API: the page's structure stays still under them. */

import { indexWithSoftHyphens, withoutSoftHyphens } from '../../publication/soft-hyphen'

/** A mark's name in the style sheet, `::highlight(<name>)`. */
export type MarkName = 'pair' | 'heard-sentence' | 'match' | 'current-match' | 'heard-word'

/** Which of two marks on the same text is seen. */
const PRIORITY: Readonly<Record<MarkName, number>> = {
  pair: 0,
  'heard-sentence': 1,
  match: 2,
  'current-match': 3,
  'heard-word': 4,
}

export function mark(name: MarkName, ranges: readonly Range[]): void {
  if (!ranges.length) {
    CSS.highlights.delete(name)
    return
  }
  const highlight = new Highlight(...ranges)
  highlight.priority = PRIORITY[name]
  CSS.highlights.set(name, highlight)
}

/** What is marked by a name now. */
export function marked(name: MarkName): readonly Range[] {
  return [...(CSS.highlights.get(name) ?? [])] as Range[]
}

/** The range of all that an element holds. */
export function wholeRange(element: Element): Range {
  const range = document.createRange()
  range.selectNodeContents(element)
  return range
}

/**
 * The range of UTF-16 units `start` to `end` of an element's text; soft hyphens do not count.
 * @returns null where the text is shorter than that
 */
export function rangeIn(element: Element, start: number, end: number): Range | null {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  let offset = 0
  let started = false
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const next = offset + withoutSoftHyphens(node.data).length
    if (!started && start < next) {
      range.setStart(node, indexWithSoftHyphens(node.data, start - offset))
      started = true
    }
    if (started && end <= next) {
      range.setEnd(node, end > offset ? indexWithSoftHyphens(node.data, end - offset - 1) + 1 : 0)
      return range
    }
    offset = next
  }
  return null
}
