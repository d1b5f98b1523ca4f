import { useEffect, useRef, useState } from 'react'
import { useApp } from './state'

/** How long a shown message stays; it can be called up again by the same command. */
const SHOWN_MS = 8000

/**
 * The one live region of the page, and the small note in which sighted readers see the same words. The region is
 * there from the start, since a region that comes with its text is not announced by every screen reader.
 */
export function Announcer() {
  const announcement = useApp((state) => state.announcement)
  const [hidden, setHidden] = useState(0)
  const note = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (!announcement?.visible) return
    const hide = () => setHidden(announcement.serial)
    const timer = setTimeout(hide, SHOWN_MS)
    // It lies over the text: who reads on need not wait, and it never hides the focus (WCAG 2.2, 2.4.12).
    const onKeyDown = (event: KeyboardEvent) => event.key === 'Escape' && hide()
    // In the next frame, when what takes the focus has been scrolled into view.
    const onFocus = () => requestAnimationFrame(() => overlap(note.current, document.activeElement) && hide())
    window.addEventListener('keydown', onKeyDown)
    window.addEventListener('focusin', onFocus)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('keydown', onKeyDown)
      window.removeEventListener('focusin', onFocus)
    }
  }, [announcement])

  const shown = announcement?.visible && hidden !== announcement.serial
  const [only, ...more] = announcement?.parts ?? []
  return (
    <>
      {/* The same words twice would be no change for a screen reader: a no-break space at the end makes them one. */}
      <div
        id="announcer"
        className="unseen"
        role="status"
        aria-live="polite"
        lang={more.length ? undefined : only?.lang}
      >
        {announcement?.parts.map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one message never move
          <span key={index} lang={part.lang}>
            {part.text}
          </span>
        ))}
        {announcement && announcement.serial % 2 === 0 ? '\u00a0' : ''}
      </div>
      <div ref={note} className="note" aria-hidden="true" hidden={!shown}>
        {announcement?.parts.map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <bdi key={index} lang={part.lang}>
            {part.text}
          </bdi>
        ))}
      </div>
    </>
  )
}

function overlap(a: Element | null, b: Element | null): boolean {
  if (!a || !b || b === document.body) return false
  const [one, other] = [a.getBoundingClientRect(), b.getBoundingClientRect()]
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
}
