import { spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { litNow } from './heard'
import { type Launched, launch } from './launch'
import { chooseLanguage } from './reader'
import { press } from './surfaces'

describe('the page is locked in', () => {
  let reader: Launched
  beforeAll(async () => {
    reader = await launch({ language: 'en' })
  })
  afterAll(() => reader.close())
  const preferences = () =>
    reader.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
        getLastWebPreferences(): Record<string, unknown>
      }
      return contents.getLastWebPreferences()
    })

  it('in a sandbox, isolated, without Node', async () => {
    expect(await preferences()).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
    })
    expect(
      await reader.page.evaluate(() =>
        ['require', 'process', 'module', 'Buffer', 'electron'].filter((name) => name in window),
      ),
    ).toEqual([])
    expect(await reader.page.evaluate(() => Object.keys(window.lectern))).toEqual(['request', 'on'])
  })

  it('by a policy that runs no script of text and reaches no other origin', async () => {
    const { page } = reader
    const refused = await page.evaluate(async () => {
      const violations: string[] = []
      document.addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective))
      let trusted = false
      try {
        document.createElement('script').textContent = 'window.ran = true'
      } catch {
        trusted = true
      }
      const image = document.createElement('img')
      image.src = 'https://example.org/pixel.png'
      document.body.append(image)
      await new Promise((resolve) => setTimeout(resolve, 300))
      image.remove()
      return { ran: 'ran' in window, trusted, violations: [...new Set(violations)].sort() }
    })
    expect(refused.ran).toBe(false)
    expect(refused.trusted).toBe(true)
    expect(refused.violations).toEqual(expect.arrayContaining(['img-src', 'require-trusted-types-for']))
    expect(
      await page.evaluate(() =>
        fetch('https://example.org/').then(
          () => 'reached',
          () => 'refused',
        ),
      ),
    ).toBe('refused')
  })

  it('and starts no worker but the one that makes speech', async () => {
    const { page } = reader
    const refused = await page.evaluate(() => {
      const { trustedTypes } = window as unknown as {
        trustedTypes: { createPolicy(name: string, rules: object): unknown }
      }
      const attempts = [
        () => new Worker('/speech/worker.js', { type: 'module' }),
        () => new Worker('/assets/main.js', { type: 'module' }),
        () => trustedTypes.createPolicy('another', { createScriptURL: (text: string) => text }),
        () => trustedTypes.createPolicy('default', { createScriptURL: (text: string) => text }),
      ]
      return attempts.map((attempt) => {
        try {
          return attempt() && 'had'
        } catch (error) {
          return (error as Error).name
        }
      })
    })
    expect(refused).toEqual(Array(4).fill('TypeError'))
  })

  it('and that worker speaks, fetches from our own origin, and reaches and runs nothing else', async () => {
    const { page } = reader
    const started = page.workers().length > 0 ? Promise.resolve() : page.waitForEvent('worker').then(() => {})
    await press(page, 'listen')
    await started
    await expect.poll(async () => (await litNow(page)).word, { timeout: 30_000 }).toBeTruthy()
    const [worker] = page.workers()
    expect(worker?.url()).toBe('app://lectern/speech/worker.js')
    const answers = await worker?.evaluate(async () => {
      const violations: string[] = []
      self.addEventListener('securitypolicyviolation', (event) =>
        violations.push((event as SecurityPolicyViolationEvent).effectiveDirective),
      )
      const ask = (url: string) =>
        new Promise<string>((resolve) => {
          const request = new XMLHttpRequest()
          request.onload = () => resolve('reached')
          request.onerror = () => resolve('refused')
          request.open('GET', url)
          request.send()
        })
      const own = await ask('app://lectern/speech/espeak-ng.data')
      const other = await ask('http://127.0.0.1:9/')
      let text = 'ran'
      try {
        setTimeout('self.ran = true' as unknown as () => void)
      } catch {
        text = 'refused'
      }
      await new Promise((resolve) => setTimeout(resolve, 200))
      if (!('ran' in self)) text = 'refused'
      return { own, other, text, violations }
    })
    expect(answers).toMatchObject({ own: 'reached', other: 'refused', text: 'refused' })
    expect(answers?.violations).toContain('connect-src')
    await press(page, 'silence')
  })

  it('and no request of its session reaches even a server on this machine', async () => {
    let asked = 0
    const server = createServer((_request, response) => {
      asked++
      response.end()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const answer = await reader.app.evaluate(
      ({ session }, url) =>
        session.defaultSession.fetch(url).then(
          () => 'reached',
          (error: Error) => error.message,
        ),
      `http://127.0.0.1:${port}/`,
    )
    server.close()
    expect(answer).toContain('ERR_BLOCKED_BY_CLIENT')
    expect(asked).toBe(0)
  })

  it('and may sound before anyone has touched it, as a media key asks', async () => {
    const untouched = await launch({ language: 'en' })
    const found = await untouched.app.evaluate(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      // The driver has touched the document it waited for.
      const loaded = new Promise<void>((resolve) => contents?.once('did-finish-load', () => resolve()))
      contents?.reload()
      await loaded
      return contents?.executeJavaScript(
        `(async () => {
          const context = new AudioContext()
          await Promise.race([context.resume(), new Promise((resolve) => setTimeout(resolve, 3000))])
          const { state } = context
          await context.close()
          return [state, navigator.userActivation.hasBeenActive]
        })()`,
        false,
      )
    })
    await untouched.close()
    expect(found).toEqual(['running', false])
  })

  it('without any permission', async () => {
    const states = await reader.page.evaluate(() =>
      Promise.all(
        ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read'].map((name) =>
          navigator.permissions.query({ name: name as PermissionName }).then(({ state }) => state),
        ),
      ),
    )
    expect(new Set(states)).toEqual(new Set(['denied']))
    // By its name: where a thing is merely absent, the error is another.
    const asked = await reader.page.evaluate(() =>
      navigator.requestMIDIAccess().then(
        () => 'had',
        (error: Error) => error.name,
      ),
    )
    expect(['NotAllowedError', 'SecurityError']).toContain(asked)
    expect(await reader.page.evaluate(() => Notification.requestPermission())).toBe('denied')
  })

  it('and goes nowhere and opens nothing', async () => {
    const { page, app } = reader
    await page.evaluate(() => {
      location.href = 'https://example.org/'
    })
    await page.evaluate(() => window.open('https://example.org/'))
    await page.evaluate(() => {
      const anchor = document.createElement('a')
      anchor.href = 'app://lectern/pages/fr.html'
      document.body.append(anchor)
      anchor.click()
      anchor.remove()
    })
    await page.waitForTimeout(400)
    expect(page.url()).toMatch(/^app:\/\/lectern\/(#.*)?$/)
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
    expect(await page.locator('article').count()).toBe(1)
  })

  it.each([
    '/../electron/main.cjs',
    '/%2e%2e/electron/main.cjs',
    '/..%2felectron%2fmain.cjs',
    '/..%2f..%2frenderer%2fstyles.css',
    '/assets/..%2f..%2f..%2frenderer%2fstyles.css',
    '/assets/..%5c..%5celectron%5cmain.cjs',
    '/%00',
    '//etc/passwd',
  ])('serves nothing outside its folder: %s', async (path) => {
    const status = await reader.app.evaluate(async ({ net }, url) => {
      const answer = await net.fetch(url)
      return { status: answer.status, text: (await answer.text()).slice(0, 40) }
    }, `app://lectern${path}`)
    expect([403, 404, 400]).toContain(status.status)
    expect(status.text).toBe('')
  })

  it('refuses messages that are not in the contract', async () => {
    const { page, app } = reader
    const ask = (channel: string, payload: unknown) =>
      page.evaluate(
        ([channel, payload]) =>
          window.lectern.request(channel as 'link:open', payload as { target: string }).then(
            () => 'answered',
            () => 'refused',
          ),
        [channel, payload] as const,
      )
    await app.evaluate(({ shell }) => {
      Object.assign(globalThis, { asked: [] })
      shell.openExternal = async (target: string) => {
        ;(globalThis as unknown as { asked: string[] }).asked.push(target)
      }
    })
    for (const target of ['file:///etc/passwd', 'javascript:alert(1)', 'smb://host/x', 'not a url', 5]) {
      expect(await ask('link:open', { target })).toBe('refused')
    }
    expect(await ask('settings:update', { zoom: 99 })).toBe('refused')
    expect(await ask('settings:update', { window: { width: 1 } })).toBe('refused')
    expect(await ask('settings:update', { language: 'de' })).toBe('refused')
    expect(await ask('clipboard:write', { text: 'x'.repeat(1_000_001) })).toBe('refused')
    expect(await ask('no:such', {})).toBe('refused')
    expect(await app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked)).toEqual([])
    expect(await ask('link:open', { target: 'https://www.un.org/' })).toBe('answered')
  })
})

describe('the network is silent', () => {
  it('from start to end, in every language and on every surface', async () => {
    const reader = await launch({ language: 'en', args: [] })
    const log = join(reader.profile, 'net-log.json')
    await reader.app.evaluate(({ session, netLog }, path) => {
      void session
      return netLog.startLogging(path, { captureMode: 'default' })
    }, log)
    const { page } = reader
    for (const language of ['ar', 'zh', 'en', 'fr', 'ru', 'es'] as const) await chooseLanguage(page, language)
    for (const keys of ['Control+Shift+F', 'Control+Shift+A', 'F1', 'Control+D']) {
      await page.keyboard.press(keys)
      await page.keyboard.press('Escape')
    }
    await page.waitForTimeout(1500)
    await reader.app.evaluate(({ netLog }) => netLog.stopLogging())
    const text = await readFile(log, 'utf8')
    const addresses = [...text.matchAll(/"(?:url|host|original_url)":"((?:https?|wss?|ftp)[^"]*)"/g)].map(
      ([, url]) => url,
    )
    expect(text.length).toBeGreaterThan(500)
    expect(addresses).toEqual([])
    await reader.close()
  })

  it.runIf(process.platform === 'linux')('and these tests run where there is no network but loopback', () => {
    const others = Object.keys(networkInterfaces()).filter((name) => name !== 'lo')
    expect(others).toEqual([])
    const sent = spawnSync('node', [
      '-e',
      'require("net").connect(53, "192.0.2.1").on("error", (e) => process.exit(e.code === "ENETUNREACH" ? 7 : 1))',
    ])
    expect(sent.status).toBe(7)
  })
})
