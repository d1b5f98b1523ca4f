// @ts-check
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Stop } from './say.mjs'

/** The name of the one sink of a server of ours. */
const SINK = 'lectern'

/**
 * Starts a sound server with one device, which nobody hears and from which can be recorded. It ends with this process.
 * @returns {Promise<{ env: { PULSE_SERVER: string }, source: string, stop: () => void }>}
 *   `env` for what is to sound there, `source` to record from
 */
export async function startSilentSound() {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-sound-'))
  const socket = join(folder, 'native')
  // Nothing of the person's own: neither their configuration nor their server.
  const env = {
    ...process.env,
    HOME: folder,
    XDG_RUNTIME_DIR: folder,
    PULSE_RUNTIME_PATH: folder,
    PULSE_STATE_PATH: folder,
  }
  const modules = [
    `module-null-sink sink_name=${SINK} rate=22050 channels=1`,
    `module-native-protocol-unix socket=${socket} auth-anonymous=1`,
  ]
  const server = spawn(
    'pulseaudio',
    [
      '-n',
      '--daemonize=no',
      '--use-pid-file=no',
      '--exit-idle-time=-1',
      ...modules.flatMap((module) => ['-L', module]),
    ],
    { env, stdio: ['ignore', 'ignore', 'pipe'], detached: true },
  )
  const stop = () => {
    server.kill()
    process.removeListener('exit', stop)
    rmSync(folder, { recursive: true, force: true })
  }
  process.on('exit', stop)
  await opened(server, socket)
  return { env: { PULSE_SERVER: `unix:${socket}` }, source: `${SINK}.monitor`, stop }
}

/**
 * The server opens its socket last.
 * @param {import('node:child_process').ChildProcess} server
 * @param {string} socket
 * @returns {Promise<void>}
 */
function opened(server, socket) {
  return new Promise((resolve, reject) => {
    let errors = ''
    server.stderr?.setEncoding('utf8').on('data', (text) => {
      errors += text
    })
    const timer = setInterval(() => {
      if (!existsSync(socket)) return
      clearInterval(timer)
      resolve()
    }, 20)
    const fail = (/** @type {string} */ why) => {
      clearInterval(timer)
      reject(new Stop(`No sound server could be started: ${why}`))
    }
    server.on('error', (error) => fail(error.message))
    server.on('exit', (code) => fail(`it ended (${code}).\n${errors.trim()}`))
    setTimeout(() => fail(`it did not open its socket.\n${errors.trim()}`), 15_000).unref()
  })
}
