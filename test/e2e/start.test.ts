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

test.runIf(process.platform === 'linux')('the reader has no process for the network', async () => {
  reader = await launch({ language: 'fr' })
  const services = () => reader?.app.evaluate(({ app }) => app.getAppMetrics().map(({ type, name }) => name ?? type))
  expect(await services()).toContain('Tab')
  expect(await services()).not.toContain('Network Service')
})
