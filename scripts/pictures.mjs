// @ts-check
/** `node scripts/pictures.mjs`: the pictures of docs/pictures/, taken from the real window; to be looked at. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildIfChanged } from './build.mjs'
import { startVirtualDisplay } from './lib/display.mjs'
import { sandboxArguments } from './lib/electron.mjs'
import { inProject, ROOT } from './lib/project.mjs'
import { runScript } from './lib/say.mjs'
import { setUp } from './lib/set-up.mjs'

const PARALLEL = { on: true, language: 'ar' }
const PICTURES = [
  { name: 'ar', settings: { language: 'ar' } },
  { name: 'zh', settings: { language: 'zh' } },
  { name: 'en', settings: { language: 'en' } },
  { name: 'fr', settings: { language: 'fr' } },
  { name: 'ru', settings: { language: 'ru', theme: 'dark' } },
  { name: 'es', settings: { language: 'es' } },
  { name: 'side-by-side', settings: { language: 'en', parallel: PARALLEL } },
  { name: 'listening', settings: { language: 'fr' }, listen: true },
]

await runScript(async () => {
  const { binary } = await setUp(['Xvfb'])
  await buildIfChanged()
  const screen = await startVirtualDisplay()
  process.env.DISPLAY = screen.display
  const { _electron } = await import('playwright-core')
  const folder = inProject('docs', 'pictures')
  mkdirSync(folder, { recursive: true })
  for (const { name, settings, listen } of PICTURES) {
    const profile = mkdtempSync(join(tmpdir(), 'lectern-picture-'))
    const window = { width: 1080, height: 800, maximized: false }
    writeFileSync(join(profile, 'settings.json'), JSON.stringify({ version: 1, window, ...settings }))
    const args = [ROOT, ...sandboxArguments, `--user-data-dir=${profile}`]
    // Without Playwright's own choice of colours.
    const app = await _electron.launch({ executablePath: binary, args, colorScheme: null })
    const page = await app.firstWindow()
    await page.waitForSelector('html[data-ready=true]', { state: 'attached' })
    await page.waitForTimeout(800)
    if (listen) {
      await page.keyboard.press('Control+L')
      await page.waitForFunction(() => CSS.highlights.has('heard-word'))
      await page.waitForTimeout(2500)
    }
    await page.screenshot({ path: join(folder, `${name}.png`), scale: 'css' })
    await app.close()
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
  screen.stop()
})
