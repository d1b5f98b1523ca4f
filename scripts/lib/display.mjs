// @ts-check
import { spawn } from 'node:child_process'
import { hasProgram } from './run.mjs'
import { Stop } from './say.mjs'

/** Whether there is a screen to open a window on. Windows and macOS always have one. */
export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

/**
 * Starts an X server that draws into memory, with a window manager where there is one: without it windows can be
 * neither activated nor maximized. Both end with this process.
 * @param {{ size?: string }} [options]
 * @returns {Promise<{ display: string, stop: () => void }>} `display` for DISPLAY, e.g. `:99`
 */
export async function startVirtualDisplay({ size = '1600x1200x24' } = {}) {
  // In a group of its own Ctrl+C does not end it before the window that is still on it.
  const server = spawn(
    'Xvfb',
    // No key repeats: a test may hold one for long.
    ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp', '-dpi', '96', '-noreset', '-r'],
    {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
      detached: true,
    },
  )
  const children = [server]
  const stop = () => {
    for (const child of children.splice(0).reverse()) child.kill()
    process.removeListener('exit', stop)
  }
  process.on('exit', stop)

  const display = await displayNumber(server)
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
 * The server writes the number of the display it took once it can be used.
 * @param {import('node:child_process').ChildProcess} server
 * @returns {Promise<string>}
 */
function displayNumber(server) {
  return new Promise((resolve, reject) => {
    let errors = ''
    let number = ''
    server.stderr?.setEncoding('utf8').on('data', (text) => {
      errors += text
    })
    const channel = /** @type {import('node:stream').Readable} */ (server.stdio[3])
    channel.setEncoding('utf8').on('data', (text) => {
      number += text
      if (number.endsWith('\n')) resolve(`:${number.trim()}`)
    })
    server.on('error', (error) => reject(new Stop(`No virtual display could be started: ${error.message}`)))
    server.on('exit', (code) => reject(new Stop(`The virtual display ended (${code}).\n${errors.trim()}`)))
  })
}
