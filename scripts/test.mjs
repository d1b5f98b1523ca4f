// @ts-check
/**
 * `npm test`: every check there is, each also when one before it failed; the last line is the count of all.
 * `npm test -- unit|types|format|e2e|package|matrix|screen-reader` runs a part, and what follows narrows the tests down by file name, e.g.
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

/**
 * @typedef {{ filters: readonly string[], quiet?: boolean }} How `filters` narrow the tests down by file name; `quiet`
 *   prints what there is to say in one piece at the end
 */

/** @type {Record<string, { title: string, check: (how: How) => Promise<Count> }>} */
const PARTS = {
  types: { title: 'Types', check: () => tool('typescript', 'bin/tsc', '--noEmit') },
  format: {
    title: 'Lint and format',
    check: () => tool('@biomejs/biome', 'bin/biome', 'ci', '--error-on-warnings', COLORS, '.'),
  },
  unit: { title: 'Unit tests', check: (how) => vitest('unit', how) },
  e2e: { title: 'Tests in the window', check: (how) => inTheWindow('e2e', how) },
  package: { title: 'Tests of the package', check: ofThePackage },
  matrix: { title: 'Every surface in every theme and state', check: (how) => inTheWindow('matrix', how) },
  'screen-reader': { title: 'Tests with a screen reader', check: withScreenReader },
}

/** The order of all parts. Those of one group run side by side: the matrix is all work, a screen reader mostly waits. */
const ALL = [['types'], ['format'], ['unit'], ['e2e'], ['package'], ['matrix', 'screen-reader']]

/** What the tests that drive the real window need on Linux. */
const WINDOW_TOOLS = /** @type {const} */ ([
  'Xvfb',
  'openbox',
  'xdotool',
  'ip',
  'unshare',
  'pulseaudio',
  'parec',
  'epubcheck',
  'dbus-daemon',
  'setpriv',
  'cupsd',
  'pdffonts',
])
const PACKAGE_TOOLS = /** @type {const} */ (['appstreamcli', 'desktop-file-validate'])
const SCREEN_READER_TOOLS = /** @type {const} */ (['orca'])

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
 * @param {How} how
 * @param {readonly import('./lib/system.mjs').Program[]} tools that are needed beside those of any window
 * @param {(runtime: import('./lib/electron.mjs').Runtime) => Promise<NodeJS.ProcessEnv>} [prepare] once it is built
 */
async function inTheWindow(project, how, tools = [], prepare = async () => ({})) {
  const linux = process.platform === 'linux'
  const runtime = await setUp([...WINDOW_TOOLS, ...tools])
  await buildIfChanged()
  const prepared = await prepare(runtime)
  const prefix = linux ? await withoutNetwork() : []
  const screen = linux ? await startVirtualDisplay() : null
  const display = screen ? { DISPLAY: screen.display, WAYLAND_DISPLAY: '' } : {}
  try {
    const env = { LECTERN_TEST_ELECTRON: runtime.binary, ...prepared, ...display }
    return await vitest(project, { ...how, prefix, env })
  } finally {
    screen?.stop()
  }
}

/**
 * The tests of the folder that people install, started as they would.
 * @param {How} how
 */
async function ofThePackage(how) {
  if (process.platform === 'linux') {
    return inTheWindow('package', how, PACKAGE_TOOLS, async (runtime) => ({
      LECTERN_TEST_PACKAGE: await makeFolder(runtime),
    }))
  }
  say('These tests start the package as another user and drive it through X, and cannot run here.')
  return { passed: 0, failed: 0 }
}

/**
 * The tests in which Orca reads the real window.
 * @param {How} how
 */
async function withScreenReader(how) {
  if (process.platform === 'linux') return inTheWindow('screen-reader', how, SCREEN_READER_TOOLS)
  say('These tests need Orca, the screen reader of Linux, and cannot run here.')
  return { passed: 0, failed: 0 }
}

await runScript(async () => {
  const [part, ...filters] = process.argv.slice(2)
  const groups = part === undefined ? ALL : [[part]]
  let [passed, failed] = [0, 0]
  /** @type {string[]} */
  const faults = []
  try {
    await installDependencies()
    for (const group of groups) {
      const counts = group.map((name, index) => check(name, { filters, quiet: index > 0 }))
      for (const count of await Promise.all(counts)) {
        passed += count.passed
        failed += count.failed
        faults.push(...(count.faults ?? []))
      }
    }
  } catch (error) {
    failed += failure(error).failed
  }
  // What failed early is far above by now.
  if (faults.length > 0) say(`\nFailed:\n${faults.join('\n')}`)
  say(`\n${passed} passed, ${failed} failed`)
  return failed === 0 && passed > 0 ? 0 : 1
})

/**
 * @param {string} name of the part
 * @param {How} how
 * @returns {Promise<Count>}
 */
async function check(name, how) {
  const part = PARTS[name]
  if (!part) throw new Stop(`There is no part “${name}”; there are ${Object.keys(PARTS).join(', ')}.`)
  say(`\n${part.title}`)
  const count = await part.check(how).catch(failure)
  // A part that names nothing, as the linter's, is named itself.
  return count.failed > 0 && !count.faults?.length ? { ...count, faults: [part.title] } : count
}

/**
 * A step that could not run is one failure.
 * @param {unknown} error
 * @returns {Count}
 */
function failure(error) {
  tell(error)
  return { passed: 0, failed: 1 }
}
