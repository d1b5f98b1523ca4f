import { useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { LiveRegion } from './live-region'
import { useApp } from './state'
import { useModal } from './use-modal'

/** How long a shown message stays at least; it can be called up again by the same command. */
const SHOWN_MS = 8000

/**
 * The one live region of the page, and the small note in which sighted readers see the same words. Both go into the
 * modal dialog that is open: what is outside it is inert, is not announced and lies under its backdrop.
 */
export function Announcer() {
  const announcement = useApp((state) => state.announcement)
  const [hidden, setHidden] = useState(0)
  const note = useRef<HTMLDivElement>(null)
  const said = useRef(0)
  const modal = useModal()

  useEffect(() => {
    if (!announcement?.visible) return
    let isDue = false
    const hide = () => setHidden(announcement.serial)
    // Not by itself: nobody reads against a clock (WCAG 2.2, 2.2.1). It goes when the person goes on.
    const timer = setTimeout(() => {
      isDue = true
    }, SHOWN_MS)
    const onGoingOn = () => isDue && hide()
    // It lies over the text: who reads on need not wait, and it never hides the focus (WCAG 2.2, 2.4.12).
    const onKeyDown = (event: KeyboardEvent) => (isDue || event.key === 'Escape') && hide()
    // In the next frame, when what takes the focus has been scrolled into view.
    const onFocus = () => requestAnimationFrame(() => overlap(note.current, document.activeElement) && hide())
    window.addEventListener('keydown', onKeyDown)
    window.addEventListener('pointerdown', onGoingOn)
    window.addEventListener('wheel', onGoingOn, { passive: true })
    window.addEventListener('focusin', onFocus)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('keydown', onKeyDown)
      window.removeEventListener('pointerdown', onGoingOn)
      window.removeEventListener('wheel', onGoingOn)
      window.removeEventListener('focusin', onFocus)
    }
  }, [announcement])

  const shown = announcement?.visible && hidden !== announcement.serial
  const message = (
    <>
      <LiveRegion announcement={announcement} said={said} />
      <div ref={note} className="note" aria-hidden="true" hidden={!shown}>
        {announcement?.parts.map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one message never move
          <bdi key={index} lang={part.lang}>
            {part.text}
          </bdi>
        ))}
      </div>
    </>
  )
  return modal ? createPortal(message, modal) : message
}

function overlap(a: Element | null, b: Element | null): boolean {
  if (!a || !b || b === document.body) return false
  const [one, other] = [a.getBoundingClientRect(), b.getBoundingClientRect()]
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
}
