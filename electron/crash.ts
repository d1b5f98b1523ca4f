/** What to do when the page's process is gone: open the page again, but not for ever. */
import type { WebContents } from 'electron'

/** A crash so long after the last one is a new one. */
const SOON = 60_000

/** Says whether a page that crashed now may be opened again: yes, unless it was opened again only just before. */
export function reloadOnce(now: () => number = Date.now): () => boolean {
  let last = Number.NEGATIVE_INFINITY
  return () => {
    const soon = now() - last < SOON
    last = now()
    return !soon
  }
}

/** `giveUp` is called when opening again did not help. */
export function recoverFromCrash(contents: WebContents, giveUp: () => void): void {
  const mayReload = reloadOnce()
  contents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return
    console.warn(`The page is gone: ${reason} (${exitCode})`)
    if (mayReload()) contents.reload()
    else giveUp()
  })
}
