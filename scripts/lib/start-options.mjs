// @ts-check
import { resolve } from 'node:path'
import { Stop } from './say.mjs'

/**
 * Takes `--picture FILE` (or `--picture=FILE`) out of the arguments; the others are the application's.
 * @param {readonly string[]} argv
 * @returns {{ picture: string | null, args: string[] }}
 */
export function pictureOption(argv) {
  const at = argv.findIndex((argument) => /^--picture(=|$)/.test(argument))
  if (at < 0) return { picture: null, args: [...argv] }
  const [, inline] = argv[at]?.split(/=(.*)/s) ?? []
  const file = inline ?? argv[at + 1]
  if (!file) throw new Stop('--picture needs the name of a file, e.g. --picture window.png')
  // npm runs scripts in the project's folder and tells here where the person was.
  const picture = resolve(process.env.INIT_CWD ?? '.', file)
  return { picture, args: [...argv.slice(0, at), ...argv.slice(at + (inline === undefined ? 2 : 1))] }
}
