/**
 * The start and the end of a large text, whose height is only reckoned where it was not yet in view. The browser's own way
 * there is an animation to where the end was when the key was pressed, and each slice that is made meanwhile breaks it off.
 */
import { useLayoutEffect } from 'react'
import { makeInView, sliceElements } from './filling'

/** Has Home and End of a large text lead there at once, and whoever is at its end stay there. */
export function useEnds(): void {
  // Before the first paint: who sees the text may go to its end.
  useLayoutEffect(() => {
    const controller = new AbortController()
    const observer = followEnds(controller.signal)
    return () => {
      controller.abort()
      observer.disconnect()
    }
  }, [])
}

/** The observer tells where the last lines are found to be more, or fewer, than was reckoned. */
function followEnds(signal: AbortSignal): ResizeObserver {
  const root = document.documentElement
  let isHeld = false
  let before = window.scrollY
  let pressed: Element | null = null
  const scrollTo = (top: number) => {
    window.scrollTo({ top, behavior: 'instant' })
    // The event of this comes later, perhaps after a key that leads away.
    before = window.scrollY
  }
  const goTo = (end: 'start' | 'end') => {
    let height: number
    do {
      height = root.scrollHeight
      scrollTo(end === 'end' ? height : 0)
      makeInView()
    } while (root.scrollHeight !== height)
  }
  const onKey = (event: KeyboardEvent) => {
    isHeld = false
    // Where nothing has the focus a key scrolls what was pressed last.
    const target = event.target === document.body && pressed?.isConnected ? pressed : event.target
    const end = sliceElements().length > 0 && isOfPage(target) ? endOf(event) : null
    if (!end) return
    event.preventDefault()
    isHeld = end === 'end'
    goTo(end)
  }
  const onPointer = ({ target }: PointerEvent) => {
    isHeld = false
    pressed = target instanceof Element ? target : null
  }
  const onScroll = () => {
    const { scrollY } = window
    const isThere = scrollY + window.innerHeight >= root.scrollHeight - 2
    if (isThere && scrollY > before) isHeld = sliceElements().length > 0
    if (!isThere && scrollY < before) isHeld = false
    before = scrollY
  }
  const leave = () => {
    isHeld = false
  }
  window.addEventListener('keydown', onKey, { signal })
  const options = { passive: true, signal }
  window.addEventListener('wheel', leave, options)
  window.addEventListener('pointerdown', onPointer, options)
  window.addEventListener('scroll', onScroll, options)
  const observer = new ResizeObserver(() => {
    if (isHeld) scrollTo(root.scrollHeight)
  })
  const text = document.querySelector('main')
  if (text) observer.observe(text)
  return observer
}

/** What has Home and End for itself: fields, lists, and what scrolls by itself. */
const ELSEWHERE = 'input, textarea, select, dialog, .results, [role=toolbar], [role=menu]'

/** Whether a key at this place scrolls the page, not something in it or over it. */
function isOfPage(target: EventTarget | null): boolean {
  return target instanceof Element && !target.closest(ELSEWHERE) && !document.querySelector('dialog:modal')
}

/** Which end a key scrolls to, unless something else took it. */
function endOf({ key, altKey, metaKey, shiftKey, defaultPrevented }: KeyboardEvent): 'start' | 'end' | null {
  if (defaultPrevented || altKey || shiftKey) return null
  if (key === 'Home' || (metaKey && key === 'ArrowUp')) return 'start'
  if (key === 'End' || (metaKey && key === 'ArrowDown')) return 'end'
  return null
}
