import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readRelease } from '../../publication/checks'
import type { Release } from '../../publication/model'

export const SHIPPED = '2013-10-04-migration-dialogue'

/** The release that ships, read from its sources. */
export function shippedRelease(): Release {
  const folder = join(import.meta.dirname, '..', '..', 'resources', 'releases', SHIPPED)
  const files = Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]))
  const result = readRelease(files, SHIPPED)
  if ('faults' in result) throw new Error(JSON.stringify(result.faults, null, 2))
  return result.release
}
