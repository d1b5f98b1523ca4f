import type { Release } from '../../publication/model'
import { PAPERS } from '../../publication/printing/options'
import type { RequestAnswer } from '../contract'
import { layOut } from './pdf'
import { type Press, withPress } from './press'
import type { PrintJob } from './print-job'

/** Micrometres in a millimetre. */
const MICROMETRES = 1000

/** How Chromium tells that a person went back from the system’s dialog. */
const CANCELLED = /cancel/i

/**
 * Has the system’s dialog ask for printer and copies, then prints. The sheets are those of the PDF; a printer that has
 * no such paper scales them.
 */
export function printOnPaper(release: Release, job: PrintJob, out: string): Promise<RequestAnswer['print:paper']> {
  return withPress(async (press) => {
    const printers = await press.contents.getPrintersAsync()
    if (!printers.length) return 'no-printer'
    await layOut(press, release, job, out)
    return print(press, job)
  })
}

function print({ contents }: Press, { options }: PrintJob): Promise<RequestAnswer['print:paper']> {
  const { width, height } = PAPERS[options.paper]
  return new Promise((resolve) => {
    contents.print(
      {
        silent: false,
        printBackground: true,
        margins: { marginType: 'none' },
        landscape: options.orientation === 'landscape',
        pageSize: { width: width * MICROMETRES, height: height * MICROMETRES },
      },
      (done, reason) => resolve(done ? 'done' : CANCELLED.test(reason) ? 'cancelled' : 'failed'),
    )
  })
}
