/** Ties the window to the reader: requests, events, and what follows a change of the settings. */
import { join } from 'node:path'
import { app, type BrowserWindow, clipboard, dialog, nativeTheme, shell } from 'electron'
import { recoverFromCrash } from './crash'
import { LINK_SCHEME, registersLinks } from './deep-links'
import { exportLook, importLook } from './look-dialogs'
import { ApplicationMenu } from './menu'
import { answerRequests } from './messages'
import { createPrinting } from './printing'
import { createPublishing } from './publishing'
import type { Reader } from './reader'
import { followScreenReader } from './screen-reader'
import { textOf } from './text'
import { applyTheme } from './theme'

/** `out` is the build's folder. */
export function connect(window: BrowserWindow, reader: Reader, out: string): void {
  const { webContents } = window
  const printing = createPrinting(window, reader, out)
  const { outbox, settings } = reader
  const publishing = createPublishing(window, reader)
  answerRequests(
    {
      'settings:update': (patch) => {
        settings.update(patch)
      },
      'clipboard:write': async ({ text }) => {
        await clipboard.writeText(text)
      },
      'link:open': ({ target }) => openOutside(target),
      'legal:open': () => openLegal(join(app.isPackaged ? process.resourcesPath : out, 'legal')),
      'look:export': (look) => exportLook(window, look, textOf(reader.interfaceLanguage)),
      'look:import': () => importLook(window, textOf(reader.interfaceLanguage)),
      'release:blocks': ({ release, language }) => reader.blocks(release, language),
      'speech:texts': ({ release }) => reader.speechTexts(release),
      'print:preview': (wish) => printing((it) => it.preview(wish)),
      'print:pdf': (wish) => printing((it) => it.savePdf(wish)),
      'print:printers': () => printing((it) => it.printers()),
      'print:paper': ({ printer, ...wish }) => printing((it) => it.print(wish, printer)),
      'save:documents': (wish) => publishing.with((publisher) => publisher.saveDocuments(wish)),
      'save:audio': (wish) => publishing.with((publisher) => publisher.openAudio(wish)),
      'save:track': (track) => publishing.with((publisher) => publisher.beginTrack(track)),
      'save:samples': ({ samples }) => publishing.with((publisher) => publisher.addSamples(samples)),
      'save:finish': ({ keep }) => publishing.with((publisher) => publisher.finishAudio(keep)),
      'save:show': () => publishing.with((publisher) => publisher.show()),
    },
    (contents) => contents === webContents,
  )
  window.on('closed', () => publishing.giveUp())
  webContents.on('dom-ready', () => outbox.open((channel, payload) => webContents.send(channel, payload)))
  webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (!isMainFrame || isSameDocument) return
    outbox.close()
    // The page that was recording is gone.
    publishing.giveUp()
  })
  followScreenReader(window, (runs) => outbox.send('screen-reader', runs))
  webContents.on('did-navigate', () => window.setTitle(reader.title))
  // Ctrl and the wheel, which Electron leaves to us.
  webContents.on('zoom-changed', (_event, direction) => outbox.send('command', `zoom-${direction}`))
  webContents.once('did-finish-load', () => settleIn(reader))
  recoverFromCrash(webContents, () => void giveUp(reader))
  settings.onChange((current) => {
    applyTheme(current, nativeTheme)
    window.setTitle(reader.title)
  })
}

/** The native menu, before there is a window: one that is opened with another menu would be laid out twice. */
export function showMenu(reader: Reader): void {
  const { outbox, settings } = reader
  const menu = new ApplicationMenu((command) => outbox.send('command', command))
  const show = () => menu.show(reader.menuState, reader.interfaceLanguage)
  show()
  settings.onChange(show)
}

/** What can wait until the text is on the screen. */
function settleIn(reader: Reader): void {
  reader.settings.update({ language: reader.reading })
  if (registersLinks(process.platform, app.isPackaged, process.env)) app.setAsDefaultProtocolClient(LINK_SCHEME)
}

/** Opens the page with everyone's licences: in a package they lie beside the archive, where other programs can read. Null where the system took it, or else where it is. */
async function openLegal(folder: string): Promise<string | null> {
  const page = join(folder, 'notices.html')
  return (await shell.openPath(page)) === '' ? null : page
}

/** Whether the system took the link. */
async function openOutside(target: string): Promise<boolean> {
  try {
    await shell.openExternal(target)
    return true
  } catch {
    return false
  }
}

async function giveUp(reader: Reader): Promise<void> {
  const text = textOf(reader.interfaceLanguage)
  await dialog.showMessageBox({
    type: 'error',
    title: 'Lectern',
    message: text('crash.title'),
    detail: text('crash.text'),
    buttons: [text('crash.quit')],
  })
  app.quit()
}
