// @ts-check
/** Makes a PDF of a release: as the reader does, by Electron without a window that one sees. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildIfChanged } from '../build.mjs'
import { hasDisplay, startVirtualDisplay } from './display.mjs'
import { sandboxArguments } from './electron.mjs'
import { importTypeScript } from './import-typescript.mjs'
import { PDF_PROGRAM } from './pdf-program.mjs'
import { inProject } from './project.mjs'
import { lastLines, run } from './run.mjs'
import { setUp } from './set-up.mjs'

/** @returns {Promise<import('../../electron/publishing/command-line').Exporter>} */
export async function pdfExporter() {
  /** @type {typeof import('../../electron/publishing/output-file')} */
  const { about, openOutput } = await importTypeScript(inProject('electron', 'publishing', 'output-file.ts'))
  /** @type {typeof import('../../electron/printing/pdf-wish')} */
  const { MADE, WISH } = await importTypeScript(inProject('electron', 'printing', 'pdf-wish.ts'))

  return async ({ path, replace, release, languages, paper, size }) => {
    // First, since what cannot be written need not be made.
    const output = await about(path, openOutput(path, { replace }))
    const folder = mkdtempSync(join(tmpdir(), 'lectern-pdf-'))
    const forget = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    process.once('exit', forget)
    try {
      /** @type {import('../../electron/printing/pdf-wish').PdfWish} */
      const wish = { release, languages, paper, size }
      writeFileSync(join(folder, WISH), JSON.stringify(wish))
      await runProgram(folder)
      await about(path, output.write(readFileSync(join(folder, MADE))))
      await about(path, output.close())
      await about(path, output.publish())
      return [path]
    } finally {
      await output.discard()
      forget()
      process.removeListener('exit', forget)
    }
  }
}

/** @param {string} folder its user data */
async function runProgram(folder) {
  const seen = hasDisplay()
  const { binary } = await setUp(seen ? [] : ['Xvfb'])
  await buildIfChanged()
  const screen = seen ? null : await startVirtualDisplay()
  try {
    const env = screen ? { DISPLAY: screen.display } : {}
    const program = [binary, PDF_PROGRAM, ...sandboxArguments, '--log-level=3', `--user-data-dir=${folder}`]
    const { code, output } = await run(program, { quiet: true, env })
    if (code !== 0) throw new Error(`Electron ended with ${code}:\n${lastLines(output)}`)
  } finally {
    screen?.stop()
  }
}
