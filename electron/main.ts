/** The desktop process: what happens at start-up, in which order. Each step is in a file of its own. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { app, type BrowserWindow, Menu, nativeTheme, session } from 'electron'
import { findDeepLink } from './deep-links'
import { connect, showMenu } from './desktop'
import { startLean } from './lean'
import { quitSaved } from './lifecycle'
import { systemPaper } from './printing/system-paper'
import { registerScheme, serve } from './protocol'
import { Reader } from './reader'
import { screenReaderRuns } from './screen-reader'
import { hardenProcess, hardenSession } from './security'
import { findSpeechDispatcher } from './speech-dispatcher'
import { systemLanguage } from './system-language'
import { applyTheme, systemLook } from './theme'
import { openWindow, raise } from './window'

/** The build's folder; this file is in `out/electron`. */
const OUT = join(__dirname, '..')

hardenProcess()
startLean()
registerScheme()
// Electron would make one of its own, in English, and that takes time.
Menu.setApplicationMenu(null)
if (app.requestSingleInstanceLock()) start()
else app.quit()

function start(): void {
  const { platform, versions, env, arch } = process
  const uid = process.getuid?.() ?? 0
  const speechDispatcher = platform === 'linux' ? findSpeechDispatcher({ env, arch, uid, exists: existsSync }) : null
  if (speechDispatcher === 'ready') app.commandLine.appendSwitch('enable-speech-dispatcher')
  const reader = new Reader({
    settingsPath: join(app.getPath('userData'), 'settings.json'),
    out: OUT,
    systemLanguage: () => systemLanguage(app.getPreferredSystemLanguages()),
    systemPaper,
    systemLook: () => systemLook(nativeTheme),
    platform,
    speechDispatcher,
    screenReaderRuns,
    versions: { lectern: app.getVersion(), electron: versions.electron, chromium: versions.chrome },
  })
  let window: BrowserWindow | undefined
  const openLink = (link: string | null) => {
    if (reader.openLink(link)) window?.webContents.reload()
  }

  openLink(findDeepLink(process.argv))
  app.on('open-url', (event, link) => {
    event.preventDefault()
    openLink(link)
  })
  app.on('second-instance', (_event, commandLine) => {
    openLink(findDeepLink(commandLine))
    if (window) raise(window)
  })
  quitSaved(reader.settings)

  void app.whenReady().then(() => {
    applyTheme(reader.settings.current, nativeTheme)
    hardenSession(session.defaultSession, app.isPackaged)
    serve(join(OUT, 'renderer'), () => reader.page())
    showMenu(reader)
    window = openWindow({
      settings: reader.settings,
      preload: join(__dirname, 'preload.cjs'),
      devTools: !app.isPackaged,
    })
    connect(window, reader, OUT)
  })
}
