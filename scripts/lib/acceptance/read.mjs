// @ts-check
/** The conformance entries and the test files of this repository. */
import { existsSync, readFileSync } from 'node:fs'
import { inProject, readJson } from '../project.mjs'
import { testTitles } from './test-titles.mjs'

/** Where the report is written. */
export const REPORT = inProject('docs', 'accessibility.md')

/** @param {string} name */
const read = (name) => readJson(inProject('test', 'acceptance', `${name}.json`))

/** @returns {import('./faults.mjs').Acceptance & { evaluated: string, version: string }} */
export function readAcceptance() {
  return {
    standards: read('standards'),
    entries: { wcag: read('wcag22'), en: read('en301549'), daisy: read('daisy') },
    checks: read('checks'),
    evaluated: read('evaluation').date,
    version: readJson(inProject('package.json')).version,
  }
}

/** @type {Map<string, readonly import('./test-titles.mjs').Title[] | null>} */
const known = new Map()

/**
 * The tests of a file, `test/e2e/moving.test.ts`.
 * @param {string} file
 */
export function titlesOf(file) {
  const path = inProject(...file.split('/'))
  const isTest = /^test\/.+\.test\.ts$/.test(file) && existsSync(path)
  if (!known.has(file)) known.set(file, isTest ? testTitles(readFileSync(path, 'utf8')) : null)
  return known.get(file) ?? null
}
