/** Colours that the desktop needs before the page is there; the page's own tokens for its background are the same. */
import type { Look, Theme } from './look'
import { type SystemLook, schemeOf, themeName } from './look-css'

type Colours = Pick<Look, 'theme' | 'ownTheme'>

/** What a window shows until its page is painted: the page's background in each theme, so that nothing flashes. */
export const PAGE_BACKGROUND: Readonly<Record<Exclude<Theme, 'system' | 'own'>, string>> = {
  light: '#fdfcf9',
  dark: '#1a1b1d',
  sepia: '#f5eddc',
  'black-on-white': '#ffffff',
  'white-on-black': '#000000',
  'yellow-on-black': '#000000',
  'green-on-black': '#000000',
}

/** Where Electron keeps the theme; the part of `nativeTheme` that is used. */
export interface ThemeHolder {
  themeSource: 'system' | 'light' | 'dark'
  readonly shouldUseDarkColors: boolean
  readonly shouldUseHighContrastColors: boolean
}

/** Makes the page's `prefers-color-scheme`, the menus and the scroll bars follow the setting. */
export function applyTheme(colours: Colours, holder: ThemeHolder): void {
  const scheme = schemeOf(colours)
  if (holder.themeSource !== scheme) holder.themeSource = scheme
}

export function systemLook(holder: ThemeHolder): SystemLook {
  return { dark: holder.shouldUseDarkColors, moreContrast: holder.shouldUseHighContrastColors }
}

export function backgroundOf(colours: Colours, holder: ThemeHolder): string {
  const name = themeName(colours.theme, systemLook(holder))
  if (name === 'own') return colours.ownTheme.page
  return PAGE_BACKGROUND[name === null || name === 'system' ? (holder.shouldUseDarkColors ? 'dark' : 'light') : name]
}
