/** What a surface is made of, in two halves: where both are as they were, every measurement would be too. */
import { isForced } from './colour'
import { seenWithin } from './element'
import { forget } from './memo'

const MEASURED = 'button, input, select, textarea, summary, dialog, section, p, h1, h2'

/** A surface without its colours: its document, where its controls are, how much scrolls, and how bold its text is. */
export function shape(root: string): string {
  forget()
  const { clientWidth, clientHeight, scrollHeight } = document.documentElement
  const boxes = seenWithin(root, MEASURED).map((element) => {
    // Not how far down: that changes as one scrolls.
    const { x, width, height } = element.getBoundingClientRect()
    return [x, width, height, element.scrollWidth, element.scrollHeight].map(Math.round).join(' ')
  })
  const weights = [...document.querySelectorAll('body, article')].map((element) => getComputedStyle(element).fontWeight)
  const spacing = getComputedStyle(document.body).letterSpacing
  return [clientWidth, clientHeight, scrollHeight, spacing, ...weights, ...boxes, documentOf(root)].join('\n')
}

const COLOURS = [
  ...['color', 'backgroundColor', 'borderColor', 'borderWidth', 'borderStyle', 'boxShadow', 'outlineColor'],
  ...['opacity', 'filter', 'mixBlendMode', 'maskImage', 'fill', 'stroke', 'textDecoration', 'forcedColorAdjust'],
] as (keyof CSSStyleDeclaration)[]

/** A surface's colours, with the document that bears them. */
export function complexion(root: string): string {
  forget()
  const { documentElement } = document
  const theme = isForced() ? 'forced' : documentElement.dataset.theme
  const tokens = ['--focus', '--accent', '--selection', '--mark-pair', '--mark-match', '--mark-current', '--mark-text']
  const own = getComputedStyle(documentElement)
  const colours = seenWithin(root, '*').map((element) => {
    const parts = [getComputedStyle(element)]
    if (element.matches('button, input')) parts.push(getComputedStyle(element, '::after'))
    return parts.flatMap((style) => COLOURS.map((name) => style[name])).join(' ')
  })
  const ground = [documentElement, document.body].map((element) => getComputedStyle(element).backgroundColor)
  const all = [theme, ...tokens.map((token) => own.getPropertyValue(token)), ...ground, ...CSS.highlights.keys()]
  return [...all, ...colours, documentOf(root)].join('\n')
}

/**
 * Without what tells the theme, also by which of the themes is chosen, and what is new each time a surface opens: React's
 * own ids, and how far one has read.
 */
function documentOf(root: string): string {
  const whole = [...document.querySelectorAll(root)].map((element) => element.outerHTML).join('\n')
  return whole.replace(
    /<html[^>]*>|<head>.*?<\/head>|<script.*?<\/script>| (?:checked|data-first)="\w*"|_r_\w+_|scaleX\([^)]*\)/gs,
    '',
  )
}
