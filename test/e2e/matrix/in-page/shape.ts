import { seenWithin } from './element'

/** A surface without its colours: its document, where its controls are and what scrolls. */
export function shape(root: string): string {
  const { innerWidth, innerHeight } = window
  const boxes = seenWithin(root, 'button, input, select, textarea, summary, dialog, section').map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect()
    return [x, y, width, height, element.scrollWidth, element.scrollHeight].map(Math.round).join(' ')
  })
  const documents = [...document.querySelectorAll(root)].map((element) => element.outerHTML)
  return [innerWidth, innerHeight, ...boxes, ...documents].join('\n')
}
