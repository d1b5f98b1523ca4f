// @ts-check
/**
 * `npm test`: every check there is, each also when one before it failed; the last line is the count of all.
 * `npm test -- unit|types|format|e2e|package|screen-reader` runs a part, and what follows narrows the tests down by file name, e.g.
 * `npm test -- e2e start`.
 */
import { buildIfChanged } from './build.mjs'
import { installDependencies } from './lib/dependencies.mjs'
import { startVirtualDisplay } from './lib/display.mjs'
import { withoutNetwork } from './lib/no-network.mjs'
import { makeFolder } from './lib/package.mjs'
import { inProject } from './lib/project.mjs'
import { run } from './lib/run.mjs'
import { runScript, Stop, say, tell } from './lib/say.mjs'
import { setUp } from './lib/set-up.mjs'
import { vitest } from './lib/vitest.mjs'

/** @typedef {import('./lib/vitest.mjs').Count} Count */

/** Biome colours a log too, unless told not to. */
const COLORS = process.stdout.isTTY ? '--colors=force' : '--colors=off'

/** @type {Record<string, { title: string, check: (filters: readonly string[]) => Promise<Count> }>} */
const PARTS = {
  types: { title: 'Types', check: () => tool('typescript', 'bin/tsc', '--noEmit') },
  format: {
    title: 'Lint and format',
    check: () => tool('@biomejs/biome', 'bin/biome', 'ci', '--error-on-warnings', COLORS, '.'),
  },
  unit: { title: 'Unit tests', check: (filters) => vitest('unit', { filters }) },
  e2e: { title: 'Tests in the window', check: (filters) => inTheWindow('e2e', filters) },
  package: { title: 'Tests of the package', check: ofThePackage },
  'screen-reader': { title: 'Tests with a screen reader', check: withScreenReader },
}

/** What the tests that drive the real window need on Linux. */
const WINDOW_TOOLS = /** @type {const} */ (['Xvfb', 'openbox', 'xdotool', 'ip', 'unshare', 'pulseaudio', 'parec'])
const PACKAGE_TOOLS = /** @type {const} */ (['setpriv', 'appstreamcli', 'desktop-file-validate'])
const SCREEN_READER_TOOLS = /** @type {const} */ (['orca', 'dbus-daemon', 'setpriv'])

/**
 * A program of an npm package as one test, which passes when the program finds nothing wrong.
 * @param {string} name
 * @param {string} program
 * @param {...string} args
 * @returns {Promise<Count>}
 */
async function tool(name, program, ...args) {
  const { code } = await run([process.execPath, inProject('node_modules', name, program), ...args])
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/**
 * The tests that drive the real window: on Linux on a virtual display, so that they neither need a screen nor
 * disturb the one there is, and with no network.
 * @param {string} project as vitest.config.ts names it
 * @param {readonly string[]} filters
 * @param {readonly import('./lib/system.mjs').Program[]} tools that are needed beside those of any window
 * @param {(runtime: import('./lib/electron.mjs').Runtime) => Promise<NodeJS.ProcessEnv>} [prepare] once it is built
 */
async function inTheWindow(project, filters, tools = [], prepare = async () => ({})) {
  const linux = process.platform === 'linux'
  const runtime = await setUp([...WINDOW_TOOLS, ...tools])
  await buildIfChanged()
  const prepared = await prepare(runtime)
  const prefix = linux ? await withoutNetwork() : []
  const screen = linux ? await startVirtualDisplay() : null
  const display = screen ? { DISPLAY: screen.display, WAYLAND_DISPLAY: '' } : {}
  try {
    return await vitest(project, {
      filters,
      prefix,
      env: { LECTERN_TEST_ELECTRON: runtime.binary, ...prepared, ...display },
    })
  } finally {
    screen?.stop()
  }
}

/**
 * The tests of the folder that people install, started as they would.
 * @param {readonly string[]} filters
 */
async function ofThePackage(filters) {
  if (process.platform === 'linux') {
    return inTheWindow('package', filters, PACKAGE_TOOLS, async (runtime) => ({
      LECTERN_TEST_PACKAGE: await makeFolder(runtime),
    }))
  }
  say('These tests start the package as another user and drive it through X, and cannot run here.')
  return { passed: 0, failed: 0 }
}

/**
 * The tests in which Orca reads the real window.
 * @param {readonly string[]} filters
 */
async function withScreenReader(filters) {
  if (process.platform === 'linux') return inTheWindow('screen-reader', filters, SCREEN_READER_TOOLS)
  say('These tests need Orca, the screen reader of Linux, and cannot run here.')
  return { passed: 0, failed: 0 }
}

await runScript(async () => {
  const [part, ...filters] = process.argv.slice(2)
  const chosen = part === undefined ? Object.values(PARTS) : [PARTS[part]]
  let [passed, failed] = [0, 0]
  try {
    await installDependencies()
    for (const step of chosen) {
      if (!step) throw new Stop(`There is no part “${part}”; there are ${Object.keys(PARTS).join(', ')}.`)
      say(`\n${step.title}`)
      const count = await step.check(filters).catch(failure)
      passed += count.passed
      failed += count.failed
    }
  } catch (error) {
    failed += failure(error).failed
  }
  say(`\n${passed} passed, ${failed} failed`)
  return failed === 0 && passed > 0 ? 0 : 1
})

/**
 * A step that could not run is one failure.
 * @param {unknown} error
 * @returns {Count}
 */
function failure(error) {
  tell(error)
  return { passed: 0, failed: 1 }
}
