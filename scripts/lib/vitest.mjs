// @ts-check
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { inProject, ROOT, readJson } from './project.mjs'
import { run } from './run.mjs'
import { say } from './say.mjs'

/** @typedef {{ passed: number, failed: number, faults?: readonly string[] }} Count `faults` name what failed */

/**
 * Runs the tests of one of Vitest's projects and counts them.
 * @param {string} project as vitest.config.ts names it
 * @param {{ filters: readonly string[], quiet?: boolean, prefix?: readonly string[], env?: NodeJS.ProcessEnv }} options
 *   `quiet` prints all in one piece at the end
 * @returns {Promise<Count>}
 */
export async function vitest(project, { filters, quiet = false, prefix = [], env = {} }) {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-tests-'))
  const report = join(folder, 'report.json')
  try {
    const program = [process.execPath, inProject('node_modules', 'vitest', 'vitest.mjs')]
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    const command = [...prefix, ...program, 'run', '--project', project, ...reporters, ...filters]
    const { code, output } = await run(command, { env, quiet })
    if (quiet) say(output)
    // Without a report Vitest has said why it could not even begin.
    return existsSync(report) ? count(readJson(report), code) : { passed: 0, failed: 1 }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * A test that was skipped proves nothing, so in CI it counts as failed; so does a file that broke before its first
 * test, an error outside any test, and a run without tests.
 * @param {any} report Vitest's JSON
 * @param {number} code its exit code
 * @returns {Count}
 */
function count(report, code) {
  const faults = report.testResults.flatMap(faultsOf)
  const skipped = process.env.CI ? report.numPendingTests + report.numTodoTests : 0
  const passed = report.numPassedTests
  const failed = faults.length + skipped
  const unexplained = failed === 0 && (code !== 0 || passed === 0)
  return { passed, failed: unexplained ? 1 : failed, faults }
}

/** Lines of what was wrong with a test, which its trace follows. */
const LINES = 12

/**
 * Each test of a file that failed, with what was wrong.
 * @param {any} file of Vitest's JSON
 * @returns {string[]}
 */
function faultsOf(file) {
  const name = relative(ROOT, file.name)
  const failed = file.assertionResults.filter((/** @type {any} */ test) => test.status === 'failed')
  if (failed.length === 0) {
    // Vitest's JSON does not hold what was wrong in a hook.
    const fault = beginning(file.message) || 'what prepares its tests, or clears up after them, failed; see above'
    return file.status === 'failed' ? [`${name}: ${fault}`] : []
  }
  return failed.map((/** @type {any} */ test) => `${name} › ${test.fullName}: ${beginning(test.failureMessages?.[0])}`)
}

/**
 * What was wrong, without the trace of where.
 * @param {string | undefined} text
 */
function beginning(text) {
  const lines = stripVTControlCharacters(text ?? '').split('\n')
  const trace = lines.findIndex((line) => /^\s+at /.test(line))
  return lines.slice(0, trace < 0 ? LINES : Math.min(trace, LINES)).join('\n  ')
}
