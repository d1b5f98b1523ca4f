/** How the application ends: with the window, by a signal or by the menu, but never before the settings are saved. */
import { app } from 'electron'
import type { SettingsFile } from './settings'

export function quitSaved(settings: SettingsFile): void {
  // One window, one application; on macOS too.
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    if (settings.saved) return
    event.preventDefault()
    void settings.flush().then(() => app.quit())
  })
  // Ours, since the handlers that write-file-atomic sets would end the process before the settings are saved.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit())
}
