// @ts-check
/**
 * `npm start`: sets up what is missing, builds what has changed and opens the window. What follows `--` goes to the
 * application, e.g. `npm start -- lectern://… --user-data-dir=FOLDER`.
 *
 * Where there is no display it opens the window on a virtual one, saves a picture of it and keeps it open until Ctrl+C.
 * `--picture FILE` says where to save the picture, and quits once it is saved.
 */
import { buildIfChanged } from './build.mjs'
import { hasDisplay, startVirtualDisplay } from './lib/display.mjs'
import { sandboxArguments } from './lib/electron.mjs'
import { open, openForPicture } from './lib/open.mjs'
import { inProject, ROOT } from './lib/project.mjs'
import { runScript, say } from './lib/say.mjs'
import { setUp } from './lib/set-up.mjs'
import { pictureOption } from './lib/start-options.mjs'

await runScript(async () => {
  const { picture, args } = pictureOption(process.argv.slice(2))
  const seen = hasDisplay()
  const { binary } = await setUp(seen ? [] : ['Xvfb'])
  await buildIfChanged()

  // Chromium's notes about a missing D-Bus or graphics card say nothing to a person; level 3 leaves only what is fatal.
  const window = { binary, args: [ROOT, ...sandboxArguments, '--log-level=3', ...args] }
  if (seen && picture === null) return open(window)

  if (!seen) {
    say('There is no display here, so the window opens on a virtual one.')
    process.env.DISPLAY = (await startVirtualDisplay()).display
  }
  return openForPicture(window, picture ?? inProject('.cache', 'window.png'), { quit: picture !== null })
})
