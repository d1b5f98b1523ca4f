/** WCAG 2.2, 1.4.4, 1.4.10 and 1.4.12: nothing scrolls sideways, nothing is cut, nothing lies over something else. */
import { controls, describe, seenWithin, texts } from './element'

/** Layout is in fractions of a pixel, `scrollWidth` and its like are rounded. */
const ROUNDING = 1

export function layoutFaults(root: string): string[] {
  return [...sideways(root), ...cut(root), ...outside(root), ...overlapping(root), ...fieldsTooShort(root)]
}

function sideways(root: string): string[] {
  return [document.documentElement, ...seenWithin(root, '*')]
    .filter((element) => element === document.documentElement || scrolls(getComputedStyle(element).overflowX))
    .filter((element) => element.scrollWidth > element.clientWidth + ROUNDING)
    .map((element) => `sideways by ${element.scrollWidth - element.clientWidth} px: ${describe(element)}`)
}

function scrolls(overflow: string): boolean {
  return overflow === 'auto' || overflow === 'scroll'
}

function cuts(overflow: string): boolean {
  return overflow === 'hidden' || overflow === 'clip'
}

function cut(root: string): string[] {
  return seenWithin(root, ':not(input, select, svg, svg *)').flatMap((element) => {
    const { overflowX, overflowY } = getComputedStyle(element)
    const wide = cuts(overflowX) ? element.scrollWidth - element.clientWidth : 0
    const high = cuts(overflowY) ? element.scrollHeight - element.clientHeight : 0
    return wide > ROUNDING || high > ROUNDING ? [`cut by ${wide} × ${high} px: ${describe(element)}`] : []
  })
}

/** Text that sticks out of its button, its dialog or, sideways, of the window. */
function outside(root: string): string[] {
  return texts(root).flatMap(({ element, lines }) => {
    const box = element.closest('button, dialog')?.getBoundingClientRect()
    const width = document.documentElement.clientWidth
    const scrolled = element.closest('button') === null
    const out = lines.some(
      (line) =>
        line.left < (box?.left ?? 0) - ROUNDING ||
        line.right > (box?.right ?? width) + ROUNDING ||
        // A dialog scrolls: what is above or below comes into view.
        (!scrolled && box && (line.top < box.top - ROUNDING || line.bottom > box.bottom + ROUNDING)),
    )
    return out ? [`outside: ${describe(element)}`] : []
  })
}

/** How much of a line's height may be shared with its neighbour: the air above and below the letters. */
const AIR = 0.3

/** Lines of text that lie over each other. Lines are met from top to bottom, so only neighbours are compared. */
function overlapping(root: string): string[] {
  const lines = texts(root)
    .filter(({ element }) => getComputedStyle(element).position !== 'fixed' && !element.closest('.top, .note, .skip'))
    .flatMap(({ element, lines }) => lines.map((box) => ({ element, box })))
    .sort((a, b) => a.box.top - b.box.top)
  return lines.flatMap(({ element, box }, index) => {
    for (const next of lines.slice(index + 1)) {
      if (next.box.top >= box.bottom) break
      const shared = Math.min(box.bottom, next.box.bottom) - next.box.top
      const beside = Math.min(box.right, next.box.right) - Math.max(box.left, next.box.left)
      const smaller = Math.min(box.height, next.box.height)
      if (beside > ROUNDING && shared > smaller * 2 * AIR && Math.abs(box.top - next.box.top) > ROUNDING)
        return [`overlap: ${describe(element)} and ${describe(next.element)}`]
    }
    return []
  })
}

/** What a field shows without being typed into, a hint or a choice, fits into it. */
function fieldsTooShort(root: string): string[] {
  return controls(root)
    .filter((control) => control.matches('select, input[placeholder]:placeholder-shown'))
    .flatMap((field) => {
      const style = getComputedStyle(field)
      const probe = document.createElement('span')
      probe.textContent =
        field instanceof HTMLSelectElement
          ? (field.selectedOptions[0]?.textContent ?? '')
          : (field.getAttribute('placeholder') ?? '')
      probe.style.cssText = `position: absolute; visibility: hidden; white-space: pre; font: ${style.font}`
      field.parentElement?.append(probe)
      const padding = Number.parseFloat(style.paddingInlineStart) + Number.parseFloat(style.paddingInlineEnd)
      const missing = probe.getBoundingClientRect().width - (field.clientWidth - padding)
      probe.remove()
      return missing > ROUNDING ? [`field too short by ${Math.round(missing)} px: ${describe(field)}`] : []
    })
}
