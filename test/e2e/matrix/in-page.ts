/** Brings the measurements into the page: they need the page's own layout and styles. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { build } from 'vite'
import type * as Checks from './in-page/index'

declare global {
  interface Window {
    axe: typeof import('axe-core')
    checks: typeof Checks
  }
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
let bundled: Promise<string> | undefined

async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: join(import.meta.dirname, 'in-page/index.ts'), formats: ['iife'], name: 'checks' },
    },
  })
  const [output] = Array.isArray(built) ? built : [built]
  if (!output || !('output' in output)) throw new Error('The measurements could not be bundled.')
  return output.output[0].code
}

/** Makes `window.axe` and `window.checks`. */
export async function addChecks(page: Page): Promise<void> {
  bundled ??= bundle()
  await page.evaluate(AXE)
  await page.evaluate(await bundled)
}
