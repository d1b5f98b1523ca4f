// @ts-check
/** `npm run build`: makes `out/`, which is what Electron starts and what a package holds. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { fingerprint } from './lib/fingerprint.mjs'
import { inProject } from './lib/project.mjs'
import { run } from './lib/run.mjs'
import { runScript, Stop, say } from './lib/say.mjs'

const OUT = inProject('out')

/** What the build was made of; it lies in `out/`, so that who removes that folder gets a new build. */
const STAMP = join(OUT, '.built-from')

const INPUTS = [
  'LICENSE',
  'electron',
  'locales',
  'publication',
  'renderer',
  'resources',
  'scripts/build.mjs',
  'scripts/lib',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
].map((path) => inProject(path))

/** Builds unless what there is was made of the very same files. */
export async function buildIfChanged() {
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === fingerprint(INPUTS)) return
  say('Building …')
  // In a process of its own: the bundler sets NODE_ENV, which the application and its tests would inherit.
  const built = await run([process.execPath, import.meta.filename])
  if (built.code !== 0) throw new Stop('The build failed, see above.')
}

async function build() {
  // Taken first: what changes during the build is for the next one.
  const made = fingerprint(INPUTS)
  // Nothing of an earlier build, which would be packed with this one. The stamp is gone until the end: a build that fails or is
  // cut short is none.
  rmSync(OUT, { recursive: true, force: true })
  mkdirSync(OUT, { recursive: true })
  const { buildReleases } = await import('./lib/releases.mjs')
  const { bundle } = await import('./lib/bundle.mjs')
  const { buildSpeech } = await import('./lib/speech.mjs')
  const { prerender } = await import('./lib/prerender.mjs')
  const { buildPdfProgram } = await import('./lib/pdf-program.mjs')
  const { writeLegal } = await import('./lib/legal.mjs')
  await buildReleases()
  await bundle()
  await buildSpeech()
  await prerender()
  await buildPdfProgram()
  writeLegal(join(OUT, 'legal'))
  writeFileSync(STAMP, made)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runScript(async () => {
    const { installDependencies } = await import('./lib/dependencies.mjs')
    await installDependencies()
    await build()
  })
}
