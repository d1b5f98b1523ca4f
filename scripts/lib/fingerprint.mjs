// @ts-check
import { createHash } from 'node:crypto'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * A short text that changes when one of these files or folders does: by name, size or time of change, which is quick
 * to look up.
 * @param {readonly string[]} paths those that do not exist count as empty
 */
export function fingerprint(paths) {
  const hash = createHash('sha256')
  for (const path of paths) add(hash, path)
  return hash.digest('hex')
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} path
 */
function add(hash, path) {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return
  if (found.isDirectory()) {
    for (const name of readdirSync(path).sort()) add(hash, join(path, name))
  } else {
    hash.update(`${path}\0${found.size}\0${found.mtimeMs}\n`)
  }
}
