import { useEffect, useState } from 'react'
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

  useEffect(() => {
    if (!announcement?.visible) return
    const timer = setTimeout(() => setHidden(announcement.serial), SHOWN_MS)
    return () => clearTimeout(timer)
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
      <div className="note" aria-hidden="true" hidden={!shown}>
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
