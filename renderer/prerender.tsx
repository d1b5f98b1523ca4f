/** The page of each language as HTML, made at build: text is on screen before any script has run. */
import { renderToString } from 'react-dom/server'
import { DEFAULT_SETTINGS, type Start } from '../electron/contract'
import type { Language, Release } from '../publication/model'
import { App } from './app'
import { createI18n } from './i18n'
import { createState } from './state'

/** The markup inside `#root` for a release read in `language`, with the interface in it too and one column. */
export function prerender(release: Release, language: Language): string {
  const start: Start = {
    release,
    settings: { ...DEFAULT_SETTINGS, language, print: { ...DEFAULT_SETTINGS.print, paper: 'a4' } },
    openAt: null,
    notices: [],
    platform: 'linux',
    prerendered: true,
    speechDispatcher: null,
    screenReader: false,
    versions: { lectern: '', electron: '', chromium: '' },
  }
  return renderToString(<App app={{ store: createState(start), i18n: createI18n(language) }} />)
}
