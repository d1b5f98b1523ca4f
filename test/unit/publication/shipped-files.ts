import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const SHIPPED = '2013-10-04-migration-dialogue'

const FOLDER = join(import.meta.dirname, '..', '..', '..', 'resources', 'releases', SHIPPED)

/** The sources of the release that ships, by name: fresh each time, so that a test may break them. */
export function shippedFiles(): Record<string, string | Uint8Array> {
  return Object.fromEntries(readdirSync(FOLDER).map((name) => [name, readFileSync(join(FOLDER, name), 'utf8')]))
}
