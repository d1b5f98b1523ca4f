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
  const scrollTo = (top: number) => {
    window.scrollTo({ top, behavior: 'instant' })
    makeInView()
    // The event of this comes later, perhaps after a key that leads away.
    before = window.scrollY
  }
  const toEnd = () => {
    let height: number
    do {
      height = root.scrollHeight
      scrollTo(height)
    } while (root.scrollHeight !== height)
  }
  const onKey = (event: KeyboardEvent) => {
    isHeld = false
    const end = sliceElements().length > 0 ? endOf(event) : null
    if (!end) return
    event.preventDefault()
    isHeld = end === 'end'
    if (isHeld) toEnd()
    else scrollTo(0)
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
  window.addEventListener('pointerdown', leave, options)
  window.addEventListener('scroll', onScroll, options)
  const observer = new ResizeObserver(() => {
    if (isHeld) toEnd()
  })
  const text = document.querySelector('main')
  if (text) observer.observe(text)
  return observer
}

/** Which end of the page a key scrolls to: nothing else took it, and it is not for a field, a list or a selection. */
function endOf({ key, altKey, metaKey, shiftKey, defaultPrevented, target }: KeyboardEvent): 'start' | 'end' | null {
  const isOfPage =
    target instanceof Element && !target.closest('input, textarea, select, dialog, [role=toolbar], [role=menu]')
  if (!isOfPage || defaultPrevented || altKey || shiftKey) return null
  if (key === 'Home' || (metaKey && key === 'ArrowUp')) return 'start'
  if (key === 'End' || (metaKey && key === 'ArrowDown')) return 'end'
  return null
}
