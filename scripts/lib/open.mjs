// @ts-check
import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Stop, say } from './say.mjs'

/** How long a first window may take on a slow machine. */
const PAINTED_WITHIN = 30_000

/** How long it may take to save what it has to save before it is ended. */
const CLOSED_WITHIN = 5_000

/** @typedef {{ binary: string, args: readonly string[] }} Window Electron's program and its arguments */

/**
 * Opens the window and waits until the application is quit.
 * @param {Window} window
 * @returns {Promise<number>} its exit code
 */
export function open({ binary, args }) {
  return new Promise((resolve, reject) => {
    const child = spawn(binary, args, { stdio: 'inherit' })
    process.once('exit', () => child.kill())
    child.on('error', reject)
    child.on('exit', (code) => resolve(code ?? 1))
  })
}

/**
 * Opens the window, saves a picture of it once it is painted, and quits or waits until the application is quit.
 * @param {Window} window
 * @param {string} picture
 * @param {{ quit: boolean }} options
 */
export async function openForPicture({ binary, args }, picture, { quit }) {
  const { _electron } = await import('playwright-core')
  const application = await _electron.launch({ executablePath: binary, args: [...args], env: environment() })
  application.process().stderr?.pipe(process.stderr, { end: false })
  const closed = application.waitForEvent('close', { timeout: 0 })
  const failed = (/** @type {string} */ why) => () => Promise.reject(new Stop(why))

  mkdirSync(dirname(picture), { recursive: true })
  await Promise.race([
    savePicture(application, picture),
    closed.then(failed('The reader ended before its window was painted. Is it open already?')),
    pause(PAINTED_WITHIN).then(failed(`The window was not painted within ${PAINTED_WITHIN / 1000} seconds.`)),
  ])
  say(`A picture of the window is in ${picture}`)
  if (quit) {
    // Only the inspector has something to say from here on.
    application.process().stderr?.unpipe()
    await Promise.race([application.close(), pause(CLOSED_WITHIN)])
    return
  }

  say('The window stays open; Ctrl+C closes it.')
  await closed
}

/**
 * @param {import('playwright-core').ElectronApplication} application
 * @param {string} file
 */
async function savePicture(application, file) {
  const page = await application.firstWindow()
  // React has taken over the page. A wait by selector, because the page's policy allows no `eval`.
  await page.waitForSelector('html[data-ready=true]', { state: 'attached' })
  await page.screenshot({ path: file })
}

/** This process's environment without the holes its type allows for. */
function environment() {
  return /** @type {Record<string, string>} */ ({ ...process.env })
}
