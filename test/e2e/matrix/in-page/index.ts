/** The measurements made in the page. Each answers with its faults, one line each; none is an empty list. */
import { boundaryFaults } from './boundaries'
import { focusFault } from './focus'
import { layoutFaults } from './layout'
import { targetFaults } from './targets'
import { textContrastFaults } from './text-contrast'

export { focusFault, walkFaults } from './focus'
export { samples } from './samples'
export { shape } from './shape'
export { expected, firstOf, stopHere } from './walk'

/** Everything that layout and computed styles tell about a surface. */
export function faults(root: string): string[] {
  return [textContrastFaults, boundaryFaults, targetFaults, layoutFaults, hereFaults].flatMap((measure) =>
    measure(root),
  )
}

/** A dialog, and what a person asked for, has the focus from the start. */
function hereFaults(): string[] {
  return document.activeElement === document.body ? [] : focusFault()
}
