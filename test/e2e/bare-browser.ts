/** The Chromium of the reader with nothing of the reader in it: what a browser does with a file that was saved. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, type Page } from 'playwright-core'

export interface BareBrowser {
  readonly page: Page
  close(): Promise<void>
}

/** Opens a file. */
export async function openBareBrowser(file: string): Promise<BareBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'lectern-browser-'))
  const executablePath = process.env.LECTERN_TEST_ELECTRON
  if (!executablePath) throw new Error('LECTERN_TEST_ELECTRON is not set: run these tests with `npm test -- e2e`.')
  const app = await _electron.launch({
    executablePath,
    args: [
      resolve(import.meta.dirname, '../bench/bare'),
      `--user-data-dir=${profile}`,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
    env: { ...(process.env as Record<string, string>), BARE_PAGE: file },
  })
  return {
    page: await app.firstWindow(),
    async close() {
      await app.close()
      await rm(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
