import { useEffect, useLayoutEffect, useRef } from 'react'
import { bringIntoView, viewTop } from '../reading'
import { useApp } from '../state'
import { type Heard, markHeard, rectOf } from './spoken-marks'

/** Marks what is heard, and keeps it in view for who has not gone elsewhere. */
export function HeardMarks() {
  const speech = useApp((state) => state.speech)
  const { marks, markLook } = useApp((state) => state.listening)
  const language = useApp((state) => state.language)
  const parallel = useApp((state) => state.parallel)

  // biome-ignore lint/correctness/useExhaustiveDependencies: the page under the marks changes with these
  useLayoutEffect(() => markHeard(speech, { marks, markLook }), [speech, marks, markLook, language, parallel])
  useEffect(() => () => markHeard(null, { marks: 'off', markLook: 'background' }), [])
  useFollow(speech)
  return null
}

/**
 * Scrolls to what is heard when it leaves the view, unless the person has: while what was heard before was out of view
 * already, the page is theirs.
 */
function useFollow(speech: Heard | null): void {
  const last = useRef<Heard | null>(null)
  useEffect(() => {
    const before = last.current
    last.current = speech
    if (!speech) return
    const wasSeen = !before || isSeen(rectOf(before))
    const rect = rectOf(speech)
    // A new sentence is shown whole where it can be; a word only when it would be out of view.
    const isNew = before?.sentence !== speech.sentence || before.language !== speech.language
    if (wasSeen && rect && (isNew || !isSeen(rect))) bringIntoView(rect)
  }, [speech])
}

function isSeen(rect: DOMRect | null): boolean {
  return rect !== null && rect.bottom > viewTop() && rect.top < window.innerHeight
}
