/** The one window: where it opens, what it remembers, how large its page is. */
import { BrowserWindow, nativeTheme, screen } from 'electron'
import { PAGE_URL } from './app-url'
import type { Settings } from './contract'
import { WEB_PREFERENCES } from './security'
import type { SettingsFile } from './settings'
import { backgroundOf } from './theme'
import { MIN_SIZE, openingBox } from './window-place'

/** Moving and resizing come in many small steps; only where they end is kept. */
const REST = 250

export interface WindowOptions {
  readonly settings: SettingsFile
  readonly preload: string
  readonly devTools: boolean
}

export function openWindow({ settings, preload, devTools }: WindowOptions): BrowserWindow {
  const { window: saved, zoom } = settings.current
  const window = new BrowserWindow({
    ...openingBox(saved, screensPrimaryFirst()),
    minWidth: MIN_SIZE.width,
    minHeight: MIN_SIZE.height,
    title: 'Lectern',
    backgroundColor: backgroundOf(settings.current, nativeTheme),
    // A window that is to fill the screen is shown when it does.
    show: !saved?.maximized,
    webPreferences: { ...WEB_PREFERENCES, preload, devTools, zoomFactor: zoom },
  })
  if (saved?.maximized) window.maximize()
  // The title is ours to set, in the language of the interface.
  window.on('page-title-updated', (event) => event.preventDefault())
  const fill = () => window.setBackgroundColor(backgroundOf(settings.current, nativeTheme))
  nativeTheme.on('updated', fill)
  settings.onChange(fill)
  keepZoom(window, settings)
  rememberPlace(window, settings)
  void window.loadURL(PAGE_URL)
  return window
}

/** Brings the window before the person, whatever it was doing. */
export function raise(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

/**
 * Chromium remembers a size for each origin, in its own file, and applies it at every navigation. Ours is set again
 * as soon as the page is chosen, so that the settings hold and nothing else.
 */
function keepZoom({ webContents }: BrowserWindow, settings: SettingsFile): void {
  const apply = () => webContents.setZoomFactor(settings.current.zoom)
  webContents.on('did-navigate', apply)
  settings.onChange(apply)
}

function rememberPlace(window: BrowserWindow, settings: SettingsFile): void {
  let timer: NodeJS.Timeout | undefined
  const remember = () => {
    clearTimeout(timer)
    settings.update({ window: placeOf(window) })
  }
  const rememberSoon = () => {
    clearTimeout(timer)
    timer = setTimeout(remember, REST)
  }
  window.on('resize', rememberSoon)
  window.on('move', rememberSoon)
  window.on('maximize', rememberSoon)
  window.on('unmaximize', rememberSoon)
  window.on('close', remember)
}

function placeOf(window: BrowserWindow): NonNullable<Settings['window']> {
  return { ...window.getNormalBounds(), maximized: window.isMaximized() }
}

function screensPrimaryFirst() {
  const primary = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id)
  return [primary, ...others].map(({ workArea }) => workArea)
}
