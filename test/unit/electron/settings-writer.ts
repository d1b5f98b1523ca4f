/**
 * A program for settings-killed.test.ts: changes a setting a hundred times and says each time that it did; with `saved`
 * as its second argument only when the change is on disk. Then it waits to be killed.
 */
import { openSettings } from '../../../electron/settings'

const [path = '', mode] = process.argv.slice(2)

async function write(): Promise<void> {
  const settings = openSettings(path)
  for (let step = 1; step <= 100; step++) {
    settings.update({ zoom: 1 + step / 100 })
    if (mode === 'saved') await settings.flush()
    process.stdout.write(`${step} ${Date.now()}\n`)
    if (mode !== 'saved') await new Promise((resolve) => setTimeout(resolve, 10))
  }
  setInterval(() => {}, 1000)
}

void write()
