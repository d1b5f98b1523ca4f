/** What lies beyond the page, tried one by one: each attempt is refused by its own guard, which says so. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Launched, launch } from './launch'

describe('refused and told is', () => {
  let reader: Launched
  let server: Server
  let visits = 0
  let told = ''
  beforeAll(async () => {
    server = createServer((_request, response) => {
      visits++
      response.end('x')
    }).listen(0, '127.0.0.1')
    reader = await launch({ language: 'en' })
    reader.app.process().stderr?.on('data', (text) => {
      told += text
    })
  })
  afterAll(async () => {
    await reader.close()
    server.close()
  })
  const outside = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  async function expectRefused(what: string, detail = ''): Promise<void> {
    await expect.poll(() => told).toContain(`Refused ${what}: "${detail}`)
    expect(visits).toBe(0)
    expect(reader.page.url()).toBe('app://lectern/')
  }

  it('a request of the desktop process itself', async () => {
    const error = await reader.app.evaluate(
      ({ net }, url) =>
        net.fetch(url).then(
          () => '',
          (error) => error.message,
        ),
      outside(),
    )
    // Cancelled, that is; not only without an answer to the name.
    expect(error).toContain('ERR_BLOCKED_BY_CLIENT')
    await expectRefused('request', outside())
  })

  it('a name, also where nothing looks at requests', async () => {
    const fate = await reader.app.evaluate(async ({ session }) => {
      const other = session.fromPartition('resolver')
      return other.resolveHost('localhost').then(
        () => 'resolved',
        () => 'refused',
      )
    })
    expect(fate).toBe('refused')
  })

  it('navigation', async () => {
    await reader.page.evaluate((url) => {
      location.href = url
    }, outside())
    await expectRefused('navigation', outside())
  })

  it('navigation to a file', async () => {
    await reader.page.evaluate(() => {
      location.href = 'app://lectern/assets/none.js'
    })
    await expectRefused('navigation', 'app://lectern/assets/none.js')
  })

  it('a window', async () => {
    expect(await reader.page.evaluate((url) => window.open(url) === null, outside())).toBe(true)
    await expectRefused('window', outside())
    expect(reader.app.windows()).toHaveLength(1)
  })

  it('a download', async () => {
    const name = await reader.page.evaluate(() => {
      const anchor = document.createElement('a')
      anchor.href = document.querySelector<HTMLScriptElement>('script[src]')?.src ?? ''
      anchor.download = 'page.js'
      document.body.append(anchor)
      anchor.click()
      anchor.remove()
      return anchor.href
    })
    await expectRefused('download', name)
  })

  it('a permission', async () => {
    expect(await reader.page.evaluate(() => Notification.requestPermission())).toBe('denied')
    await expectRefused('permission', 'notifications')
  })

  it('the screen', async () => {
    const fate = await reader.page.evaluate(() =>
      navigator.mediaDevices.getDisplayMedia().then(
        () => 'had',
        () => 'refused',
      ),
    )
    expect(fate).toBe('refused')
  })

  it('a certificate that does not hold', async () => {
    const fate = await reader.app.evaluate(
      ({ app }) =>
        new Promise((resolve) => {
          const event = { preventDefault: () => {} }
          const contents = { emit: () => {} }
          app.emit('certificate-error', event, contents, 'https://example.org/', 'expired', null, resolve)
        }),
    )
    expect(fate).toBe(false)
  })

  it('code made of text', async () => {
    // Later, since while Playwright's own code runs the policy is set aside.
    const fate = await reader.page.evaluate(
      () =>
        new Promise((resolve) => {
          setTimeout(() => {
            try {
              resolve(Function('return 1')())
            } catch (error) {
              resolve((error as Error).name)
            }
          })
        }),
    )
    expect(fate).toBe('EvalError')
  })

  it('a frame', async () => {
    const blocked = await reader.page.evaluate(async () => {
      const violated = new Promise((resolve) =>
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), {
          once: true,
        }),
      )
      const frame = document.createElement('iframe')
      frame.src = 'app://lectern/'
      document.body.append(frame)
      const directive = await violated
      frame.remove()
      return directive
    })
    expect(blocked).toMatch(/^(frame-src|frame-ancestors)$/)
  })

  it('a request of another window that has our page and our preload', async () => {
    const preload = join(resolve(import.meta.dirname, '../..'), 'out/electron/preload.cjs')
    const fate = await reader.app.evaluate(async ({ BrowserWindow }, preload) => {
      const other = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } })
      await other.loadURL('app://lectern/')
      const fate = await other.webContents.executeJavaScript(
        `window.lectern.request('settings:update', { zoom: 3 }).then(() => 'answered', () => 'refused')`,
      )
      other.destroy()
      return fate
    }, preload)
    expect(fate).toBe('refused')
    await expectRefused('message', 'settings:update: from app://lectern/')
    expect(await reader.page.evaluate(() => devicePixelRatio)).toBe(1)
  })

  it('a channel that is in no contract', async () => {
    const fate = await reader.page.evaluate(() =>
      window.lectern.request('no:such' as 'link:open', { target: '' }).then(
        () => 'answered',
        (error) => error.message,
      ),
    )
    expect(fate).toBe('No such request.')
  })
})
