// @ts-check
/** Makes a PDF of a release: as the reader does, by Electron without a window that one sees. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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

  /**
   * @param {import('../../electron/printing/pdf-wish').PdfWish} wish
   * @param {string} binary Electron's
   * @param {NodeJS.ProcessEnv} env
   */
  async function make(wish, binary, env) {
    const folder = mkdtempSync(join(tmpdir(), 'lectern-pdf-'))
    writeFileSync(join(folder, WISH), JSON.stringify(wish))
    const program = [binary, PDF_PROGRAM, ...sandboxArguments, '--log-level=3', `--user-data-dir=${folder}`]
    // At once: what ends in its own time would write into the folder after it is removed.
    const running = run(program, { quiet: true, env, endBy: 'SIGKILL' })
    const forget = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    // Only now, so that the program is ended first.
    process.once('exit', forget)
    try {
      const { code, output } = await running
      const made = join(folder, MADE)
      if (code !== 0 || !existsSync(made)) throw new Error(`Electron ended with ${code}:\n${lastLines(output)}`)
      return readFileSync(made)
    } finally {
      forget()
      process.removeListener('exit', forget)
    }
  }

  return async ({ path, replace, release, languages, paper, size, layout, orientation }) => {
    const wish = { release, languages, paper, size, layout, orientation }
    // First, since what cannot be written need not be made.
    const output = await about(path, openOutput(path, { replace }))
    try {
      const pdf = await withElectron((binary, env) => make(wish, binary, env))
      await about(path, output.write(pdf))
      await about(path, output.close())
      await about(path, output.publish())
      return [path]
    } finally {
      await output.discard()
    }
  }
}

/**
 * Electron with all that it needs here, a display among it.
 * @template T
 * @param {(binary: string, env: NodeJS.ProcessEnv) => Promise<T>} use
 */
async function withElectron(use) {
  const seen = hasDisplay()
  const { binary } = await setUp(seen ? [] : ['Xvfb'])
  await buildIfChanged()
  const screen = seen ? null : await startVirtualDisplay()
  try {
    return await use(binary, screen ? { DISPLAY: screen.display } : {})
  } finally {
    screen?.stop()
  }
}
