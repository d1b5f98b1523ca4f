// @ts-check
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { importTypeScript } from './import-typescript.mjs'
import { inProject } from './project.mjs'
import { Stop } from './say.mjs'

const SOURCES = inProject('resources', 'releases')
const TARGET = inProject('out', 'releases')
const SPEECH = inProject('out', 'speech')

/**
 * Checks the releases that ship and writes each as `out/releases/<id>.json`, a large one's editions beside it, and what is
 * spoken of it as `out/speech/<id>.json`; a faulty one stops the build.
 */
export async function buildReleases() {
  /** @type {typeof import('../../publication/checks')} */
  const { readRelease } = await importTypeScript(inProject('publication', 'checks.ts'))
  /** @type {typeof import('../../publication/speech')} */
  const { speechTextsOf, withoutSpeech } = await importTypeScript(inProject('publication', 'speech.ts'))
  for (const folder of [TARGET, SPEECH]) {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
  }
  for (const id of foldersIn(SOURCES)) {
    const answer = readRelease(filesIn(join(SOURCES, id)), id)
    if ('faults' in answer) throw new Stop(report(id, answer.faults))
    await writeRelease(TARGET, withoutSpeech(answer.release))
    writeFileSync(join(SPEECH, `${id}.json`), JSON.stringify(speechTextsOf(answer.release)))
  }
}

/**
 * Writes a release as the reader reads it (electron/releases.ts).
 * @param {string} folder
 * @param {import('../../publication/model').Release} whole
 */
export async function writeRelease(folder, whole) {
  /** @type {typeof import('../../publication/large')} */
  const { inFiles } = await importTypeScript(inProject('publication', 'large.ts'))
  const { release, blocks } = inFiles(whole)
  writeFileSync(join(folder, `${release.id}.json`), JSON.stringify(release))
  if (!blocks) return
  mkdirSync(join(folder, release.id), { recursive: true })
  for (const [language, each] of Object.entries(blocks)) {
    writeFileSync(join(folder, release.id, `${language}.json`), JSON.stringify(each))
  }
}

/** The ids of the releases that ship, oldest first: ids begin with the date. */
export const sourceIds = () => foldersIn(SOURCES).sort()

/** What reads one of them from its sources, with all that is spoken of it. */
export async function readSource() {
  /** @type {typeof import('../../publication/checks')} */
  const { readRelease } = await importTypeScript(inProject('publication', 'checks.ts'))
  return { readRelease: (/** @type {string} */ id) => readRelease(filesIn(join(SOURCES, id)), id) }
}

/** @param {string} folder */
function foldersIn(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
}

/**
 * @param {string} folder
 * @returns {Record<string, Uint8Array>}
 */
function filesIn(folder) {
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile())
  return Object.fromEntries(files.map(({ name }) => [name, readFileSync(join(folder, name))]))
}

/**
 * @param {string} id
 * @param {readonly import('../../publication/checks').Fault[]} faults
 */
function report(id, faults) {
  const lines = faults.map(({ file, line, message }) => `  ${file}:${line} ${message}`)
  return [`The release ${id} has faults:`, ...lines].join('\n')
}
