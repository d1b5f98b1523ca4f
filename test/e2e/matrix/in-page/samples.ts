/** What to look at in the picture of the window: one place for each pair of colours that the styles tell of. */

import { isVeiled, visibleAids } from './aids'
import { behind, type Colour, hex, over, parse } from './colour'
import { controls, describe, isDisabled, seenWithin, texts } from './element'
import { forget, memo } from './memo'
import { scrollBars } from './scroll-bars'
import { highlighted, inkOf, markLook, selectionColours } from './text-contrast'

/** A place in the window, in CSS px, and the colours that should be found there. */
export interface Sample {
  readonly key: string
  readonly kind:
    | 'text'
    | 'selected text'
    | 'mark'
    | 'line'
    | 'icon'
    | 'edge'
    | 'focus'
    | 'aid'
    | 'native'
    | 'scroll bar'
  readonly what: string
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  readonly ink: string
  readonly ground: string
}

interface Candidate extends Omit<Sample, 'box'> {
  readonly element: Element
  /** Known to be in sight. */
  readonly inSight?: true
  box(): DOMRect | undefined
}

/**
 * The places that can be seen now of the pairs that are not yet `done`; where none can, the next that is not `known` is
 * brought into view. A pair that cannot be shown has its key in `lost`. `more` says whether to ask again.
 */
export function samples(
  root: string,
  done: readonly string[],
  known: readonly string[],
): { found: Sample[]; lost: string[]; more: boolean } {
  forget()
  const waiting = candidates(root).filter(({ key }) => !done.includes(key))
  const found = new Map<string, Sample>()
  for (const candidate of waiting) if (!found.has(candidate.key)) look(candidate, found)
  const left = waiting.filter(({ key }) => !found.has(key) && !known.includes(key))
  const [first] = left
  if (found.size || !first) return { found: [...found.values()], lost: [], more: left.length > 0 }
  for (const candidate of left.filter(({ key }) => key === first.key)) {
    candidate.element.scrollIntoView({ block: 'center', behavior: 'instant' })
    look(candidate, found)
    if (found.size) break
  }
  return { found: [...found.values()], lost: found.size ? [] : [first.key], more: true }
}

function look({ element, inSight, box: boxOf, ...sample }: Candidate, found: Map<string, Sample>): void {
  const box = boxOf()
  if (box && (inSight || isInSight(element, box))) {
    const { x, y, width, height } = box
    found.set(sample.key, { ...sample, box: { x, y, width, height } })
  }
}

function isInSight(element: Element, box: DOMRect): boolean {
  const { left, right, top, bottom } = box
  const { clientWidth, clientHeight } = document.documentElement
  if (left < 0 || top < 0 || right > clientWidth || bottom > clientHeight) return false
  // The note lets the pointer through: what it covers is not seen all the same.
  const note = element.closest('.note') ? null : document.querySelector('.note:not([hidden])')?.getBoundingClientRect()
  if (note && left < note.right && note.left < right && top < note.bottom && note.top < bottom) return false
  if (element.closest('.note')) return true
  // What an aid dims is dimmed on purpose, and the aid itself lets the pointer through.
  if (element.closest('.aid')) return true
  if (isVeiled(element, box)) return false
  for (let each = element.parentElement; each; each = each.parentElement) {
    if (each === document.body || getComputedStyle(each).overflow === 'visible') continue
    const clip = each.getBoundingClientRect()
    if (each !== document.documentElement && (top < clip.top || bottom > clip.bottom)) return false
  }
  const bar = element.closest('.top') ? null : document.querySelector('.top')?.getBoundingClientRect()
  if (bar && top < bar.bottom && bar.top < bottom && !element.closest('dialog')) return false
  const middle = (top + bottom) / 2
  return [left + 1, (left + right) / 2, right - 1].every((x) => {
    const seen = document.elementFromPoint(x, middle)
    return seen !== null && related(seen, element)
  })
}

function related(a: Element, b: Element): boolean {
  return a.contains(b) || b.contains(a)
}

function candidates(root: string): Candidate[] {
  const drawn = [...focusBand(), ...marks(root), ...words(root), ...icons(root), ...controlEdges(root)]
  return [...drawn, ...aids(root), ...bars(root)]
}

function candidate(
  kind: Sample['kind'],
  element: Element,
  [ink, ground]: readonly [Colour, Colour],
  box: () => DOMRect | undefined,
): Candidate {
  const pair = { ink: hex(over(ink, ground)), ground: hex(ground) }
  const key = [kind, pair.ink, pair.ground, treatment(element)].join(' ')
  return { key, kind, what: describe(element), ...pair, element, box }
}

/** What changes the colours of an element on their way to the screen. */
const treatment = memo((element): string => {
  const { filter, opacity, mixBlendMode, maskImage } = getComputedStyle(element)
  const plain = filter === 'none' && opacity === '1' && mixBlendMode === 'normal' && maskImage === 'none'
  const own = plain ? '' : [filter, opacity, mixBlendMode, maskImage].join(' ')
  return element.parentElement ? `${own}${treatment(element.parentElement)}` : own
})

/** The longest line of each text: the more letters, the surer one of them has a full stroke. */
function words(root: string): Candidate[] {
  const selection = selectedRange()
  const marked = new Set(highlighted(root).map(({ range }) => range.startContainer))
  return texts(root)
    .filter(({ element, node }) => !marked.has(node) && element !== document.activeElement)
    .map(({ element, node }) => {
      const selected = selection?.intersectsNode(node) ?? false
      const colours = selected ? selectionColours(element) : ([inkOf(element), behind(element)] as const)
      return candidate(selected ? 'selected text' : 'text', element, colours, () => {
        const range = document.createRange()
        range.selectNodeContents(node)
        return longest([...range.getClientRects()])
      })
    })
}

function longest(lines: readonly DOMRect[]): DOMRect | undefined {
  return lines.toSorted((a, b) => b.width - a.width)[0]
}

function selectedRange(): Range | null {
  const selection = getSelection()
  const range = selection?.rangeCount ? selection.getRangeAt(0) : null
  return range?.collapsed ? null : range
}

function marks(root: string): Candidate[] {
  return highlighted(root).flatMap(({ element, name, range }) => {
    const box = () => longest([...range.getClientRects()])
    const { colours, line } = markLook(element, name)
    return [
      candidate('mark', element, colours, box),
      ...(line ? [candidate('line', element, line, () => lowerHalf(box()))] : []),
    ]
  })
}

/** Where a line under text is: it may reach out of the text's own box. */
function lowerHalf(box: DOMRect | undefined): DOMRect | undefined {
  return box && new DOMRect(box.x, box.y + box.height / 2, box.width, box.height * 0.7)
}

/** The lines of a reading aid; its veils are no colours of their own. */
function aids(root: string): Candidate[] {
  return visibleAids(root).map((aid) => {
    const ink = parse(getComputedStyle(aid).borderTopColor)
    return candidate('aid', aid, [ink, behind(document.body)], () => aid.getBoundingClientRect())
  })
}

function bars(root: string): Candidate[] {
  return scrollBars(root).map(({ element, box }) => {
    const none = behind(element)
    const own = candidate('scroll bar', element, [none, none], () => box)
    return { ...own, key: [own.key, getComputedStyle(element).scrollbarColor].join(' '), inSight: true }
  })
}

function icons(root: string): Candidate[] {
  return seenWithin(root, 'svg')
    .filter((icon) => !isDisabled(icon))
    .map((icon) => {
      const { stroke, fill } = getComputedStyle(icon)
      const ink = parse(stroke === 'none' ? fill : stroke)
      return candidate('icon', icon, [ink, behind(icon)], () => icon.getBoundingClientRect())
    })
}

/** The middle of the upper edge: corners are round. */
function controlEdges(root: string): Candidate[] {
  return controls(root)
    .filter((control) => !isDisabled(control) && control !== document.activeElement)
    .flatMap((control) => {
      const around = behind(control.parentElement)
      if (control.matches('input:is([type=radio], [type=checkbox], [type=range], [type=color])'))
        return [candidate('native', control, [around, around], () => control.getBoundingClientRect())]
      const style = getComputedStyle(control)
      const width = Number.parseFloat(style.borderTopWidth)
      const edge = parse(style.borderTopColor)
      if (!width || edge.a === 0 || style.borderTopStyle === 'none') return []
      return [candidate('edge', control, [edge, around], () => band(control, 0, width))]
    })
}

/** The outline of what has the focus. */
function focusBand(): Candidate[] {
  const element = document.activeElement
  if (!element || element === document.body) return []
  const style = getComputedStyle(element)
  const width = style.outlineStyle === 'none' ? 0 : Number.parseFloat(style.outlineWidth)
  const offset = Number.parseFloat(style.outlineOffset)
  const around = behind(offset < 0 ? element : element.parentElement)
  if (!width) return []
  return [candidate('focus', element, [parse(style.outlineColor), around], () => band(element, offset + width, width))]
}

/** Across the upper edge of an element, `out` px outside of it. */
function band(element: Element, out: number, width: number): DOMRect | undefined {
  const box = element.getClientRects()[0]
  return box && new DOMRect(box.x + box.width / 4, box.y - out - 1, box.width / 2, width + 2)
}
