import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DEFAULT_LOOK, type Theme } from '../../../electron/look'
import { applyTheme, backgroundOf, PAGE_BACKGROUND, type ThemeHolder } from '../../../electron/theme'

const holder = (dark: boolean, contrast = false): ThemeHolder => ({
  themeSource: 'system',
  shouldUseDarkColors: dark,
  shouldUseHighContrastColors: contrast,
})
const colours = (theme: Theme) => ({ theme, ownTheme: { ...DEFAULT_LOOK.ownTheme, page: '#123456', text: '#ffffff' } })

describe('the background of the window', () => {
  const css = readFileSync(join(import.meta.dirname, '../../../renderer/appearance/tokens.css'), 'utf8')
  const pageOf = (selector: RegExp) => new RegExp(`${selector.source}[^}]*?--page:\\s*(#[0-9a-f]{6})`).exec(css)?.[1]

  it('is the colour that its page will have', () => {
    const { light, dark, ...named } = PAGE_BACKGROUND
    expect(pageOf(/\n:root \{/)).toBe(light)
    expect(pageOf(/scheme: dark\) \{\s*:root \{/)).toBe(dark)
    for (const [name, colour] of Object.entries(named)) {
      expect(pageOf(new RegExp(`\\n\\[data-theme='${name}'\\] \\{`)), name).toBe(colour)
    }
  })

  it('follows the setting, and the system where that is left to it', () => {
    expect(backgroundOf(colours('system'), holder(false))).toBe(PAGE_BACKGROUND.light)
    expect(backgroundOf(colours('system'), holder(true))).toBe(PAGE_BACKGROUND.dark)
    expect(backgroundOf(colours('system'), holder(true, true))).toBe(PAGE_BACKGROUND['white-on-black'])
    expect(backgroundOf(colours('system'), holder(false, true))).toBe(PAGE_BACKGROUND['black-on-white'])
    expect(backgroundOf(colours('sepia'), holder(true, true))).toBe(PAGE_BACKGROUND.sepia)
    expect(backgroundOf(colours('own'), holder(false))).toBe('#123456')
  })
})

describe('the system', () => {
  it.each([
    ['system', 'system'],
    ['sepia', 'light'],
    ['black-on-white', 'light'],
    ['green-on-black', 'dark'],
    ['own', 'dark'],
  ] as const)('is told that %s is %s', (theme, scheme) => {
    const told = holder(false)
    applyTheme(colours(theme), told)
    expect(told.themeSource).toBe(scheme)
  })

  it('is told only when it is another one', () => {
    let times = 0
    const listener: ThemeHolder = {
      ...holder(false),
      get themeSource() {
        return 'system' as const
      },
      set themeSource(_theme: ThemeHolder['themeSource']) {
        times++
      },
    }
    applyTheme(colours('system'), listener)
    expect(times).toBe(0)
    applyTheme(colours('dark'), listener)
    expect(times).toBe(1)
  })
})
