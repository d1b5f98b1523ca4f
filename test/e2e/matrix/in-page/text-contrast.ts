/** WCAG 2.2, 1.4.6: contrast of text, from computed colours. */
import { behind, type Colour, hex, isForced, over, parse, ratio } from './colour'
import { describe, isDisabled, seenWithin, texts } from './element'
import { memo } from './memo'

/** Large text has no discount here; what is disabled need not be read at a glance, but can be. */
const WANTED = { text: 7, disabled: 4.5 }

/** The line of a mark tells it from the text around. */
const WANTED_LINE = 3

/** Controls that show text of their own; what is ticked or drawn has none. */
const FIELDS = 'input:not([type=radio], [type=checkbox], [type=range], [type=color]), select, textarea'

/** A palette of the system is a person's own choice, if one can tell text from ground at all. */
const WANTED_FORCED = 4.5

export function textContrastFaults(root: string): string[] {
  const faults = new Set<string>()
  const expect = (element: Element, what: string, colour: Colour, on: Colour) => {
    const wanted = isForced() ? WANTED_FORCED : isDisabled(element) ? WANTED.disabled : WANTED.text
    const found = ratio(colour, on)
    if (found < wanted)
      faults.add(`${what}: ${hex(over(colour, on))} on ${hex(on)} is ${found.toFixed(2)} in ${describe(element)}`)
  }
  for (const { element } of texts(root)) {
    const ground = behind(element)
    expect(element, 'text', inkOf(element), ground)
    expect(element, 'selected text', ...selectionColours(element))
  }
  for (const field of seenWithin(root, FIELDS)) {
    expect(field, 'text', inkOf(field), behind(field))
    if (!field.hasAttribute('placeholder')) continue
    const hint = getComputedStyle(field, '::placeholder')
    expect(field, 'placeholder', faded(parse(hint.color), Number(hint.opacity)), behind(field))
  }
  const seen = new Map<string, Set<Element>>()
  for (const { element, name } of highlighted(root)) {
    const before = seen.get(name) ?? new Set()
    if (before.has(element)) continue
    seen.set(name, before.add(element))
    const { colours, line } = markLook(element, name)
    expect(element, `mark ${name}`, ...colours)
    if (!line && ratio(colours[1], behind(element)) < WANTED_LINE)
      faults.add(`mark ${name} is not seen: ${describe(element)}`)
    if (line && ratio(...line) < WANTED_LINE)
      faults.add(`line of mark ${name}: ${ratio(...line).toFixed(2)} in ${describe(element)}`)
  }
  return [...faults]
}

/** The colours of an element's text, and behind it, where it is selected. */
export function selectionColours(element: Element): [Colour, Colour] {
  const { color, backgroundColor } = getComputedStyle(element, '::selection')
  return [parse(color), over(parse(backgroundColor), behind(element))]
}

/** The colour of an element's text, with what its ancestors' opacity leaves of it. */
export function inkOf(element: Element): Colour {
  return faded(parse(getComputedStyle(element).color), opacityOf(element))
}

const opacityOf = memo((element): number => {
  const own = Number(getComputedStyle(element).opacity)
  return element.parentElement ? own * opacityOf(element.parentElement) : own
})

function faded(colour: Colour, opacity: number): Colour {
  return { ...colour, a: colour.a * opacity }
}

/** A run of text, in one element, with a mark drawn over it. */
export interface Marked {
  readonly element: HTMLElement
  readonly name: string
  readonly range: Range
}

/** Every run of text with a mark, also the links and names inside a sentence that is marked as a whole. */
export function highlighted(root: string): Marked[] {
  return [...CSS.highlights].flatMap(([name, ranges]) =>
    [...ranges].flatMap((range) =>
      runsOf(range).flatMap((run) => {
        const element = run.startContainer.parentElement
        return element?.closest(root) ? [{ element, name, range: run }] : []
      }),
    ),
  )
}

function runsOf({ startContainer, startOffset, endContainer, endOffset }: AbstractRange): Range[] {
  const range = document.createRange()
  range.setStart(startContainer, startOffset)
  range.setEnd(endContainer, endOffset)
  if (startContainer === endContainer && startContainer instanceof Text) return [range]
  const runs: Range[] = []
  const walker = document.createTreeWalker(range.commonAncestorContainer, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (!range.intersectsNode(node)) continue
    const run = document.createRange()
    run.setStart(node, node === startContainer ? startOffset : 0)
    run.setEnd(node, node === endContainer ? endOffset : node.length)
    if (!run.collapsed) runs.push(run)
  }
  return runs
}

interface MarkLook {
  /** Of the text, and of what is behind it. */
  readonly colours: readonly [Colour, Colour]
  /** Of the mark's line, and of what is behind that. */
  readonly line: readonly [Colour, Colour] | null
}

const looks = new Map<string, (element: Element) => MarkLook>()

/** How a mark looks on an element. One that sets no ground of its own leaves the text its colours. */
export function markLook(element: Element, name: string): MarkLook {
  const known = looks.get(name) ?? memo((each) => computeLook(each, name))
  looks.set(name, known)
  return known(element)
}

function computeLook(element: Element, name: string): MarkLook {
  const style = getComputedStyle(element, `::highlight(${name})`)
  const own = parse(style.backgroundColor)
  const ground = over(own, behind(element))
  const line = style.textDecorationLine === 'none' ? null : ([parse(style.textDecorationColor), ground] as const)
  return { colours: [own.a === 0 ? inkOf(element) : parse(style.color), ground], line }
}
