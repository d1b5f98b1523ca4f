/** A home of its own for the programs of the tests, so that nothing of the person's is read or written. */
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface PrivateHome {
  readonly path: string
  /** The folder for sockets. */
  readonly runtime: string
  /** The environment in which it is home. */
  readonly env: NodeJS.ProcessEnv
  remove(): Promise<void>
}

/** What would lead back to the person's own session. */
const FOREIGN = ['AT_SPI_BUS_ADDRESS', 'GTK_MODULES', 'LANGUAGE', 'PULSE_SERVER', 'SESSION_MANAGER', 'WAYLAND_DISPLAY']

export async function makePrivateHome(): Promise<PrivateHome> {
  const path = await mkdtemp(join(tmpdir(), 'lectern-home-'))
  const runtime = join(path, 'run')
  const data = join(path, 'data')
  await mkdir(runtime, { mode: 0o700 })
  await cp(join(import.meta.dirname, 'orca'), join(data, 'orca'), { recursive: true })
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !FOREIGN.includes(name)))
  const env = {
    ...inherited,
    HOME: path,
    XDG_CACHE_HOME: join(path, 'cache'),
    XDG_CONFIG_HOME: join(path, 'config'),
    XDG_DATA_HOME: data,
    XDG_STATE_HOME: join(path, 'state'),
    XDG_RUNTIME_DIR: runtime,
    XDG_SESSION_TYPE: 'x11',
    GSETTINGS_BACKEND: 'memory',
    // Orca's own words are English, in a locale that every system has.
    LANG: 'C.UTF-8',
    LC_ALL: 'C.UTF-8',
  }
  return { path, runtime, env, remove: () => rm(path, { recursive: true, force: true, maxRetries: 5 }) }
}
