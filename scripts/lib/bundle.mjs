// @ts-check
import { inProject } from './project.mjs'
import { lastLines, run } from './run.mjs'
import { Stop } from './say.mjs'

/**
 * Bundles the desktop process, its preload and the page into `out/`, as electron.vite.config.ts says. In a process of
 * its own, because the bundler sets NODE_ENV for the whole process.
 */
export async function bundle() {
  const electronVite = inProject('node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const bundled = await run([process.execPath, electronVite, 'build', '--logLevel', 'warn'], { quiet: true })
  if (bundled.code !== 0) throw new Stop(`The build failed:\n${lastLines(bundled.output, 60)}`)
}
