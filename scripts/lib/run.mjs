// @ts-check
import { spawn } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { ROOT } from './project.mjs'

/**
 * Runs a program in the project's folder and waits for it. It ends when this process does, by `endBy`.
 * @param {readonly string[]} commandLine
 * @param {{ quiet?: boolean, cwd?: string, env?: NodeJS.ProcessEnv, endBy?: NodeJS.Signals }} [options]
 *   `quiet` keeps what it prints for the answer instead of showing it
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run([command = '', ...args], { quiet = false, cwd = ROOT, env, endBy = 'SIGTERM' } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    })
    const stop = () => child.kill(endBy)
    process.once('exit', stop)
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => {
        output += text
      })
    }
    child.on('error', (error) => resolve({ code: 127, output: output + error.message }))
    child.on('close', (code) => {
      process.removeListener('exit', stop)
      resolve({ code: code ?? 1, output })
    })
  })
}

/**
 * The command line that runs npm itself, also when this script was not started by it.
 * @param {...string} args
 */
export function npm(...args) {
  const script = process.env.npm_execpath
  if (script?.endsWith('.js')) return [process.execPath, script, ...args]
  // npm is a .cmd file on Windows, which only a shell can start.
  return process.platform === 'win32' ? ['cmd', '/c', 'npm', ...args] : ['npm', ...args]
}

/**
 * Whether a program can be found on the PATH.
 * @param {string} name
 */
export function hasProgram(name) {
  // An ordinary user's PATH often lacks the folder where `ip` lies.
  return [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/sbin'].some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}

/** @param {string} output */
export const lastLines = (output, count = 15) => output.trim().split('\n').slice(-count).join('\n')

/**
 * What npm has to say of its failure, without its warnings and its manual.
 * @param {string} output
 */
export function npmErrors(output) {
  const lines = output.split('\n').filter((line) => /^npm error\s+\S/.test(line))
  return (lines.length > 0 ? lines.slice(0, 15) : [lastLines(output)]).join('\n')
}
