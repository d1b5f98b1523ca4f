/** Controls as they look under the pointer and while they are pressed. */
import type { Page } from 'playwright-core'

export type Pointer = 'over' | 'pressed'

/**
 * Has the elements of a selector look as if the pointer were over them, then as if they were pressed, and asks `look` each
 * time. By the debugger: a pointer can only be in one place.
 */
export async function withPointer(
  page: Page,
  selector: string,
  look: (pointer: Pointer) => Promise<string[]>,
): Promise<string[]> {
  const debug = await page.context().newCDPSession(page)
  try {
    await debug.send('DOM.enable')
    await debug.send('CSS.enable')
    const { root } = await debug.send('DOM.getDocument', { depth: 0 })
    const { nodeIds } = await debug.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector })
    const force = (...forcedPseudoClasses: string[]) =>
      Promise.all(nodeIds.map((nodeId) => debug.send('CSS.forcePseudoState', { nodeId, forcedPseudoClasses })))
    await force('hover')
    const over = await look('over')
    await force('hover', 'active')
    return [...over, ...(await look('pressed'))]
  } finally {
    // What was forced goes with it.
    await debug.detach()
  }
}
