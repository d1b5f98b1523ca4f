/**
 * Whether Chromium may ask Speech Dispatcher for the system's voices, which on Linux it does by a switch alone. It loads
 * the library and has that start the server when a page first asks; with the library and no server applications have been
 * killed there. So both are looked for first. Knows no Electron.
 */
import { join } from 'node:path'

/** What there is, or which part is missing: for a text that helps. */
export type SpeechDispatcher = 'ready' | 'no-library' | 'no-server'

export interface LinuxSystem {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly arch: string
  /** The user's number, of whom the server's socket is. */
  readonly uid: number
  readonly exists: (path: string) => boolean
}

/** The name that Chromium asks the loader for. */
const LIBRARY = 'libspeechd.so.2'

/** As Debian names the folders of libraries. */
const TRIPLETS: Readonly<Record<string, string>> = {
  x64: 'x86_64-linux-gnu',
  arm64: 'aarch64-linux-gnu',
  arm: 'arm-linux-gnueabihf',
}

export function findSpeechDispatcher(system: LinuxSystem): SpeechDispatcher {
  const { exists } = system
  if (!libraryFolders(system).some((folder) => exists(join(folder, LIBRARY)))) return 'no-library'
  return sockets(system).some(exists) || programs(system).some(exists) ? 'ready' : 'no-server'
}

function libraryFolders({ env, arch }: LinuxSystem): string[] {
  const triplet = TRIPLETS[arch]
  return [
    ...(env.LD_LIBRARY_PATH ?? '').split(':').filter(Boolean),
    ...(triplet ? [`/usr/lib/${triplet}`, `/lib/${triplet}`, `/usr/local/lib/${triplet}`] : []),
    '/usr/lib64',
    '/usr/lib',
    '/lib64',
    '/lib',
    '/usr/local/lib64',
    '/usr/local/lib',
  ]
}

/** Where a server listens that runs already. One on another machine or port cannot be looked for here. */
function sockets({ env, uid }: LinuxSystem): string[] {
  const [, named] = /^unix_socket:(.+)$/.exec(env.SPEECHD_ADDRESS ?? '') ?? []
  return [named ?? join(env.XDG_RUNTIME_DIR || `/run/user/${uid}`, 'speech-dispatcher', 'speechd.sock')]
}

/** What the library starts where none runs: it does not look for it, but knows one path. */
function programs({ env }: LinuxSystem): string[] {
  return env.SPEECHD_CMD ? [env.SPEECHD_CMD] : ['/usr/bin/speech-dispatcher', '/usr/local/bin/speech-dispatcher']
}
