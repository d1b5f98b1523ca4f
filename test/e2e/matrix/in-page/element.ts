/** Which elements there are to measure, and how a fault names them. */
import { memo } from './memo'

/** An element for a report: what it is and what it says. */
export function describe(element: Element): string {
  const name = element.tagName.toLowerCase()
  const id = element.id ? `#${element.id}` : ''
  const classes = [...element.classList].map((each) => `.${each}`).join('')
  const label = element.getAttribute('aria-label') ?? element.textContent?.trim() ?? ''
  return `${name}${id}${classes} “${label.slice(0, 40)}”`
}

/** Whether an element is shown to the eye. What is for a screen reader alone is clipped to nothing. */
export const isSeen = memo(
  (element): boolean =>
    element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) && !isClipped(element),
)

const isClipped = memo((element): boolean => {
  if (getComputedStyle(element).clipPath === 'inset(50%)') return true
  return element.parentElement !== null && isClipped(element.parentElement)
})

export function isDisabled(element: Element): boolean {
  return element.closest(':disabled, [aria-disabled=true]') !== null
}

/** What a selector finds in a surface, also what is not seen. */
export function within(root: string, selector: string): HTMLElement[] {
  const found = [...document.querySelectorAll(root)].flatMap((each) => [
    ...(each.matches(selector) ? [each] : []),
    ...each.querySelectorAll(selector),
  ])
  return [...new Set(found)] as HTMLElement[]
}

export function seenWithin(root: string, selector: string): HTMLElement[] {
  return within(root, selector).filter(isSeen)
}

const CONTROLS = 'a[href], button, input, select, textarea, summary'

/** What a pointer can press or fill in. */
export function controls(root: string): HTMLElement[] {
  return seenWithin(root, CONTROLS)
}

/** What Tab stops at, in the document's order; also what is seen only while it has the focus. */
export function stops(root: string): HTMLElement[] {
  return within(root, `${CONTROLS}, [tabindex]`).filter(
    (element) => element.tabIndex >= 0 && !isDisabled(element) && element.checkVisibility({ visibilityProperty: true }),
  )
}

/** A text with the element it stands in and the boxes of its lines. */
export interface ShownText {
  readonly node: Text
  readonly element: HTMLElement
  readonly lines: readonly DOMRect[]
}

export function texts(root: string): ShownText[] {
  const found: ShownText[] = []
  for (const top of document.querySelectorAll(root)) {
    const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement
      if (!element || !node.nodeValue?.trim() || element.closest('script, style, option') || !isSeen(element)) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const lines = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1)
      if (lines.length) found.push({ node: node as Text, element, lines })
    }
  }
  return found
}
