/**
 * The part of the style sheet that settings make: the colours of one's own theme and the type of each language. The
 * desktop puts it into the page it serves, so that the first paint is right; the page makes it anew at each change.
 */
import { LANGUAGES, type Language } from '../publication/model'
import {
  DEFAULT_TYPE,
  type Face,
  facesOf,
  HAS_LETTER_SPACING,
  HAS_WORD_SPACING,
  type Look,
  type Theme,
  type TypeSettings,
  typeOf,
  type Weight,
  weightsOf,
} from './look'
import { isDarkTheme, ownTokens } from './own-theme'

/** What the system wishes for. */
export interface SystemLook {
  readonly dark: boolean
  readonly moreContrast: boolean
}

/** The tokens in force, as the attribute `data-theme` of the page names them; null: light or dark by the media query. */
export function themeName(theme: Theme, { dark, moreContrast }: SystemLook): Theme | null {
  if (theme === 'system' && moreContrast) return dark ? 'white-on-black' : 'black-on-white'
  return theme === 'system' || theme === 'light' || theme === 'dark' ? null : theme
}

/** Light or dark, for menus, scroll bars and the media query; `system` where it is for the system to say. */
export function schemeOf({ theme, ownTheme }: Pick<Look, 'theme' | 'ownTheme'>): 'system' | 'light' | 'dark' {
  switch (theme) {
    case 'system':
    case 'light':
    case 'dark':
      return theme
    case 'own':
      return isDarkTheme(ownTheme) ? 'dark' : 'light'
    default:
      return theme.endsWith('-on-black') ? 'dark' : 'light'
  }
}

/** Empty where nothing was changed. */
export function lookCss(look: Pick<Look, 'theme' | 'ownTheme' | 'type'>): string {
  const colours = look.theme === 'own' ? ownThemeRule(look) : ''
  return colours + LANGUAGES.map((language) => typeRules(typeOf(look, language), language)).join('')
}

function ownThemeRule({ ownTheme }: Pick<Look, 'ownTheme'>): string {
  const declarations = Object.entries(ownTokens(ownTheme)).map(([name, value]) => `--${name}:${value}`)
  const scheme = `color-scheme:${isDarkTheme(ownTheme) ? 'dark' : 'light'}`
  // The system's forced colours are stronger.
  return `@media (forced-colors: none){[data-theme=own]{${[scheme, ...declarations].join(';')}}}\n`
}

const FAMILIES: Readonly<Record<Face, string>> = {
  serif: 'var(--serif)',
  sans: 'var(--sans)',
  atkinson: "'Atkinson Hyperlegible Next',var(--sans)",
  lexend: "'Lexend',var(--sans)",
  // Its letters stand far apart: two that are tied would be one to the eye.
  opendyslexic: "'OpenDyslexic',var(--sans);font-variant-ligatures:no-common-ligatures",
}

const WEIGHT_NUMBERS: Readonly<Record<Exclude<Weight, 'own'>, number>> = { medium: 530, bold: 700 }

/** Size, lines and measure belong to the page; face and spacing to every run of the language, also in the second column. */
function typeRules(type: TypeSettings, language: Language): string {
  const page = declarations(type, {
    size: (value) => `--scale:${value}`,
    leading: (value) => `--leading-scale:${value}`,
    measure: (value) => `--measure-scale:${value}`,
    paragraph: (value) => `--paragraph:${value}em`,
  })
  const runs = declarations(type, {
    face: (value) => facesOf(language).includes(value) && `font-family:${FAMILIES[value]}`,
    weight: (value) =>
      value !== 'own' && weightsOf(language, type.face).includes(value) && `--text-weight:${WEIGHT_NUMBERS[value]}`,
    letter: (value) => HAS_LETTER_SPACING.has(language) && `letter-spacing:${value}em`,
    word: (value) => HAS_WORD_SPACING.has(language) && `word-spacing:${value}em`,
    align: (value) => `--align:${value}`,
  })
  const rule = (selector: string, list: readonly string[]) => (list.length ? `${selector}{${list.join(';')}}\n` : '')
  return (
    rule(`.edition:lang(${language}),.sample:lang(${language})`, page) +
    rule(`.edition:lang(${language}),.edition :lang(${language}),.sample:lang(${language})`, runs)
  )
}

type Writers = { readonly [K in keyof TypeSettings]?: (value: TypeSettings[K]) => string | false }

/** The declarations of what differs from the default. */
function declarations(type: TypeSettings, writers: Writers): readonly string[] {
  return (Object.keys(writers) as (keyof TypeSettings)[]).flatMap((name) => {
    if (type[name] === DEFAULT_TYPE[name]) return []
    // TypeScript cannot see that writer and value belong to the same name.
    const write = writers[name] as (value: TypeSettings[typeof name]) => string | false
    return write(type[name]) || []
  })
}
