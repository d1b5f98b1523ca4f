/** Starts the package as people have it: as an ordinary user, from a folder that is not theirs, with nothing at home. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { debuggerOf, firstPage } from '../../scripts/lib/bench-window.mjs'

const NOBODY = 65534
const asRoot = process.getuid?.() === 0

/** The folder that `npm test` made. */
export function packageFolder(): string {
  const folder = process.env.LECTERN_TEST_PACKAGE
  if (!folder) throw new Error('LECTERN_TEST_PACKAGE is not set: run these tests with `npm test -- package`.')
  return folder
}

/** Where the reader keeps what is the person's, from their home. */
export const DATA = '.config/Lectern'

/** A copy of the package in a place with spaces and letters of three scripts, where nobody may write. */
export function installed(): { readonly program: string; remove(): void } {
  const root = mkdtempSync(join(tmpdir(), 'lectern-package-'))
  chmodSync(root, 0o755)
  const folder = join(root, 'Мои программы', '阅读器 قارئ', 'Lectern «1»')
  mkdirSync(folder, { recursive: true })
  execFileSync('cp', ['-a', '--reflink=auto', `${packageFolder()}/.`, folder])
  execFileSync('chmod', ['-R', 'a-w,a+rX', folder])
  return {
    program: join(folder, 'lectern'),
    remove() {
      execFileSync('chmod', ['-R', 'u+w', root])
      rmSync(root, { recursive: true, force: true })
    },
  }
}

export interface Home {
  readonly path: string
  /** Every file in it, from it. */
  files(): string[]
  remove(): void
}

/** A home with nothing in it, of the user that the reader is to run as. */
export function freshHome(): Home {
  const path = mkdtempSync(join(tmpdir(), 'lectern-home-'))
  for (const folder of ['', 'run', 'tmp']) {
    mkdirSync(join(path, folder), { recursive: true })
    chmodSync(join(path, folder), 0o700)
    if (asRoot) chownSync(join(path, folder), NOBODY, NOBODY)
  }
  return {
    path,
    files: () =>
      readdirSync(path, { recursive: true, withFileTypes: true })
        .filter((entry) => !entry.isDirectory())
        .map((entry) => relative(path, join(entry.parentPath, entry.name))),
    remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5 }),
  }
}

/** The package, running; `stderr` is what it has said so far. */
export interface Started {
  readonly child: ChildProcess
  readonly stderr: () => string
  /** The exit code, once it has ended. */
  readonly ended: Promise<number | null>
}

/**
 * @param locale of the system, e.g. `fr_FR`
 * @param env beside the few variables that any session has
 */
export function start(
  program: string,
  home: Home,
  locale: string,
  { args = [], env = {} }: { args?: readonly string[]; env?: Readonly<Record<string, string>> } = {},
): Started {
  const user = asRoot ? ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups', '--inh-caps=-all'] : []
  const [command = '', ...rest] = [...user, program, ...args]
  const { DISPLAY = '', PATH = '' } = process.env
  const child = spawn(command, rest, {
    cwd: home.path,
    env: {
      ...{ PATH, DISPLAY, HOME: home.path, USER: 'reader', LANG: `${locale}.UTF-8` },
      ...{ XDG_RUNTIME_DIR: join(home.path, 'run'), TMPDIR: join(home.path, 'tmp') },
      ...env,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let stderr = ''
  child.stderr?.setEncoding('utf8').on('data', (text) => {
    stderr += text
  })
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', resolve)
  })
  return { child, stderr: () => stderr, ended }
}

export interface Driven extends Started {
  readonly page: Page
  /** Errors on the page's console and those that nobody caught. */
  readonly errors: readonly string[]
  disconnect(): Promise<void>
}

/** The same, driven through Chromium's own protocol: the package has no inspector of Node. */
export async function startDriven(
  program: string,
  home: Home,
  locale: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Driven> {
  // The profile is where it would be anyway; the reader wants to be told before it lets itself be driven.
  const args = [`--user-data-dir=${join(home.path, DATA)}`, '--remote-debugging-port=0']
  const started = start(program, home, locale, { args, env })
  const browser: Browser = await chromium.connectOverCDP(await debuggerOf(started.child))
  const page: Page = await firstPage(browser)
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(String(error)))
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  // By selector, because the page's policy allows no `eval`.
  await page.waitForSelector('html[data-ready=true]', { state: 'attached' })
  return { ...started, page, errors, disconnect: () => browser.close() }
}

const WINDOW = ['search', '--sync', '--onlyvisible', '--class', 'lectern']

/** Presses keys as a keyboard would, once the reader's window is there and has the focus. */
export function pressInWindow(keys: string): void {
  xdotool(...WINDOW, 'windowactivate', '--sync')
  // By itself: after a window xdotool would send the keys to that one, marked as sent, and Chromium takes none of those.
  xdotool('key', '--clearmodifiers', keys)
}

/** The title of the reader's window, once it is there. */
export const windowTitle = () => xdotool(...WINDOW, 'getwindowname').trim()

/** Answers the system's own dialog, once it has opened, with a file's whole path. */
export function saveAs(title: string, path: string): void {
  xdotool('search', '--sync', '--onlyvisible', '--name', `^${title}$`, 'windowactivate', '--sync')
  xdotool('key', '--clearmodifiers', 'ctrl+a')
  xdotool('type', '--delay', '5', path)
  xdotool('key', 'Return')
}

const xdotool = (...args: readonly string[]) => execFileSync('xdotool', args, { encoding: 'utf8', timeout: 20_000 })
