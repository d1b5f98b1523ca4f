/** Colours that the desktop needs before the page is there; the page's own tokens for its background are the same. */
import type { Settings } from './contract'

/** What a window shows until its page is painted: the page's background in each theme, so that nothing flashes. */
export const PAGE_BACKGROUND = { light: '#fdfcf9', dark: '#1a1b1d' } as const

/** Where Electron keeps the theme; the part of `nativeTheme` that is used. */
export interface ThemeHolder {
  themeSource: Settings['theme']
  readonly shouldUseDarkColors: boolean
}

/** Makes the page's `prefers-color-scheme`, the menus and the scroll bars follow the setting. */
export function applyTheme(theme: Settings['theme'], holder: ThemeHolder): void {
  if (holder.themeSource !== theme) holder.themeSource = theme
}

export function backgroundOf(holder: ThemeHolder): string {
  return holder.shouldUseDarkColors ? PAGE_BACKGROUND.dark : PAGE_BACKGROUND.light
}
