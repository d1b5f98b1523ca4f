// @ts-check
/** Makes packages of the build, as electron-builder.yml says, on the Electron there is. */
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildIcons } from './icons.mjs'
import { writeLegal } from './legal.mjs'
import { CACHE, inProject, readJson } from './project.mjs'
import { lastLines, run } from './run.mjs'
import { Stop } from './say.mjs'

/** @typedef {import('./electron.mjs').Runtime} Runtime */

const DIST = inProject('dist')

/** What people install, by how its name ends; electron-builder leaves other files beside it. */
const INSTALLABLE = /\.(deb|rpm|AppImage|exe|dmg|zip)$/

/**
 * Makes the folder that a package holds, not packed into any file. The build must be there.
 * @param {Runtime} runtime
 * @returns {Promise<string>} the folder
 */
export async function makeFolder(runtime) {
  const work = join(CACHE, 'package')
  rmSync(work, { recursive: true, force: true })
  await electronBuilder(runtime, '--dir', `-c.directories.output=${work}`)
  const [made] = readdirSync(work, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  if (!made) throw new Error('electron-builder has made no folder.')
  const folder = join(DIST, folderName(runtime))
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(DIST, { recursive: true })
  renameSync(join(work, made.name), folder)
  return folder
}

/**
 * Makes every package of this platform, and beside them a file with their SHA-256 sums.
 * @param {Runtime} runtime the official one
 * @returns {Promise<readonly string[]>} the packages
 */
export async function makePackages(runtime) {
  if (!runtime.official) throw new Error('Nothing for release is made with the development runtime.')
  await electronBuilder(runtime)
  const { version } = readJson(inProject('package.json'))
  const names = readdirSync(DIST).filter((name) => INSTALLABLE.test(name) && name.includes(`-${version}-`))
  const sums = names.map((name) => `${sha256(join(DIST, name))}  ${name}\n`)
  writeFileSync(join(DIST, `SHA256SUMS-${process.platform}.txt`), sums.join(''))
  return names.map((name) => join(DIST, name))
}

/** The sum of a file, in hexadecimal. @param {string} file */
export const sha256 = (file) => createHash('sha256').update(readFileSync(file)).digest('hex')

/** Says in the name what must not be given to anyone. @param {Runtime} runtime */
function folderName({ official }) {
  const { productName, version } = readJson(inProject('package.json'))
  const name = `${productName}-${version}-${process.platform}-${process.arch}`
  return official ? name : `${name}-development-runtime`
}

/**
 * @param {Runtime} runtime
 * @param {...string} args
 */
async function electronBuilder(runtime, ...args) {
  await buildIcons()
  writeLegal(join(CACHE, 'legal'), { dist: runtime.dist, versions: await versionsOf(runtime) })
  const program = inProject('node_modules', 'electron-builder', 'cli.js')
  // The official Electron is for this machine's processor alone; electron-builder fetches those of others.
  const dist = runtime.official ? [] : [`-c.electronDist=${runtime.dist}`]
  const given = [`-c.electronVersion=${runtime.version}`, ...dist, '--publish', 'never', ...args]
  const made = await run([process.execPath, program, ...given], { quiet: true })
  if (made.code !== 0) throw new Stop(`electron-builder failed:\n${lastLines(made.output, 40)}`)
}

/** @param {Runtime} runtime @returns {Promise<import('./legal.mjs').Versions>} */
async function versionsOf({ binary }) {
  const { output } = await run([binary, '-p', 'JSON.stringify(process.versions)'], {
    quiet: true,
    env: { ELECTRON_RUN_AS_NODE: '1' },
  })
  return JSON.parse(output)
}
