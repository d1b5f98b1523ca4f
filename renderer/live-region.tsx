import { type RefObject, useEffect, useState } from 'react'
import type { Announcement } from './state'

/** How long a region is there before it speaks, and how long it takes until what it says counts as said. */
const SETTLE_MS = 200

/**
 * How long the page rests after a large change before that is announced. A screen reader is told of every text that
 * changed; one that is flooded with more than it can take (Orca: fifty) drops announcements along with the rest.
 */
const REST_MS = 400

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
  const [rested, setRested] = useState(0)
  const waits = announcement?.afterChange && rested !== announcement.serial
  const message = settled && !waits && announcement && announcement.serial > before ? announcement : null

  useEffect(() => {
    const timer = setTimeout(() => setSettled(true), SETTLE_MS)
    return () => clearTimeout(timer)
  }, [])
  useEffect(() => {
    if (!announcement?.afterChange) return
    const timer = setTimeout(() => setRested(announcement.serial), REST_MS)
    return () => clearTimeout(timer)
  }, [announcement])
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
