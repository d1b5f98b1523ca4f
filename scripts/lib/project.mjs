// @ts-check
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** The project's own folder. */
export const ROOT = resolve(import.meta.dirname, '../..')

/** What the scripts fetch or make for themselves; git ignores it and it may be deleted at any time. */
export const CACHE = join(ROOT, '.cache')

/** @param {...string} parts */
export const inProject = (...parts) => join(ROOT, ...parts)

/** @param {string} file */
export const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'))
