import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { DEFAULT_SETTINGS, type Settings } from '../../electron/contract'
import type { Language } from '../../publication/model'

const ROOT = resolve(import.meta.dirname, '../..')

export interface LaunchOptions {
  /** The folder of the application; without it the one that was built. */
  readonly folder?: string
  /** The reading language; without it the reader chooses, as at a first start. */
  readonly language?: Language
  /** Settings that differ from the defaults; with neither these nor a language there is no settings file. */
  readonly settings?: Partial<Settings>
  /** The application's arguments, e.g. a deep link or `--force-renderer-accessibility`. */
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** A profile to use and keep; without it a fresh one, removed at the end. */
  readonly profile?: string
  /** The system's languages, best first, e.g. `['ar', 'fr']`. */
  readonly locale?: readonly string[]
}

export interface Launched {
  readonly app: ElectronApplication
  readonly page: Page
  readonly profile: string
  /** What the page has complained about since it was opened: uncaught errors and errors on its console. */
  errors(): Promise<string[]>
  close(): Promise<void>
}

/** Starts the built application in a profile of its own and waits until React has taken over the page. */
export async function launch(options: LaunchOptions = {}): Promise<Launched> {
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'lectern-profile-')))
  const forget = () => (options.profile ? undefined : rm(profile, { recursive: true, force: true, maxRetries: 5 }))
  await writeSettings(profile, options)
  const app = await _electron.launch({
    executablePath: binary(),
    args: [
      options.folder ?? ROOT,
      `--user-data-dir=${profile}`,
      ...sandbox(),
      ...language(options),
      ...(options.args ?? []),
    ],
    env: environment(options),
  })
  const close = async () => {
    await app.close()
    await forget()
  }
  try {
    const page = await app.firstWindow()
    // By selector, because the page's policy allows no `eval`.
    await page.waitForSelector('html[data-ready=true]', { state: 'attached' })
    return { app, page, profile, errors: () => errorsOf(page), close }
  } catch (error) {
    await close()
    throw error
  }
}

function binary(): string {
  const path = process.env.LECTERN_TEST_ELECTRON
  if (!path) throw new Error('LECTERN_TEST_ELECTRON is not set: run these tests with `npm test -- e2e`.')
  return path
}

async function writeSettings(profile: string, { language, settings }: LaunchOptions): Promise<void> {
  if (!language && !settings) return
  const whole: Settings = { ...DEFAULT_SETTINGS, ...(language ? { language } : {}), ...settings }
  await writeFile(join(profile, 'settings.json'), JSON.stringify(whole))
}

/** As root Chromium's sandbox cannot work. */
function sandbox(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : []
}

/** Chromium's own language, where the system has no locale by that name. */
function language({ locale }: LaunchOptions): string[] {
  return locale?.[0] ? [`--lang=${locale[0]}`] : []
}

function environment({ env, locale }: LaunchOptions): Record<string, string> {
  const [first, ...others] = (locale ?? []).map((name) => name.replace('-', '_'))
  const system = first ? { LC_ALL: '', LANG: `${first}.UTF-8`, LANGUAGE: [first, ...others].join(':') } : {}
  return { ...(process.env as Record<string, string>), ...system, ...env }
}

async function errorsOf(page: Page): Promise<string[]> {
  const messages = await page.consoleMessages({ filter: 'all' })
  const errors = messages.filter((message) => message.type() === 'error').map((message) => message.text())
  return [...errors, ...(await page.pageErrors({ filter: 'all' })).map(String)]
}
