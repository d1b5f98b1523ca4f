import type { BrowserWindow } from 'electron'
import type { Release } from '../../publication/model'
import { PAPERS } from '../../publication/printing/options'
import type { RequestAnswer, RequestPayload } from '../contract'
import { layOut } from './pdf'
import { type Press, withPress } from './press'
import type { PrintJob } from './print-job'
import { refuses } from './printers'

/** Which printer, and how often; a `name` of null: as the system’s dialog says. */
export type Printer = RequestPayload<'print:paper'>['printer']
type Answer = RequestAnswer['print:paper']

/** Micrometres in a millimetre. */
const MICROMETRES = 1000

/** How Chromium tells that a person went back from the system’s dialog. */
const CANCELLED = /cancel/i

/**
 * Prints on a printer, on the sheets of the PDF, or has the system’s dialog ask for printer, copies and paper: it knows nothing of the
 * paper chosen here (Chromium hands it to none but macOS’), and where another is chosen the sheets are scaled.
 * @param window over which the system’s dialog opens
 */
export async function printOnPaper(
  window: BrowserWindow,
  release: Release,
  job: PrintJob,
  to: Printer,
  out: string,
): Promise<Answer> {
  const printers = await window.webContents.getPrintersAsync()
  if (!printers.length) return 'no-printer'
  const printer = printers.find(({ name }) => name === to.name)
  if (to.name !== null && (!printer || refuses(printer))) return 'refused'
  return withPress(async (press) => {
    await layOut(press, release, job, out)
    return to.name === null ? press.over(window, () => print(press, job, {})) : print(press, job, silently(to))
  })
}

const silently = ({ name, copies, bothSides }: Printer): Electron.WebContentsPrintOptions => ({
  silent: true,
  deviceName: name ?? '',
  copies,
  duplexMode: bothSides ? 'longEdge' : 'simplex',
})

function print({ contents }: Press, { options }: PrintJob, how: Electron.WebContentsPrintOptions): Promise<Answer> {
  const { width, height } = PAPERS[options.paper]
  return new Promise((resolve) => {
    contents.print(
      {
        printBackground: true,
        margins: { marginType: 'none' },
        landscape: options.orientation === 'landscape',
        pageSize: { width: width * MICROMETRES, height: height * MICROMETRES },
        ...how,
      },
      (done, reason) => resolve(done ? 'done' : CANCELLED.test(reason) ? 'cancelled' : 'failed'),
    )
  })
}
