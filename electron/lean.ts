/**
 * What the reader does without on Linux, where it has been measured (docs/performance.md): the text is painted sooner, and the
 * memory of a process is saved.
 */
import { existsSync, readdirSync } from 'node:fs'
import { app } from 'electron'

/** Before the application is ready. */
export function startLean(): void {
  if (process.platform !== 'linux') return
  // It only serves our own files: nothing that a process of its own would keep away from the rest.
  app.commandLine.appendSwitch('enable-features', 'NetworkServiceInProcess2')
  // Chromium would try, and draw by itself in the end.
  if (!hasGraphics()) app.disableHardwareAcceleration()
}

/** Whether there is a device that draws; each driver has its place, also NVIDIA's own and Windows's for its Linux. */
export function hasGraphics(devices = '/dev'): boolean {
  if (!existsSync(devices)) return true
  const names = readdirSync(devices)
  return names.some((name) => name === 'dri' || name === 'dxg' || name.startsWith('nvidia') || name === 'mali0')
}
