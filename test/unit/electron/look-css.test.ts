import { describe, expect, it } from 'vitest'
import { DEFAULT_LOOK, DEFAULT_TYPE, type Look, type TypeSettings } from '../../../electron/look'
import { lookCss, schemeOf, themeName } from '../../../electron/look-css'

const lookWith = (all: Partial<TypeSettings>, own: Look['type']['own'] = DEFAULT_LOOK.type.own): Look => ({
  ...DEFAULT_LOOK,
  type: { all: { ...DEFAULT_TYPE, ...all }, own },
})

describe('the style sheet of a look', () => {
  it('is empty where nothing was changed', () => {
    expect(lookCss(DEFAULT_LOOK)).toBe('')
  })

  it('sets the type of every language', () => {
    const css = lookCss(lookWith({ size: 1.5 }))
    for (const language of ['ar', 'zh', 'en', 'fr', 'ru', 'es']) {
      expect(css).toContain(`.edition:lang(${language}),.sample:lang(${language}){--scale:1.5}`)
    }
  })

  it('sets a language apart', () => {
    const css = lookCss(lookWith({ size: 1.5 }, { en: { ...DEFAULT_TYPE, leading: 1.2 } } as Look['type']['own']))
    expect(css).toContain('.edition:lang(en),.sample:lang(en){--leading-scale:1.2}')
    expect(css).not.toContain('lang(en){--scale')
    expect(css).toContain('lang(ar){--scale:1.5}')
  })

  it('leaves joined letters together and gives Chinese no words', () => {
    const css = lookCss(lookWith({ letter: 0.1, word: 0.2 }))
    const rule = (language: string) => css.split('\n').find((line) => line.startsWith(`.edition:lang(${language})`))
    expect(rule('ar')).toContain('{word-spacing:0.2em}')
    expect(rule('zh')).toContain('{letter-spacing:0.1em}')
    expect(rule('ru')).toContain('{letter-spacing:0.1em;word-spacing:0.2em}')
  })

  it('sets a face only where it has the letters', () => {
    const css = lookCss(lookWith({ face: 'lexend' }))
    expect(css).toContain("lang(fr){font-family:'Lexend',var(--sans)}")
    expect(css).not.toMatch(/lang\((?:ar|zh)\)/)
  })

  it('makes letters heavier as far as the face has it', () => {
    const css = (type: Partial<TypeSettings>) => lookCss(lookWith(type))
    expect(css({ weight: 'bold' })).toContain('lang(zh){--text-weight:700}')
    expect(css({ weight: 'medium' })).toContain('lang(ar){--text-weight:530}')
    // Two weights were drawn of these.
    expect(css({ weight: 'medium' })).not.toContain('lang(zh)')
    expect(css({ weight: 'medium', face: 'opendyslexic' })).not.toContain('--text-weight')
  })

  it('has the colours of one’s own theme only while that is chosen, and not over forced colours', () => {
    const own = lookCss({ ...DEFAULT_LOOK, theme: 'own' })
    expect(own).toMatch(/^@media \(forced-colors: none\)\{\[data-theme=own\]\{color-scheme:light;--page:#f3f1e7;/)
    expect(lookCss({ ...DEFAULT_LOOK, theme: 'sepia' })).toBe('')
  })

  it('holds nothing that could end a style element', () => {
    const everything = lookWith({ face: 'atkinson', size: 2, letter: 0.1, word: 0.1, align: 'justify', paragraph: 2 })
    expect(lookCss({ ...everything, theme: 'own' })).not.toContain('<')
  })
})

it('the system’s wish for more contrast is heard only where the theme is left to it', () => {
  expect(themeName('system', { dark: false, moreContrast: true })).toBe('black-on-white')
  expect(themeName('system', { dark: true, moreContrast: true })).toBe('white-on-black')
  expect(themeName('system', { dark: true, moreContrast: false })).toBeNull()
  expect(themeName('light', { dark: true, moreContrast: true })).toBeNull()
  expect(themeName('sepia', { dark: true, moreContrast: true })).toBe('sepia')
})

it('a theme of one’s own is light or dark by its page', () => {
  const { ownTheme } = DEFAULT_LOOK
  expect(schemeOf({ theme: 'own', ownTheme })).toBe('light')
  expect(schemeOf({ theme: 'own', ownTheme: { ...ownTheme, page: '#000000', text: '#ffffff' } })).toBe('dark')
})
