// @ts-check
/**
 * What the development runtime starts with: it loads the folder named on the command line, as Electron's own
 * default app does (`electron FOLDER …`). It is packed into the runtime's `resources/default_app.asar`.
 */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const folder = process.argv.slice(1).find((argument) => !argument.startsWith('-'))
if (folder === undefined) {
  process.stderr.write('Usage: electron FOLDER [arguments]\n')
  app.exit(1)
} else {
  const path = resolve(folder)
  const manifest = JSON.parse(readFileSync(resolve(path, 'package.json'), 'utf8'))
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true })
  // Electron's own default app uses the last two, which are not in its documentation.
  const settable = /** @type {typeof app & { setVersion(v: string): void, setAppPath(p: string): void }} */ (app)
  settable.setName(manifest.productName ?? manifest.name)
  settable.setVersion(manifest.version)
  settable.setAppPath(path)
  await import(pathToFileURL(resolve(path, manifest.main)).href)
}
