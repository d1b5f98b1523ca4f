/**
 * Checks the release in a folder and prints every fault as `file:line  message`.
 * Leaves with 0 where there is none, 1 where there are faults, 2 where it was called wrongly.
 */
import { open, readdir, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { importTypeScript } from './lib/import-typescript.mjs'

const ROOT = join(import.meta.dirname, '..')
const [folder, ...others] = process.argv.slice(2)
process.exitCode =
  folder === undefined || others.length > 0 || !(await isFolder(folder)) ? usage() : await check(folder)

function usage() {
  console.error(
    'Usage: npm run release:check -- <folder>\nThe folder holds publication.json and ar.md zh.md en.md fr.md ru.md es.md; what is spoken otherwise is in ar.spoken.md …',
  )
  return 2
}

/** @param {string} path */
async function isFolder(path) {
  return (await stat(path).catch(() => null))?.isDirectory() ?? false
}

/** @param {string} path */
async function check(path) {
  /** @type {typeof import('../publication/checks.ts')} */
  const { isReleaseFile, MAX_BYTES, readRelease } = await importTypeScript(join(ROOT, 'publication/checks.ts'))
  /** @type {Record<string, Uint8Array>} */
  const files = {}
  for (const entry of await readdir(path, { withFileTypes: true })) {
    if (entry.isFile() && isReleaseFile(entry.name)) {
      files[entry.name] = await readStart(join(path, entry.name), MAX_BYTES + 1)
    }
  }
  const result = readRelease(files, basename(resolve(path)))
  if ('faults' in result) {
    for (const { file, line, message } of result.faults) console.log(`${file}:${line}  ${message}`)
    const count = result.faults.length
    console.log(`\n${count} ${count === 1 ? 'fault' : 'faults'}`)
    return 1
  }
  /** @type {typeof import('../publication/model.ts')} */
  const { sentencesOf } = await importTypeScript(join(ROOT, 'publication/model.ts'))
  const { editions, original } = result.release
  console.log(`${editions[original].blocks.flatMap(sentencesOf).length} sentences, six languages, no faults`)
  return 0
}

/**
 * The first `length` bytes of a file: one more than is allowed is enough to refuse it.
 * @param {string} path
 * @param {number} length
 */
async function readStart(path, length) {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read({ buffer: new Uint8Array(length), length, position: 0 })
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}
