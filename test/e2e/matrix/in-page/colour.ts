/** Colours as the browser computed them. */
import { contrast } from '../../../../electron/colours'
import { memo } from './memo'

/** Channels 0 to 255, `a` 0 to 1. */
export interface Colour {
  readonly r: number
  readonly g: number
  readonly b: number
  readonly a: number
}

const known = new Map<string, Colour>()
const canvas = document.createElement('canvas')
canvas.width = canvas.height = 1
const context = canvas.getContext('2d', { willReadFrequently: true })

/** A computed colour. What is not `rgb()`, e.g. the outcome of `color-mix`, the browser itself turns into one. */
export function parse(css: string): Colour {
  const found = known.get(css)
  if (found) return found
  const colour = rgb(css) ?? painted(css)
  known.set(css, colour)
  return colour
}

function rgb(css: string): Colour | null {
  const [r, g, b, a = 1] = (/^rgba?\(([^)]*)\)$/.exec(css)?.[1] ?? '').split(/[\s,/]+/).map(Number)
  return r === undefined || g === undefined || b === undefined ? null : { r, g, b, a }
}

function painted(css: string): Colour {
  if (!context) throw new Error('No canvas.')
  context.clearRect(0, 0, 1, 1)
  context.fillStyle = css
  context.fillRect(0, 0, 1, 1)
  const [r = 0, g = 0, b = 0, a = 0] = context.getImageData(0, 0, 1, 1).data
  return { r, g, b, a: a / 255 }
}

/** `top` painted over `below`, which has no holes. */
export function over(top: Colour, below: Colour): Colour {
  const mix = (x: number, y: number) => x * top.a + y * (1 - top.a)
  return { r: mix(top.r, below.r), g: mix(top.g, below.g), b: mix(top.b, below.b), a: 1 }
}

export function hex({ r, g, b }: Colour): string {
  return `#${[r, g, b].map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`
}

/** The contrast of a colour, which may let some through, on one that does not. */
export function ratio(colour: Colour, on: Colour): number {
  return contrast(hex(over(colour, on)), hex(on))
}

/** What lies behind an element's content: its own background and its ancestors', down to the browser's own canvas. */
export function behind(element: Element | null): Colour {
  return element ? ground(element) : canvasColour()
}

const ground = memo((element): Colour => {
  const own = parse(getComputedStyle(element).backgroundColor)
  return own.a === 1 ? own : over(own, behind(element.parentElement))
})

function canvasColour(): Colour {
  const probe = document.createElement('span')
  probe.style.color = 'Canvas'
  document.documentElement.append(probe)
  const colour = parse(getComputedStyle(probe).color)
  probe.remove()
  return colour
}

export function isForced(): boolean {
  return matchMedia('(forced-colors: active)').matches
}
