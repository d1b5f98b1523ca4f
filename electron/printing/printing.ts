/** Answers the page’s wishes to see, save and print a release on paper. */
import { basename } from 'node:path'
import { type BrowserWindow, dialog } from 'electron'
import type { RequestAnswer, RequestPayload } from '../contract'
import { saveFaultOf } from '../publishing/fault'
import type { Reader } from '../reader'
import { textOf } from '../text'
import { makePages, makePdf } from './pdf'
import { closePress } from './press'
import { jobOf, type PrintJob } from './print-job'
import { type Printer, printOnPaper } from './print-on-paper'
import { printersToChoose } from './printers'
import { systemPaper } from './system-paper'

type Wish = RequestPayload<'print:preview'>

export class Printing {
  readonly #window: BrowserWindow
  readonly #reader: Reader
  readonly #out: string

  /** `out` is the build’s folder. */
  constructor(window: BrowserWindow, reader: Reader, out: string) {
    this.#window = window
    this.#reader = reader
    this.#out = out
    // The last window that one sees ends the application.
    window.once('closed', closePress)
  }

  async preview(wish: Wish): Promise<RequestAnswer['print:preview']> {
    const release = this.#reader.release(wish.release)
    if (!release) return null
    try {
      return await makePages(release, this.#job(wish), this.#out)
    } catch (error) {
      console.error(error)
      return null
    }
  }

  async savePdf(wish: Wish): Promise<RequestAnswer['print:pdf']> {
    const release = this.#reader.release(wish.release)
    if (!release) return { result: 'cancelled' }
    const job = this.#job(wish)
    const text = textOf(this.#reader.interfaceLanguage)
    const { filePath, canceled } = await dialog.showSaveDialog(this.#window, {
      title: text('command.save-pdf'),
      defaultPath: `${release.id}-${job.languages.join('-')}.pdf`,
      filters: [{ name: 'PDF', extensions: ['pdf'] }],
    })
    if (canceled || !filePath) return { result: 'cancelled' }
    try {
      const bytes = await makePdf(release, job, this.#out)
      const { writeOutputs } = await import('../publishing/output-file')
      await writeOutputs([{ path: filePath, bytes }], { replace: true })
      return { result: 'saved', names: [basename(filePath)] }
    } catch (error) {
      console.error(error)
      return { result: 'failed', fault: saveFaultOf(error), path: filePath }
    }
  }

  async printers(): Promise<RequestAnswer['print:printers']> {
    return printersToChoose(await this.#window.webContents.getPrintersAsync())
  }

  async print(wish: Wish, printer: Printer): Promise<RequestAnswer['print:paper']> {
    const release = this.#reader.release(wish.release)
    return release ? printOnPaper(this.#window, release, this.#job(wish), printer, this.#out) : 'failed'
  }

  #job({ options, reading, beside, extent, colours }: Wish): PrintJob {
    const { type } = this.#reader.settings.current
    return jobOf({ options, reading, beside, extent, colours, type, usualPaper: systemPaper() })
  }
}
