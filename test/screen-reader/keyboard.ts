/** Keys as a keyboard gives them, to the X server: so the screen reader has them too, with its own commands. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/**
 * How long a key is held down. Orca 43 goes deaf where a key is let go while it looks at what the key did: its library
 * for the accessibility bus loses that message and all after it. A person holds a key for longer than that takes.
 */
const HELD_MS = 200

/** Presses keys one after the other, each as X names it, e.g. `h`, `ctrl+j`, `Escape`. */
export async function press(...keys: readonly string[]): Promise<void> {
  await run('xdotool', ['key', '--delay', String(HELD_MS), ...keys])
}

/** Types Latin letters and digits, which any keyboard has. */
export async function type(text: string): Promise<void> {
  await run('xdotool', ['type', '--delay', String(HELD_MS), text])
}
