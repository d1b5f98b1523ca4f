import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { contrast } from '../../../electron/colours'
import { DEFAULT_LOOK, THEMES } from '../../../electron/look'
import { ownTokens } from '../../../electron/own-theme'

const folder = join(import.meta.dirname, '..', '..', '..', 'renderer', 'appearance')
const css = (name: string) => readFileSync(join(folder, name), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')
const tokensOf = (block: string) =>
  Object.fromEntries(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6}|currentcolor)/g)].map(([, name, value]) => [name, value]),
  )

const blockOf = (start: string) => {
  const text = css('tokens.css')
  const at = text.indexOf(start)
  return tokensOf(text.slice(at, text.indexOf('}', at)))
}
const light = blockOf(':root {')
const dark = { ...light, ...blockOf('@media (prefers-color-scheme: dark)') }
const named = THEMES.filter((name) => !['system', 'light', 'dark', 'own'].includes(name))
/** What a theme does not say comes from light or dark. */
const ALL: Record<string, Record<string, string | undefined>> = {
  light,
  dark,
  ...Object.fromEntries(
    named.map((name) => {
      const base = name.endsWith('-on-black') ? dark : light
      return [name, { ...base, ...blockOf(`\n[data-theme='${name}'] {`) }]
    }),
  ),
  own: ownTokens(DEFAULT_LOOK.ownTheme),
  'own, dark': ownTokens({ page: '#0b1d2a', text: '#f2f2f2', link: '#ffc857', mark: '#5c4d00', control: '#9ad1d4' }),
}

const SURFACES = ['page', 'surface', 'surface-raised']
const over = (colours: string[], surfaces: string[]) =>
  colours.flatMap((text) => surfaces.map((on) => [text, on] as const))

const TEXT = [
  ...over(['text', 'text-quiet', 'link', 'accent-text', 'warning'], SURFACES),
  ...over(['text', 'text-quiet', 'link', 'accent-text'], ['control-hover', 'control-pressed']),
  ...over(['on-accent'], ['accent']),
  ...over(['mark-pair-text'], ['mark-pair']),
  ...over(['mark-match-text'], ['mark-match']),
  ...over(['mark-current-text'], ['mark-current']),
  ...over(['selection-text'], ['selection']),
]
const CONTROLS = [
  ...over(['control-edge', 'focus', 'accent'], SURFACES),
  ...over(['syllable'], ['page', 'mark-pair', 'mark-match']),
]

/** A mark whose text keeps its colour holds text and links. */
const colourOf = (tokens: Record<string, string | undefined>, name: string) =>
  tokens[name] === 'currentcolor' ? [tokens.text, tokens['text-quiet'], tokens.link] : [tokens[name]]

describe.each(Object.entries(ALL))('colours of the %s theme', (_name, tokens) => {
  it.each(TEXT)('text %s on %s reaches 7:1', (text, on) => {
    for (const colour of colourOf(tokens, text))
      expect(contrast(String(colour), String(tokens[on]))).toBeGreaterThanOrEqual(7)
  })
  it.each(CONTROLS)('control %s on %s reaches 3:1', (edge, on) => {
    expect(contrast(String(tokens[edge]), String(tokens[on]))).toBeGreaterThanOrEqual(3)
  })
})

describe('a theme of one’s own', () => {
  it('marks a pair by a shade, a paler one where the first would be too near to a colour', () => {
    const page = '#1d2b24'
    const own = ownTokens({ page, text: '#f2e9d8', link: '#ffd27d', mark: '#5a3d00', control: '#ffb454' })
    expect(own['mark-pair']).not.toBe(page)
    expect(contrast('#ffb454', String(own['mark-pair']))).toBeGreaterThanOrEqual(7)
  })
})

describe('style sheets', () => {
  const others = readdirSync(folder).filter(
    (name) => name.endsWith('.css') && name !== 'tokens.css' && name !== 'fonts.css',
  )
  it.each(others)('%s names colours by tokens only', (name) => {
    expect(css(name).match(/#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(/gi)).toBeNull()
  })
  it.each(others)('%s has no left and right but where a drawing is turned by hand', (name) => {
    const physical = css(name).match(
      /(?:margin|padding|border|inset)-(?:left|right|top|bottom)|(?:^|[\s;{])(?:left|right|top|bottom):|text-align:\s*(?:left|right)|float:/g,
    )
    expect(physical).toBeNull()
  })
})

describe('contrast', () => {
  it('is 21 for black on white and 1 for a colour on itself', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
    expect(contrast('#009edb', '#009edb')).toBe(1)
  })
})
