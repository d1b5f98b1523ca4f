/** WCAG 2.2, 2.4.7, 2.4.12 and 2.4.13: where the focus is can be seen, and wholly. */
import { behind, hex, parse, ratio } from './colour'
import { describe, stops } from './element'
import { ofEachKind } from './kinds'
import { forget } from './memo'

const WANTED = { ratio: 3, width: 2 }
const ROUNDING = 1

/** The focus on each stop of a surface in turn, or its colours alone. It comes back to where it was. */
export async function walkFaults(root: string, only: 'all' | 'colours'): Promise<string[]> {
  forget()
  const before = document.activeElement
  const faults: string[] = []
  // What has the focus already is not brought into view by being given it again.
  if (before instanceof HTMLElement) before.blur()
  // Of a kind one has the colours of all.
  const all = stops(root)
  for (const stop of only === 'colours' ? ofEachKind(all) : all) {
    stop.focus({ preventScroll: only === 'colours' })
    if (only === 'colours') {
      faults.push(...indicator(stop))
      continue
    }
    if (!focusFault().length) continue
    // What makes room for the focus may do so in the next frame.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    faults.push(...focusFault())
  }
  if (before instanceof HTMLElement && before !== document.body) before.focus()
  else if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  return faults
}

/** What is wrong with the focus where it is now. */
export function focusFault(): string[] {
  forget()
  const element = document.activeElement
  if (!(element instanceof HTMLElement) || element === document.body) return ['focus: nowhere']
  return [...indicator(element), ...inView(element), ...cutOutline(element)].map((fault) => `focus ${fault}`)
}

function indicator(element: HTMLElement): string[] {
  if (!element.matches(':focus-visible, .sentence:focus')) return [`not visible: ${describe(element)}`]
  const { outlineStyle, outlineWidth, outlineColor, outlineOffset } = getComputedStyle(element)
  const width = outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth)
  if (width < WANTED.width) return [`outline of ${width} px: ${describe(element)}`]
  // Outside it lies on what is around the element, inside on the element's own ground.
  const on = Number.parseFloat(outlineOffset) < 0 ? behind(element) : behind(element.parentElement)
  const found = ratio(parse(outlineColor), on)
  return found < WANTED.ratio ? [`${found.toFixed(2)} on ${hex(on)}: ${describe(element)}`] : []
}

/** Wholly in view, or as large as the view; and nothing lies over it. */
function inView(element: HTMLElement): string[] {
  const { clientWidth, clientHeight } = document.documentElement
  // More than scrolling can ever show at once.
  const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(document.documentElement)
  const room = clientHeight - (Number.parseFloat(scrollPaddingTop) || 0) - (Number.parseFloat(scrollPaddingBottom) || 0)
  const fills = element.getBoundingClientRect().height > room
  return [...element.getClientRects()].flatMap((box) => {
    if (box.width === 0 || box.height === 0) return []
    const out = box.top < -ROUNDING || box.bottom > clientHeight + ROUNDING
    if (box.left < -ROUNDING || box.right > clientWidth + ROUNDING || (out && !fills))
      return [`out of view: ${describe(element)}`]
    if (fills) return []
    const over = corners(box)
      .filter(([x, y]) => x >= 0 && y >= 0 && x < clientWidth && y < clientHeight)
      .map(([x, y]) => coveredBy(element, x, y))
      .find((covering) => covering)
    return over ? [`covered by ${describe(over)}: ${describe(element)}`] : []
  })
}

/** The middle, and the middles of the sides: corners are round. */
function corners({ left, right, top, bottom }: DOMRect): [number, number][] {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2]
  const inset = 2
  return [
    [x, y],
    [x, top + inset],
    [x, bottom - inset],
    [left + inset, y],
    [right - inset, y],
  ]
}

/** What lies over an element at a point, also where a pointer goes through it. */
function coveredBy(element: HTMLElement, x: number, y: number): Element | null {
  const through = [...document.querySelectorAll<HTMLElement>('.note')]
  for (const each of through) each.style.pointerEvents = 'auto'
  const top = document.elementFromPoint(x, y)
  for (const each of through) each.style.pointerEvents = ''
  return !top || element.contains(top) || top.contains(element) ? null : top
}

/** An outline that an ancestor's edge cuts off. */
function cutOutline(element: HTMLElement): string[] {
  const { outlineOffset, outlineWidth } = getComputedStyle(element)
  const reach = Math.max(0, Number.parseFloat(outlineOffset) + Number.parseFloat(outlineWidth))
  const box = element.getBoundingClientRect()
  for (let each = element.parentElement; each && each !== document.body; each = each.parentElement) {
    if (getComputedStyle(each).overflow === 'visible') continue
    const clip = each.getBoundingClientRect()
    const seen = Math.max(0, reach - WANTED.width)
    if (
      box.left - seen < clip.left - ROUNDING ||
      box.right + seen > clip.right + ROUNDING ||
      (box.height < clip.height && (box.top - seen < clip.top - ROUNDING || box.bottom + seen > clip.bottom + ROUNDING))
    )
      return [`outline cut by ${describe(each)}: ${describe(element)}`]
  }
  return []
}
