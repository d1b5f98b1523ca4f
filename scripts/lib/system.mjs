// @ts-check
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CACHE } from './project.mjs'
import { hasProgram, lastLines, run } from './run.mjs'
import { Stop, say } from './say.mjs'

/** Debian's packages with the libraries Electron is linked to and a bare system lacks. */
const LIBRARIES = ['libnss3', 'libatk-bridge2.0-0', 'libgtk-3-0', 'libgbm1', 'libasound2']

/** The programs a script may need, with the Debian package of each. */
const PROGRAMS = {
  Xvfb: 'xvfb',
  openbox: 'openbox',
  xdotool: 'xdotool',
  ip: 'iproute2',
  setpriv: 'util-linux',
  unshare: 'util-linux',
  'dbus-daemon': 'dbus',
  // Brings the accessibility bus, Python's way to it and Speech Dispatcher's client with it.
  orca: 'orca',
  pulseaudio: 'pulseaudio',
  parec: 'pulseaudio-utils',
  appstreamcli: 'appstream',
  'desktop-file-validate': 'desktop-file-utils',
  cupsd: 'cups-daemon',
  pdffonts: 'poppler-utils',
  // Its package asks for Java, which is what runs it.
  epubcheck: 'epubcheck',
}

/** @typedef {keyof typeof PROGRAMS} Program */

/**
 * Sees to it that Linux has the libraries Electron is linked to and these programs: installs what is missing where
 * it may, else stops with the command to type. Elsewhere there is nothing to do.
 * @param {string} binary Electron's
 * @param {readonly Program[]} programs
 */
export async function installSystemPackages(binary, programs) {
  if (process.platform !== 'linux') return
  const lacking = await missing(binary, programs)
  if (lacking.packages.length === 0) return
  const what = [...lacking.libraries, ...lacking.programs].join(', ')

  const elevation = await elevate()
  if (elevation === null) {
    throw new Stop(
      `This system lacks ${what}. On Debian or Ubuntu this installs it; then start again:\n\n` +
        `  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${lacking.packages.join(' ')}\n`,
    )
  }
  say(`Installing what the system lacks: ${what} …`)
  const apt = [...elevation, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q']
  await run([...apt, 'update'], { quiet: true })
  const packages = await Promise.all(lacking.packages.map(currentName))
  const installed = await run([...apt, 'install', '-y', '--no-install-recommends', ...packages], { quiet: true })
  if (installed.code !== 0) throw new Stop(`apt-get could not install them:\n${lastLines(installed.output)}`)
  const still = await missing(binary, programs)
  if (still.packages.length > 0) {
    throw new Stop(`Still missing: ${[...still.libraries, ...still.programs].join(', ')}`)
  }
}

/**
 * @param {string} binary
 * @param {readonly Program[]} programs
 */
async function missing(binary, programs) {
  const libraries = await missingLibraries(binary)
  const lacking = programs.filter((program) => !hasProgram(program))
  const packages = [...(libraries.length > 0 ? LIBRARIES : []), ...lacking.map((program) => PROGRAMS[program])]
  return { libraries, programs: lacking, packages }
}

/**
 * The libraries the dynamic linker does not find. Asking it takes a moment, so its answer is kept for as long as
 * neither the program nor the linker's own list changes.
 * @param {string} binary
 */
async function missingLibraries(binary) {
  const stamp = join(CACHE, 'libraries-found')
  const state = [binary, '/etc/ld.so.cache'].map((file) => `${file} ${modified(file)}`).join('\n')
  if (read(stamp) === state) return []
  const { output } = await run(['ldd', binary], { quiet: true })
  const lacking = [...output.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? '')
  if (lacking.length === 0) {
    mkdirSync(CACHE, { recursive: true })
    writeFileSync(stamp, state)
  }
  return [...new Set(lacking)]
}

/** How to become root without asking anyone: nothing needed, `sudo`, or null where it cannot be. */
async function elevate() {
  if (!hasProgram('apt-get')) return null
  if (process.getuid?.() === 0) return []
  if (hasProgram('sudo') && (await run(['sudo', '-n', 'true'], { quiet: true })).code === 0) return ['sudo', '-n']
  return null
}

/**
 * Debian 13 and Ubuntu 24.04 call some of the libraries by a new name.
 * @param {string} name
 */
async function currentName(name) {
  if (!LIBRARIES.includes(name)) return name
  const renamed = await run(['apt-cache', 'show', `${name}t64`], { quiet: true })
  return renamed.code === 0 ? `${name}t64` : name
}

/** @param {string} file */
const modified = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
