/** Whether a screen reader runs: the page then writes nothing that only eyes can use, and comes to it whole. */
import { app, type BrowserWindow } from 'electron'

export function screenReaderRuns(): boolean {
  // Older runtimes cannot tell a screen reader from other programs that ask.
  return app.getAccessibilitySupportFeatures?.().includes('screenReader') ?? app.accessibilitySupportEnabled
}

/** Says so now and at each change. Where the system tells of none (Linux), it is looked at when the window is come back to. */
export function followScreenReader(window: BrowserWindow, tell: (runs: boolean) => void): void {
  let told = false
  const look = () => {
    if (screenReaderRuns() === told) return
    told = !told
    tell(told)
  }
  app.on('accessibility-support-changed', look)
  window.on('focus', look)
  window.webContents.on('dom-ready', () => {
    told = screenReaderRuns()
    tell(told)
  })
}
