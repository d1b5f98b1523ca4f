import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { contrast } from './contrast'

const folder = join(import.meta.dirname, '..', '..', '..', 'renderer', 'appearance')
const css = (name: string) => readFileSync(join(folder, name), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')
const tokensOf = (block: string) =>
  Object.fromEntries([...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map((match) => [match[1], match[2]]))

const [light = '', dark = ''] = css('tokens.css').split('@media')
const THEMES = { light: tokensOf(light), dark: { ...tokensOf(light), ...tokensOf(dark) } }

const SURFACES = ['page', 'surface', 'surface-raised']
const over = (colours: string[], surfaces: string[]) =>
  colours.flatMap((text) => surfaces.map((on) => [text, on] as const))

const TEXT = [
  ...over(['text', 'text-quiet', 'link', 'accent', 'warning'], SURFACES),
  ...over(['text', 'text-quiet'], ['control-hover']),
  ...over(['text'], ['control-hover', 'control-pressed', 'mark-pair', 'mark-match', 'selection']),
  ...over(['link'], ['mark-pair', 'mark-match']),
  ...over(['text-quiet'], ['mark-pair']),
  ...over(['accent'], ['control-pressed', 'control-hover']),
  ...over(['page'], ['accent', 'link']),
  ...over(['mark-text'], ['mark-current']),
]
const CONTROLS = over(['control-edge', 'focus', 'accent'], SURFACES)

describe.each(Object.entries(THEMES))('colours of the %s theme', (_name, tokens) => {
  it.each(TEXT)('text %s on %s reaches 7:1', (text, on) => {
    expect(contrast(String(tokens[text]), String(tokens[on]))).toBeGreaterThanOrEqual(7)
  })
  it.each(CONTROLS)('control %s on %s reaches 3:1', (edge, on) => {
    expect(contrast(String(tokens[edge]), String(tokens[on]))).toBeGreaterThanOrEqual(3)
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
