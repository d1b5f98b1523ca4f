import { expect, it } from 'vitest'
import { reloadOnce } from '../../../electron/crash'

it('a page that crashed is opened again once, and once more when it had run for a while', () => {
  let now = 0
  const mayReload = reloadOnce(() => now)
  expect(mayReload()).toBe(true)
  now += 5000
  expect(mayReload()).toBe(false)
  now += 61_000
  expect(mayReload()).toBe(true)
})
