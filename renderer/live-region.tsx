import { type RefObject, useEffect, useState } from 'react'
import type { Announcement } from './state'

/** How long a region is there before it speaks, and how long it takes until what it says counts as said. */
const SETTLE_MS = 200

interface Props {
  readonly announcement: Announcement | null
  /** The serial of the last message that was said, in this region or in one before it. */
  readonly said: RefObject<number>
}

/**
 * What a screen reader says by itself. A region that comes with its text is not announced by every screen reader, so
 * this one is empty at first; and what another region has said before is not said again.
 */
export function LiveRegion({ announcement, said }: Props) {
  const [before] = useState(said.current)
  const [settled, setSettled] = useState(false)
  const message = settled && announcement && announcement.serial > before ? announcement : null

  useEffect(() => {
    const timer = setTimeout(() => setSettled(true), SETTLE_MS)
    return () => clearTimeout(timer)
  }, [])
  useEffect(() => {
    if (!message) return
    const timer = setTimeout(() => {
      said.current = message.serial
    }, SETTLE_MS)
    return () => clearTimeout(timer)
  }, [message, said])

  const [only, ...more] = message?.parts ?? []
  return (
    <div id="announcer" className="unseen" role="status" aria-live="polite" lang={more.length ? undefined : only?.lang}>
      {message?.parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one message never move
        <span key={index} lang={part.lang}>
          {part.text}
        </span>
      ))}
      {/* The same words twice would be no change for a screen reader: a no-break space at the end makes them one. */}
      {message && message.serial % 2 === 0 ? '\u00a0' : ''}
    </div>
  )
}
