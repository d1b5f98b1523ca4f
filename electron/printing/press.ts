/** A window that nobody sees, in which a document is laid out on sheets. One at a time, for as long as it is in use. */
import { BrowserWindow } from 'electron'
import type { Page } from '../page'
import { WEB_PREFERENCES } from '../security'
import { offerPaper } from './papers'
import { settle } from './settle'

/** After so many milliseconds without work its memory is given back. */
const IDLE = 30_000

let window: BrowserWindow | null = null
let idle: NodeJS.Timeout | undefined
/** The end of the work that was last asked for. */
let work: Promise<unknown> = Promise.resolve()

/** The window with one document in it. */
export interface Press {
  load(page: Page): Promise<void>
  /** As a tagged PDF with bookmarks; with `only`, that of the editions alone. */
  toPdf(only?: number): Promise<Buffer>
  readonly contents: Electron.WebContents
  /**
   * For as long as a dialog of the system is open. That lies over the window it belongs to, and comes with it to the front: so this one is shown, as a
   * point within `owner`, and gives the focus back to it.
   */
  over<T>(owner: BrowserWindow, dialog: () => Promise<T>): Promise<T>
}

/** Hands the window to one job after the other. */
export function withPress<T>(job: (press: Press) => Promise<T>): Promise<T> {
  const next = work.then(() => run(job))
  work = next.catch(() => {})
  return next
}

/** Ends the window; a job that runs fails. */
export function closePress(): void {
  clearTimeout(idle)
  window?.destroy()
  window = null
}

async function run<T>(job: (press: Press) => Promise<T>): Promise<T> {
  clearTimeout(idle)
  const sheet = opened()
  const { webContents } = sheet
  const offered: { withdraw(): void }[] = []
  try {
    return await job({
      contents: webContents,
      async load(page) {
        const paper = offerPaper(page)
        offered.push(paper)
        await webContents.loadURL(paper.url)
        await webContents.executeJavaScript(`(${settle})()`)
      },
      async toPdf(only) {
        const hidden = only === undefined ? null : `.flow:not(:nth-of-type(${only + 1})),.furniture{display:none}`
        const key = hidden && (await webContents.insertCSS(hidden))
        const pdf = await webContents.printToPDF(PDF_OPTIONS)
        if (key) await webContents.removeInsertedCSS(key)
        return pdf
      },
      async over(owner, dialog) {
        const { x, y, width, height } = owner.getBounds()
        sheet.setParentWindow(owner)
        sheet.setBounds({ x: x + Math.round(width / 2), y: y + Math.round(height / 2), width: 1, height: 1 })
        sheet.showInactive()
        try {
          return await dialog()
        } finally {
          sheet.hide()
          sheet.setParentWindow(null)
          owner.focus()
        }
      },
    })
  } finally {
    for (const paper of offered) paper.withdraw()
    idle = setTimeout(closePress, IDLE)
    idle.unref()
  }
}

const PDF_OPTIONS: Electron.PrintToPDFOptions = {
  // The sheet is the document's own, with its margins.
  preferCSSPageSize: true,
  margins: { top: 0, bottom: 0, left: 0, right: 0 },
  printBackground: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
}

function opened(): BrowserWindow {
  if (window && !window.isDestroyed() && !window.webContents.isCrashed()) return window
  window?.destroy()
  window = new BrowserWindow({
    show: false,
    skipTaskbar: true,
    frame: false,
    hasShadow: false,
    webPreferences: { ...WEB_PREFERENCES, devTools: false, backgroundThrottling: false },
  })
  return window
}
