/** Scroll bars: the browser draws them, in colours that a theme may set, and no style tells what they look like. */
import { isSeen, within } from './element'

export interface ScrollBar {
  readonly element: Element
  /** Its upright strip, with the thumb, in CSS px of the viewport. */
  readonly box: DOMRect
}

/** The scroll bars that are wholly in sight. */
export function scrollBars(root: string): ScrollBar[] {
  const page = document.documentElement
  const scrolling = within(root, '*').filter(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 1)
  return scrolling.flatMap((element) => {
    const box = element === page ? pageStrip() : strip(element)
    return box && isSeen(element) && (element === page || isOnTop(element, box)) ? [{ element, box: middle(box) }] : []
  })
}

/** Widths are rounded: at its edges a part of the page would be taken for a part of the strip. */
function middle({ x, y, width, height }: DOMRect): DOMRect {
  return new DOMRect(x + width / 4, y, width / 2, height)
}

function pageStrip(): DOMRect | null {
  const { clientWidth, clientHeight } = document.documentElement
  const width = innerWidth - clientWidth
  return width > 0 ? new DOMRect(clientWidth, 0, width, clientHeight) : null
}

/** At the left in a text from right to left. */
function strip(element: HTMLElement): DOMRect | null {
  const { borderLeftWidth, borderRightWidth, overflowY } = getComputedStyle(element)
  if (overflowY !== 'auto' && overflowY !== 'scroll') return null
  const { left, top, width } = element.getBoundingClientRect()
  const { clientLeft, clientTop, clientWidth, clientHeight } = element
  const before = clientLeft - Number.parseFloat(borderLeftWidth)
  const after = width - clientLeft - clientWidth - Number.parseFloat(borderRightWidth)
  if (before > 1) return new DOMRect(left + clientLeft - before, top + clientTop, before, clientHeight)
  return after > 1 ? new DOMRect(left + clientLeft + clientWidth, top + clientTop, after, clientHeight) : null
}

function isOnTop(element: Element, { x, y, width, height }: DOMRect): boolean {
  if (y < 0 || y + height > innerHeight + 1) return false
  return [0.1, 0.5, 0.9].every((share) => document.elementFromPoint(x + width / 2, y + height * share) === element)
}
