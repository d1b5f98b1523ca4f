// @ts-check
import { constants } from 'node:os'

/**
 * One calm line on the terminal, for something that is really being done.
 * @param {string} line
 */
export function say(line) {
  process.stdout.write(`${line}\n`)
}

/** Something a person has to know or do before it can go on: shown as it is, with no stack. */
export class Stop extends Error {}

/**
 * Runs a script's main function, tells its failure and exits. However it ends, also by a signal, it ends by way of the
 * `exit` event, where what was started is stopped and what was half done removed.
 * @param {() => Promise<number | void>} main
 */
export async function runScript(main) {
  for (const signal of /** @type {const} */ (['SIGHUP', 'SIGINT', 'SIGTERM'])) {
    process.on(signal, () => process.exit(128 + constants.signals[signal]))
  }
  try {
    process.exit((await main()) ?? 0)
  } catch (error) {
    tell(error)
    process.exit(1)
  }
}

/** @param {unknown} error */
export function tell(error) {
  process.stderr.write(`${error instanceof Stop ? error.message : error instanceof Error ? error.stack : error}\n`)
}
