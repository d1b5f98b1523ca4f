/** Reading aids: their lines are seen, and what they leave clear is text. */
import { behind, hex, parse, ratio } from './colour'
import { seenWithin, texts } from './element'

const WANTED = 3

export function aidFaults(root: string): string[] {
  const page = behind(document.body)
  const pale = visibleAids(root)
    .map((aid) => parse(getComputedStyle(aid).borderTopColor))
    .filter((colour) => ratio(colour, page) < WANTED)
    .map((colour) => `aid: ${hex(colour)} on ${hex(page)} is ${ratio(colour, page).toFixed(2)}`)
  const dimmed = veils().length > 0 && document.querySelector('.edition')?.closest(root)
  const top = document.querySelector('.top')?.getBoundingClientRect().bottom ?? 0
  const clear = () =>
    texts('.edition').some(({ element, lines }) =>
      lines.some((line) => line.top >= top && line.bottom <= innerHeight && !isVeiled(element, line)),
    )
  return dimmed && !clear() ? [...pale, 'aid: nothing is left clear'] : pale
}

/** The lines that a reading aid draws now. */
export function visibleAids(root: string): HTMLElement[] {
  return seenWithin(root, '.aid-ruler, .aid-edge')
}

/** Whether a reading aid dims what is in a place. */
export function isVeiled(element: Element, { left, right, top, bottom }: DOMRect): boolean {
  // These stand over it, as does a link with the focus.
  if (element.closest('.top, .panel, dialog, .note') || element.closest('a, summary')?.matches(':focus-visible'))
    return false
  return veils().some((veil) => {
    const box = veil.getBoundingClientRect()
    return left < box.right && box.left < right && top < box.bottom && box.top < bottom
  })
}

function veils(): Element[] {
  return [...document.querySelectorAll('.aid-veil')].filter((veil) =>
    veil.checkVisibility({ visibilityProperty: true }),
  )
}
