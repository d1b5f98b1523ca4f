/** A session bus of the tests' own, on which nothing starts by itself. */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { vi } from 'vitest'
import type { Background } from './background'

const run = promisify(execFile)

/** How long a program may take to begin on a slow and busy machine. */
const PATIENCE_MS = 10_000

/** Asks the bus itself whether somebody has a name. */
const HAS_OWNER = [
  '--session',
  '--print-reply=literal',
  '--dest=org.freedesktop.DBus',
  '/org/freedesktop/DBus',
  'org.freedesktop.DBus.NameHasOwner',
]

/** @returns its address, for DBUS_SESSION_BUS_ADDRESS; the socket lies in `folder` */
export async function startMessageBus(programs: Background, folder: string, env: NodeJS.ProcessEnv): Promise<string> {
  const address = `unix:path=${join(folder, 'bus')}`
  const configuration = join(import.meta.dirname, 'message-bus.conf')
  const command = [
    'dbus-daemon',
    `--config-file=${configuration}`,
    `--address=${address}`,
    '--nofork',
    '--print-address',
  ]
  await programs.start(command, env).said(address)
  return address
}

/**
 * Waits until a program has taken its name on the bus that `env` tells of: whoever asks for it before finds nobody, and
 * does not ask again.
 */
export function nameTaken(name: string, env: NodeJS.ProcessEnv): Promise<void> {
  const ask = async () => {
    const { stdout } = await run('dbus-send', [...HAS_OWNER, `string:${name}`], { env })
    if (!stdout.includes('true')) throw new Error(`Nobody has the name ${name}.`)
  }
  return vi.waitFor(ask, { timeout: PATIENCE_MS, interval: 20 })
}
