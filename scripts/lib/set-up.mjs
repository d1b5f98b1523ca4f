// @ts-check
import { installDependencies } from './dependencies.mjs'
import { electronRuntime } from './electron.mjs'
import { installSystemPackages } from './system.mjs'

/**
 * Puts everything in place that the application needs to start here, and says what it does; when nothing is missing
 * it is quick and silent.
 * @param {readonly import('./system.mjs').Program[]} [programs] that are needed beside Electron
 */
export async function setUp(programs = []) {
  await installDependencies()
  const runtime = await electronRuntime()
  // The electron package, and the tools that ask it where Electron is, look here.
  if (!runtime.official) process.env.ELECTRON_OVERRIDE_DIST_PATH = runtime.dist
  await installSystemPackages(runtime.binary, programs)
  return runtime
}
