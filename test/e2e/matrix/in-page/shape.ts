import { seenWithin } from './element'

/** A surface without its colours: its document, where its controls are, how much scrolls, and how bold its text is. */
export function shape(root: string): string {
  const { clientWidth, clientHeight, scrollHeight } = document.documentElement
  const boxes = seenWithin(root, 'button, input, select, textarea, summary, dialog, section, p, h1, h2').map(
    (element) => {
      const { x, y, width, height } = element.getBoundingClientRect()
      return [x, y, width, height, element.scrollWidth, element.scrollHeight].map(Math.round).join(' ')
    },
  )
  const weights = [...document.querySelectorAll('body, article')].map((element) => getComputedStyle(element).fontWeight)
  const spacing = getComputedStyle(document.body).letterSpacing
  const documents = [...document.querySelectorAll(root)].map((element) => element.outerHTML)
  return [clientWidth, clientHeight, scrollHeight, spacing, ...weights, ...boxes, ...documents].join('\n')
}
