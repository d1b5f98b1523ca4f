/** WCAG 2.2, 1.4.6: contrast of text, from computed colours. */
import { behind, type Colour, hex, isForced, over, parse, ratio, systemColour } from './colour'
import { describe, isDisabled, seenWithin, texts } from './element'
import { memo } from './memo'

/** Large text has no discount here; what is disabled need not be read at a glance, but can be. */
const WANTED = { text: 7, disabled: 4.5 }

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
    const selected = getComputedStyle(element, '::selection')
    expect(element, 'selected text', parse(selected.color), over(parse(selected.backgroundColor), ground))
  }
  for (const field of seenWithin(root, 'input, select, textarea')) {
    expect(field, 'text', inkOf(field), behind(field))
    if (!field.hasAttribute('placeholder')) continue
    const hint = getComputedStyle(field, '::placeholder')
    expect(field, 'placeholder', faded(parse(hint.color), Number(hint.opacity)), behind(field))
  }
  for (const { element, name } of highlighted(root)) expect(element, `mark ${name}`, ...markColours(element, name))
  return [...faults]
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

/** The elements that hold text with a mark drawn over it. */
export function highlighted(root: string): { element: HTMLElement; name: string; range: AbstractRange }[] {
  return [...CSS.highlights].flatMap(([name, ranges]) =>
    [...ranges].flatMap((range) => {
      const element = range.startContainer.parentElement
      return element?.closest(root) ? [{ element, name, range }] : []
    }),
  )
}

/** The colours of marked text and of its mark. In forced colours the browser paints every mark as a selection. */
export function markColours(element: Element, name: string): [Colour, Colour] {
  const style = getComputedStyle(element, `::highlight(${name})`)
  const [ink, ground] = isForced()
    ? [systemColour('HighlightText'), systemColour('Highlight')]
    : [parse(style.color), parse(style.backgroundColor)]
  return [ink, over(ground, behind(element))]
}
