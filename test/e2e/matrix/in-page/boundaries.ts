/** WCAG 2.2, 1.4.11: what shows that there is a control, what it does and which state it is in, from computed colours. */
import { behind, type Colour, hex, over, parse, ratio } from './colour'
import { controls, describe, isDisabled, seenWithin } from './element'
import { forget } from './memo'

const WANTED = 3

export function boundaryFaults(root: string): string[] {
  const all = controls(root).filter((control) => !isDisabled(control))
  return [
    ...all.flatMap(edgeFault),
    ...seenWithin(root, 'svg')
      .filter((icon) => !isDisabled(icon))
      .flatMap(iconFault),
    ...all.flatMap(stateFault),
  ]
}

/** The sides of a border that are painted. */
function edges(style: CSSStyleDeclaration): Colour[] {
  return (['Top', 'Right', 'Bottom', 'Left'] as const)
    .filter((side) => Number.parseFloat(style[`border${side}Width`]) > 0 && style[`border${side}Style`] !== 'none')
    .map((side) => parse(style[`border${side}Color`]))
    .filter(({ a }) => a > 0)
}

/** A field is known by its edge or its ground alone; a button may also be known by its words or its icon. */
function edgeFault(control: HTMLElement): string[] {
  const style = getComputedStyle(control)
  // What the browser draws by itself is measured in pixels.
  if (control.matches('input:is([type=radio], [type=checkbox], [type=range], [type=color])')) return []
  const around = behind(control.parentElement)
  const field = control.matches('input, select, textarea')
  const painted = edges(style)
  if (field && ratio(behind(control), around) >= WANTED) return []
  if (!painted.length) return field ? [`no edge: ${describe(control)}`] : []
  return painted
    .filter((edge) => ratio(edge, around) < WANTED)
    .slice(0, 1)
    .map((edge) => `edge: ${shown(edge, around)} of ${describe(control)}`)
}

function iconFault(icon: HTMLElement): string[] {
  const style = getComputedStyle(icon)
  const ground = behind(icon)
  const inks = [style.stroke, style.fill].filter((ink) => ink !== 'none').map(parse)
  if (inks.some((ink) => ratio(ink, ground) >= WANTED)) return []
  return inks.slice(0, 1).map((ink) => `icon: ${shown(ink, ground)} in ${describe(icon.parentElement ?? icon)}`)
}

const STATES = ['aria-pressed', 'aria-current', 'aria-selected', 'aria-checked'] as const

/** A control that says it is chosen must look so: it is compared with itself when it is not. */
function stateFault(control: HTMLElement): string[] {
  return STATES.flatMap((name) => {
    const value = control.getAttribute(name)
    if (value === null || value === 'false') return []
    forget()
    const on = appearance(control)
    control.removeAttribute(name)
    forget()
    const off = appearance(control)
    control.setAttribute(name, value)
    forget()
    const told = [...on].some((mark) => !off.has(mark)) || [...off].some((mark) => !on.has(mark))
    return told ? [] : [`${name} is not seen: ${describe(control)}`]
  })
}

/** What of a control stands out from its surroundings by 3:1. */
function appearance(control: HTMLElement): Set<string> {
  const around = behind(control.parentElement)
  const ground = behind(control)
  const marks = new Set<string>()
  if (ratio(ground, around) >= WANTED) marks.add('ground')
  for (const part of [null, '::before', '::after']) {
    const style = getComputedStyle(control, part)
    if (part && (style.content === 'none' || style.display === 'none')) continue
    for (const side of ['Top', 'Right', 'Bottom', 'Left'] as const) {
      const width = Number.parseFloat(style[`border${side}Width`])
      if (width >= 2 && ratio(parse(style[`border${side}Color`]), ground) >= WANTED) marks.add(`${part} ${side}`)
    }
    if (style.boxShadow !== 'none') {
      const colour = /(?:rgba?|color)\([^)]*\)/.exec(style.boxShadow)?.[0]
      if (colour && ratio(parse(colour), ground) >= WANTED) marks.add(`${part} shadow`)
    }
    if (style.textDecorationLine !== 'none') marks.add(`${part} ${style.textDecorationLine}`)
  }
  return marks
}

function shown(colour: Colour, on: Colour): string {
  return `${hex(over(colour, on))} on ${hex(on)} is ${ratio(colour, on).toFixed(2)}`
}
