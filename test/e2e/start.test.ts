import { afterEach, expect, test } from 'vitest'
import { type Launched, launch } from './launch'

let reader: Launched | undefined
afterEach(() => reader?.close())

test('the reader starts, shows the release and complains about nothing', async () => {
  reader = await launch({ language: 'fr' })
  const runtime = await reader.app.evaluate(() => process.versions.electron)
  console.log(`on Electron ${runtime}`)

  expect(await reader.page.getAttribute('html', 'lang')).toBe('fr')
  expect(await reader.page.locator('article [data-sentence]').count()).toBeGreaterThan(10)
  expect(await reader.errors()).toEqual([])
})
