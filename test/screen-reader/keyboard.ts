/** Keys as a keyboard gives them, to the X server: so the screen reader has them too, with its own commands. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/**
 * Presses a key, as X names it, e.g. `h`, `ctrl+j`, `Escape`, and holds it down for so long. Orca 43 goes deaf where a
 * key is let go while it looks at what the key did: its library for the accessibility bus loses that message and all
 * after it. A person lets go before or long after; a slow machine may need long.
 */
export async function press(key: string, whileHeld: () => Promise<unknown>): Promise<void> {
  await run('xdotool', ['keydown', key])
  try {
    await whileHeld()
  } finally {
    await run('xdotool', ['keyup', key])
  }
}
