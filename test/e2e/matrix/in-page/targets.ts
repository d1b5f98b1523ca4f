/** WCAG 2.2, 2.5.5 and 2.5.8: the size of what one presses. */
import { controls, describe } from './element'

const LEAST = 24
/** The bar, and the main buttons of a dialog. */
const MAIN = {
  selector:
    '.bar button, .find button, dialog > * > header button, .panel-head button, dialog .buttons > button, .shortcut button',
  size: 44,
}

/** Half a pixel is lost to rounding at some sizes of the interface. */
const ROUNDING = 0.5

export function targetFaults(root: string): string[] {
  return controls(root).flatMap((control) => {
    // In a line of text the line sets the size.
    if (control.matches('a') && getComputedStyle(control).display === 'inline') return []
    const main = control.matches(MAIN.selector)
    const wanted = (main ? MAIN.size : LEAST) - ROUNDING
    const { width, height } = control.getBoundingClientRect()
    if (width >= wanted && height >= wanted) return []
    return [`target: ${width.toFixed(1)} × ${height.toFixed(1)}, wanted ${wanted} of ${describe(control)}`]
  })
}
