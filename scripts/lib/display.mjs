// @ts-check
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { hasProgram } from './run.mjs'
import { Stop } from './say.mjs'

/** Whether there is a screen to open a window on. Windows and macOS always have one. */
export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

/** Where X servers have their sockets and their locks, whatever network namespace they are in. */
const PLACE = '/tmp'
/** Numbers below are those of people's own screens. */
const FIRST = 90
const LAST = 999

/**
 * Starts an X server that draws into memory, with a window manager where there is one: without it windows can be
 * neither activated nor maximized. Both end with this process.
 * @param {{ size?: string }} [options]
 * @returns {Promise<{ display: string, stop: () => void }>} `display` for DISPLAY, e.g. `:99`
 */
export async function startVirtualDisplay({ size = '1600x1200x24' } = {}) {
  const { server, display } = await startServer(size)
  /** @type {import('node:child_process').ChildProcess[]} */
  const children = [server]
  const stop = () => {
    for (const child of children.splice(0).reverse()) child.kill()
    process.removeListener('exit', stop)
  }
  process.on('exit', stop)
  if (hasProgram('openbox')) {
    const manager = spawn('openbox', ['--sm-disable'], {
      env: { ...process.env, DISPLAY: display },
      stdio: 'ignore',
      detached: true,
    })
    children.push(manager)
    await new Promise((resolve) => manager.on('spawn', resolve).on('error', resolve))
  }
  return { display, stop }
}

/**
 * A server of the first number that is free. The number is given and not left to the server (`-displayfd`): that makes no lock,
 * and a server in another network namespace would take the socket away.
 * @param {string} size
 */
async function startServer(size) {
  for (let number = FIRST; number <= LAST; number++) {
    const socket = `${PLACE}/.X11-unix/X${number}`
    const lock = `${PLACE}/.X${number}-lock`
    if (existsSync(socket) || existsSync(lock)) continue
    const display = `:${number}`
    // In a group of its own Ctrl+C does not end it before the window that is still on it. No key repeats: a test may
    // hold one for long.
    const server = spawn('Xvfb', [display, '-screen', '0', size, '-nolisten', 'tcp', '-dpi', '96', '-noreset', '-r'], {
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: true,
    })
    if (await answers(server, socket, lock)) return { server, display }
  }
  throw new Stop('No virtual display could be started: there are too many.')
}

/**
 * Waits until a server takes connections.
 * @param {import('node:child_process').ChildProcessByStdio<null, null, import('node:stream').Readable>} server
 * @param {string} socket
 * @param {string} lock which holds the process that has the number
 * @returns {Promise<boolean>} false where another was quicker to take the number
 * @throws {Stop} where the server ends for another reason
 */
function answers(server, socket, lock) {
  return new Promise((resolve, reject) => {
    let errors = ''
    let ended = false
    server.stderr.setEncoding('utf8').on('data', (text) => {
      errors += text
    })
    const knock = () => {
      if (ended) return
      const connection = connect(socket, () => {
        connection.destroy()
        if (holderOf(lock) === server.pid) resolve(true)
        else setTimeout(knock, 20)
      })
      connection.on('error', () => setTimeout(knock, 20))
    }
    server.on('error', (error) => {
      ended = true
      reject(new Stop(`No virtual display could be started: ${error.message}`))
    })
    server.on('exit', (code) => {
      ended = true
      if (/already active/.test(errors)) resolve(false)
      else reject(new Stop(`The virtual display ended (${code}).\n${errors.trim()}`))
    })
    knock()
  })
}

/**
 * @param {string} lock
 * @returns {number} the process that has it; NaN where none has
 */
function holderOf(lock) {
  try {
    return Number(readFileSync(lock, 'utf8'))
  } catch {
    return Number.NaN
  }
}
