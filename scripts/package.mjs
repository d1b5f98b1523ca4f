// @ts-check
/**
 * `npm run package`: makes what people install, for this platform, in `dist/`. With `--dir` the folder alone, not packed.
 *
 * Where the official Electron cannot be fetched it makes the folder on the development runtime, to look at and to test;
 * it is marked in its name and is never for release.
 */
import { relative } from 'node:path'
import { buildIfChanged } from './build.mjs'
import { makeFolder, makePackages } from './lib/package.mjs'
import { ROOT } from './lib/project.mjs'
import { runScript, say } from './lib/say.mjs'
import { setUp } from './lib/set-up.mjs'

await runScript(async () => {
  const runtime = await setUp()
  await buildIfChanged()
  if (!runtime.official) {
    say(
      `Electron’s own download cannot be reached here, so this is a folder on the development runtime (Electron ${runtime.version}, ` +
        'out of support), for tests alone. It is not for release, and no installer is made of it.',
    )
  }
  say('Packaging …')
  const made =
    runtime.official && !process.argv.includes('--dir') ? await makePackages(runtime) : [await makeFolder(runtime)]
  for (const path of made) say(relative(ROOT, path))
})
