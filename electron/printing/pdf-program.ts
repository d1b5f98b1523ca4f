/**
 * A program of its own beside the reader, for `npm run export -- --format pdf` (scripts/lib/export-pdf.mjs), and in no package: it opens no window that one
 * sees, reads one wish from its user data folder, which is made for it, and writes the PDF beside it.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { app, Menu, session } from 'electron'
import { startLean } from '../lean'
import { registerScheme, serve } from '../protocol'
import { hardenProcess, hardenSession } from '../security'
import { writeWhole } from '../write-file'
import { makePdf } from './pdf'
import { MADE, type PdfWish, WISH, wishedJob } from './pdf-wish'
import { systemPaper } from './system-paper'

/** The build's folder; this file is in `out/pdf`. */
const OUT = join(__dirname, '..')

hardenProcess()
startLean()
registerScheme()
Menu.setApplicationMenu(null)
app.dock?.hide()
// Else it would end, and well, with the hidden window, whatever is still to be done.
app.on('window-all-closed', () => {})
app
  .whenReady()
  .then(main)
  .then(
    () => app.exit(0),
    (error) => {
      console.error(error)
      app.exit(1)
    },
  )

async function main(): Promise<void> {
  hardenSession(session.defaultSession, true)
  // Only what is printed has an address: there is no page.
  serve(join(OUT, 'renderer'), () => ({ html: '', styleHash: null }))
  const folder = app.getPath('userData')
  const wish: PdfWish = JSON.parse(await readFile(join(folder, WISH), 'utf8'))
  const pdf = await makePdf(wish.release, wishedJob(wish, systemPaper()), OUT)
  await writeWhole(join(folder, MADE), pdf)
}
