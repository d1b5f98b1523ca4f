/** WCAG 2.2, 2.5.5 and 2.5.8: the size of what one presses. */
import { controls, describe } from './element'

/** Of everything; what is drawn smaller has a label that can be pressed too (2.5.5). */
const WANTED = 44

/** Half a pixel is lost to rounding at some sizes of the interface. */
const ROUNDING = 0.5

export function targetFaults(root: string): string[] {
  return controls(root).flatMap((control) => {
    // In a line of text the line sets the size.
    if (control.matches('a') && getComputedStyle(control).display.startsWith('inline')) return []
    const wanted = WANTED - ROUNDING
    const target = control.closest('label') ?? control
    const { width, height } = target.getBoundingClientRect()
    if (width >= wanted && height >= wanted) return []
    return [`target: ${width.toFixed(1)} × ${height.toFixed(1)}, wanted ${wanted} of ${describe(control)}`]
  })
}
