import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { applyTheme, backgroundOf, PAGE_BACKGROUND } from '../../../electron/theme'

it('a window opens in the colour that its page will have', () => {
  const css = readFileSync(join(import.meta.dirname, '../../../renderer/appearance/tokens.css'), 'utf8')
  const pages = [...css.matchAll(/--page:\s*(#[0-9a-f]{6})/g)].map(([, colour]) => colour)
  expect(pages).toEqual([PAGE_BACKGROUND.light, PAGE_BACKGROUND.dark])
  expect(backgroundOf({ themeSource: 'system', shouldUseDarkColors: false })).toBe(PAGE_BACKGROUND.light)
  expect(backgroundOf({ themeSource: 'light', shouldUseDarkColors: true })).toBe(PAGE_BACKGROUND.dark)
})

it('the system is told of a theme only when it is another one', () => {
  let told = 0
  const holder = {
    shouldUseDarkColors: false,
    get themeSource() {
      return 'system' as const
    },
    set themeSource(_theme: 'system' | 'light' | 'dark') {
      told++
    },
  }
  applyTheme('system', holder)
  expect(told).toBe(0)
  applyTheme('dark', holder)
  expect(told).toBe(1)
})
