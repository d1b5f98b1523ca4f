// @ts-check
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  canUseDevelopmentRuntime,
  installDevelopmentRuntime,
  installedDevelopmentRuntime,
} from './development-runtime.mjs'
import { inProject, readJson } from './project.mjs'
import { Stop, say } from './say.mjs'

/**
 * @typedef {object} Runtime
 * @property {string} version of Electron
 * @property {string} dist the folder it lies in
 * @property {string} binary the program to start
 * @property {boolean} official false for the development runtime
 */

/** A download that has brought nothing new for so long is given up. */
const STALLED_AFTER = 20_000

/**
 * The Electron to start: the official one, or on Linux x64 where that cannot be fetched the development runtime. Once
 * that one is in place the official download is not tried again; `LECTERN_ELECTRON=official` insists on it,
 * `LECTERN_ELECTRON=development` does without trying.
 * @returns {Promise<Runtime>}
 */
export async function electronRuntime() {
  const wish = process.env.LECTERN_ELECTRON
  if (wish !== 'development') {
    const official = installedOfficial() ?? (wish === 'official' ? await downloadOfficial() : null)
    if (official) return official
    if (wish === 'official') throw new Stop('The official Electron could not be downloaded.')
  }
  const development = installedDevelopmentRuntime()
  if (development) return development
  if (wish !== 'development') {
    const official = await downloadOfficial()
    if (official) return official
    if (!canUseDevelopmentRuntime) {
      throw new Stop('Electron could not be downloaded, and without it the reader cannot start. Try again when online.')
    }
    say('The official Electron cannot be downloaded here, so development goes on with an older one.')
  }
  return installDevelopmentRuntime()
}

/** @returns {Runtime | null} */
function installedOfficial() {
  const folder = inProject('node_modules', 'electron')
  const dist = join(folder, 'dist')
  try {
    const version = readFileSync(join(dist, 'version'), 'utf8').replace(/^v/, '')
    const binary = join(dist, readFileSync(join(folder, 'path.txt'), 'utf8'))
    const wanted = readJson(join(folder, 'package.json')).version
    return version === wanted && existsSync(binary) ? { version, dist, binary, official: true } : null
  } catch {
    return null
  }
}

/** Lets the electron package fetch its own binary, and gives up when nothing comes. */
async function downloadOfficial() {
  say('Downloading Electron …')
  // The download grows in a temporary folder; a folder of ours lets us see whether it does.
  const temporary = mkdtempSync(join(tmpdir(), 'lectern-electron-'))
  const child = spawn(process.execPath, [inProject('node_modules', 'electron', 'install.js')], {
    env: { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary },
    stdio: 'ignore',
  })
  const stop = () => {
    child.kill('SIGKILL')
    rmSync(temporary, { recursive: true, force: true })
  }
  process.once('exit', stop)
  let size = 0
  let grewAt = Date.now()
  const watch = setInterval(() => {
    const now = sizeOf(temporary)
    if (now !== size) grewAt = Date.now()
    size = now
    if (Date.now() - grewAt > STALLED_AFTER) child.kill('SIGKILL')
  }, 1000)
  await new Promise((resolve) => child.on('error', resolve).on('close', resolve))
  clearInterval(watch)
  process.removeListener('exit', stop)
  rmSync(temporary, { recursive: true, force: true })
  return installedOfficial()
}

/** @param {string} folder */
function sizeOf(folder) {
  let size = 0
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    // A file may be moved away while we look.
    if (entry.isFile()) size += statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.size ?? 0
  }
  return size
}

/**
 * Arguments Electron needs on this machine: as root Chromium's sandbox cannot work. For development only; everyone
 * else keeps the sandbox.
 */
export const sandboxArguments = process.getuid?.() === 0 ? ['--no-sandbox'] : []
