/**
 * Where the person's attention is: at the focus or at the caret, whichever came last, unless the person has scrolled
 * away since. What is out of view may be attended to all the same: a screen reader moves the caret as it reads and
 * cares little for what is on the screen.
 */

let latest: 'focus' | 'caret' = 'focus'
let scrolledAway = false

const SCROLL_KEYS = new Set(['PageUp', 'PageDown', 'Home', 'End', 'ArrowUp', 'ArrowDown', ' '])

function isText(target: EventTarget | null): target is Node {
  const element = target instanceof Element ? target : target instanceof Node ? target.parentElement : null
  return element?.closest('.edition') != null
}

/** Whether any of an element is in the window. */
export function inView(target: Node): boolean {
  if (!(target instanceof Element)) return false
  const rect = target.getBoundingClientRect()
  return rect.bottom > 0 && rect.top < window.innerHeight
}

/** Follows it until the answer is called. */
export function followAttention(): () => void {
  const turn = (to: typeof latest) => {
    latest = to
    scrolledAway = false
  }
  // What has the focus outside the text, a control of the panel say, is no place in it; and a panel that closes gives the
  // focus back to a place that the person may have scrolled away from, without scrolling there.
  const onFocus = ({ target }: FocusEvent) => {
    if (!isText(target)) return
    if (scrolledAway && !inView(target)) latest = 'focus'
    else turn('focus')
  }
  const onSelection = () => {
    if (isText(document.getSelection()?.focusNode ?? null)) turn('caret')
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
function attention(): { readonly nodes: readonly (Node | null)[]; readonly scrolledAway: boolean } {
  const nodes = [document.activeElement, document.getSelection()?.focusNode ?? null]
  return { nodes: latest === 'caret' ? nodes.reverse() : nodes, scrolledAway }
}

/** The sentence that is attended to, whatever language it is in; null where none is. */
export function attendedSentence(): HTMLElement | null {
  const { nodes, scrolledAway } = attention()
  return nodes.map(sentenceAround).find((found) => found && (!scrolledAway || inView(found))) ?? null
}

/** The sentence that `node` is in. */
function sentenceAround(node: Node | null): HTMLElement | null {
  const element = node instanceof Element ? node : node?.parentElement
  return element?.closest<HTMLElement>('.edition [data-sentence]') ?? null
}

/** Gives a sentence the focus. It is focusable only while it has it: it is no control. */
export function focusSentence(element: HTMLElement): void {
  element.tabIndex = -1
  const leave = () => {
    // A dialog gives the focus back: until then the sentence must be able to take it.
    if (document.querySelector('dialog[open]')) return
    element.removeAttribute('tabindex')
    element.removeEventListener('blur', leave)
  }
  element.addEventListener('blur', leave)
  element.focus({ preventScroll: true })
}
