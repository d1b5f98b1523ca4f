/** The package as people meet it: installed, started, read, heard and left again. */
import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import en from '../../locales/en.json'
import { LANGUAGES, type Language } from '../../publication/model'
import { loudness, startSound } from '../e2e/sound'
import { shippedRelease } from '../unit/shipped-release'
import { DATA, freshHome, type Home, installed, pressInWindow, saveAs, start, startDriven, windowTitle } from './start'

/** What the systems of each language's readers say, none of them the plain name of a language. */
const LOCALES: Readonly<Record<Language, string>> = {
  ar: 'ar_EG',
  zh: 'zh_CN',
  en: 'en_GB',
  fr: 'fr_CH',
  ru: 'ru_RU',
  es: 'es_MX',
}

const release = shippedRelease()
const titleIn = (language: Language) => release.editions[language].title.text

describe('the package', () => {
  let program: string
  let remove: () => void
  let home: Home
  beforeAll(() => {
    ;({ program, remove } = installed())
  })
  afterAll(() => remove())
  beforeEach(() => {
    home = freshHome()
  })
  afterEach(() => home.remove())

  it.each(LANGUAGES)('starts in the language of a system in %s, shows another and quits', async (language) => {
    const reader = await startDriven(program, home, LOCALES[language])
    const { page } = reader
    try {
      expect(await page.locator('html').getAttribute('lang')).toBe(language)
      expect(await page.locator('h1').innerText()).toBe(titleIn(language))
      expect(await page.locator('[data-sentence=s1]').isVisible()).toBe(true)

      const other = LANGUAGES[(LANGUAGES.indexOf(language) + 1) % LANGUAGES.length] as Language
      await page.keyboard.press(`Control+${LANGUAGES.indexOf(other) + 1}`)
      await page.waitForSelector(`article[lang=${other}]`)
      expect(await page.locator('h1').innerText()).toBe(titleIn(other))
      expect(reader.errors).toEqual([])

      pressInWindow('ctrl+q')
      expect(await reader.ended).toBe(0)
      expect(outside(home)).toEqual([])
    } finally {
      await reader.disconnect()
      reader.child.kill()
    }
  })

  it('has its page in a sandbox: filtered system calls, its own namespaces, no way to more rights', async () => {
    const reader = await startDriven(program, home, LOCALES.en)
    try {
      const renderer = processesBelow(reader.child.pid ?? 0).find((pid) => commandOf(pid).includes('--type=renderer'))
      const status = readFileSync(`/proc/${renderer}/status`, 'utf8')
      expect(status).toMatch(/^Seccomp:\t2$/m)
      expect(status).toMatch(/^NoNewPrivs:\t1$/m)
      expect(status).toMatch(/^Uid:\t[1-9]/m)
      for (const namespace of ['user', 'pid', 'net'])
        expect(readlinkSync(`/proc/${renderer}/ns/${namespace}`)).not.toBe(
          readlinkSync(`/proc/${reader.child.pid}/ns/${namespace}`),
        )
    } finally {
      await reader.disconnect()
      reader.child.kill()
      await reader.ended
    }
  })

  it('reads aloud', async () => {
    const sound = await startSound()
    const socket = sound.env.PULSE_SERVER?.replace('unix:', '') ?? ''
    // The server is this user's, the reader another's.
    chmodSync(dirname(socket), 0o755)
    const recorder = await sound.record()
    const reader = await startDriven(program, home, LOCALES.fr, sound.env)
    try {
      expect(loudness(recorder.heard().samples)).toBe(0)
      await reader.page.keyboard.press('Control+L')
      await expect
        .poll(() => loudness(recorder.heard().samples.slice(-22_050)), { timeout: 15_000 })
        .toBeGreaterThan(0.01)
      pressInWindow('ctrl+q')
      expect(await reader.ended).toBe(0)
      expect(outside(home)).toEqual([])
    } finally {
      recorder.stop()
      await reader.disconnect()
      reader.child.kill()
      sound.stop()
    }
  })

  it('saves as PDF where the person says', async () => {
    const reader = await startDriven(program, home, LOCALES.en)
    const { page } = reader
    const file = join(home.path, 'release.pdf')
    try {
      await page.keyboard.press('Control+P')
      await page.locator('dialog').getByRole('button', { name: en.command['save-pdf'] }).click()
      saveAs(en.command['save-pdf'], file)
      await expect.poll(() => existsSync(file), { timeout: 20_000 }).toBe(true)
      const text = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ')
      expect(text).toContain(titleIn('en').slice(0, 40))
      expect(reader.errors).toEqual([])
      await page.keyboard.press('Escape')
      pressInWindow('ctrl+q')
      expect(await reader.ended).toBe(0)
      // GTK's dialog keeps a list of the files last used, for all programs.
      expect(outside(home).filter((path) => path !== '.local/share/recently-used.xbel')).toEqual(['release.pdf'])
    } finally {
      await reader.disconnect()
      reader.child.kill()
    }
  })

  it('lets no other program drive it where it is a person’s own, by Chromium’s protocol or Node’s', async () => {
    const args = ['--remote-debugging-port=0', '--inspect=0']
    const reader = start(program, home, LOCALES.es, { args, env: { NODE_OPTIONS: '--inspect=0' } })
    try {
      await expect.poll(windowTitle, { timeout: 20_000 }).toContain(titleIn('es').slice(0, 20))
      await expect.poll(() => home.files()).toContain(`${DATA}/settings.json`)
      expect(reader.stderr()).not.toMatch(/listening on/i)
      pressInWindow('ctrl+q')
      expect(await reader.ended).toBe(0)
      expect(outside(home)).toEqual([])
    } finally {
      reader.child.kill()
    }
  })

  it('lies where its user may not write', () => {
    expect(statSync(dirname(program)).mode & 0o222).toBe(0)
  })
})

/**
 * What the system's own libraries write when a program of any kind uses them: GTK's note that settings have changed, and the
 * sound server's password. Each desktop has them already.
 */
const OF_THE_SYSTEM = ['run/dconf/user', '.config/pulse/cookie']

/** The files that lie in a home and outside the reader's own folder. */
const outside = (home: Home) =>
  home.files().filter((file) => !file.startsWith(`${DATA}/`) && !OF_THE_SYSTEM.includes(file))

function processesBelow(root: number): number[] {
  const pids = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
  const parentOf = (pid: number) => {
    try {
      return Number(/^PPid:\t(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
    } catch {
      return 0
    }
  }
  const isBelow = (pid: number): boolean => pid > 1 && (pid === root || isBelow(parentOf(pid)))
  return pids.filter(isBelow)
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}
