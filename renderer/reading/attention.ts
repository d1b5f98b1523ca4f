/**
 * Where the person's attention is: at the focus or at the caret, whichever came last, unless the person has scrolled
 * away since. What is out of view may be attended to all the same: a screen reader moves the caret as it reads and
 * cares little for what is on the screen.
 */

let latest: 'focus' | 'caret' = 'focus'
let scrolledAway = false

const SCROLL_KEYS = new Set(['PageUp', 'PageDown', 'Home', 'End', 'ArrowUp', 'ArrowDown', ' '])

/** Follows it until the answer is called. */
export function followAttention(): () => void {
  const turn = (to: typeof latest) => {
    latest = to
    scrolledAway = false
  }
  const onFocus = () => turn('focus')
  const onSelection = () => {
    if (document.getSelection()?.focusNode) turn('caret')
  }
  const onScroll = () => {
    scrolledAway = true
  }
  const onKey = ({ key }: KeyboardEvent) => {
    if (SCROLL_KEYS.has(key)) onScroll()
  }
  document.addEventListener('focusin', onFocus)
  document.addEventListener('selectionchange', onSelection)
  window.addEventListener('wheel', onScroll, { passive: true })
  // By the scroll bar or a finger; on text the caret's own change follows.
  window.addEventListener('pointerdown', onScroll, { passive: true })
  window.addEventListener('keydown', onKey)
  return () => {
    document.removeEventListener('focusin', onFocus)
    document.removeEventListener('selectionchange', onSelection)
    window.removeEventListener('wheel', onScroll)
    window.removeEventListener('pointerdown', onScroll)
    window.removeEventListener('keydown', onKey)
  }
}

/** The nodes attended to, the likelier first, and whether what is out of view counts. */
export function attention(): { readonly nodes: readonly (Node | null)[]; readonly scrolledAway: boolean } {
  const nodes = [document.activeElement, document.getSelection()?.focusNode ?? null]
  return { nodes: latest === 'caret' ? nodes.reverse() : nodes, scrolledAway }
}
