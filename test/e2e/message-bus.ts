/** A session bus of the tests' own, on which nothing starts by itself. */
import { join } from 'node:path'
import type { Background } from './background'

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
