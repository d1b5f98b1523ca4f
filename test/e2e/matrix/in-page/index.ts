/** The measurements made in the page. Each answers with its faults, one line each; none is an empty list. */
import { aidFaults } from './aids'
import { boundaryFaults } from './boundaries'
import { focusFault } from './focus'
import { layoutFaults } from './layout'
import { forget } from './memo'
import { targetFaults } from './targets'
import { textContrastFaults } from './text-contrast'

export { focusFault, walkFaults } from './focus'
export { tagKinds, untagKinds } from './kinds'
export { samples } from './samples'
export { complexion, shape } from './shape'
export { expected, firstOf, stopHere } from './walk'

/** Everything that layout and computed styles tell about a surface, or colours alone. */
export function faults(root: string, only: 'all' | 'colours'): string[] {
  forget()
  const colours = [textContrastFaults, boundaryFaults, aidFaults]
  const measures = only === 'colours' ? colours : [...colours, targetFaults, layoutFaults, hereFaults]
  return measures.flatMap((measure) => measure(root))
}

/** A dialog, and what a person asked for, has the focus from the start. */
function hereFaults(): string[] {
  return document.activeElement === document.body ? [] : focusFault()
}
