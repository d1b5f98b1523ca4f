import { useEffect } from 'react'
import { saveSettings } from '../actions'
import { useAppStore } from '../state'
import { restore, sentenceAtTop } from './place'

/** How long the text must rest before the place is written down. */
const REST_MS = 400

/**
 * Follows the place in the text: keeps it for the next start, and keeps it in view when the window or the size of
 * the text changes.
 */
export function useKeptPlace(): void {
  const store = useAppStore()
  useEffect(() => {
    let anchor = sentenceAtTop()
    let width = document.documentElement.clientWidth
    let timer: ReturnType<typeof setTimeout> | undefined
    let kept = store.getState().start.settings.place?.sentence
    const keep = () => {
      clearTimeout(timer)
      const { release } = store.getState().start
      if (!release || !anchor || anchor.id === kept) return
      kept = anchor.id
      saveSettings(store, { place: { release: release.id, sentence: anchor.id } })
    }
    /** Keeps it now: the window may be closed before the text has come to rest. */
    const onLeave = () => {
      // The last movement may not have been told yet.
      if (document.documentElement.clientWidth === width) anchor = sentenceAtTop() ?? anchor
      keep()
    }
    const onScroll = () => {
      showProgress()
      // A scroll that comes with a change of width is the layout's, not the reader's.
      if (document.documentElement.clientWidth !== width) return
      anchor = sentenceAtTop()
      clearTimeout(timer)
      timer = setTimeout(keep, REST_MS)
    }
    const onResize = () => {
      const changed = document.documentElement.clientWidth !== width
      width = document.documentElement.clientWidth
      if (changed && anchor && window.scrollY > 0) restore(anchor)
    }
    showProgress()
    window.addEventListener('scroll', onScroll, { passive: true })
    window.addEventListener('resize', onResize)
    window.addEventListener('pagehide', onLeave)
    document.addEventListener('visibilitychange', onLeave)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('scroll', onScroll)
      window.removeEventListener('resize', onResize)
      window.removeEventListener('pagehide', onLeave)
      document.removeEventListener('visibilitychange', onLeave)
    }
  }, [store])
}

/** Draws the share of the text above the lower edge of the view, 0 to 1. */
function showProgress(): void {
  const bar = document.querySelector<HTMLElement>('.progress')
  const way = document.documentElement.scrollHeight - window.innerHeight
  if (bar) bar.style.transform = `scaleX(${way > 0 ? Math.min(1, window.scrollY / way) : 0})`
}
