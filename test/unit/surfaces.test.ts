/** Every surface of the page as a person would meet it: no placeholder left open, no key in the place of a text. */
import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { createStore } from 'zustand'
import { COMMANDS } from '../../electron/command-table'
import { DEFAULT_SETTINGS, type Notice, type Start } from '../../electron/contract'
import en from '../../locales/en.json'
import { LANGUAGES, type Language, type LinkInline } from '../../publication/model'
import { App } from '../../renderer/app'
import { createI18n } from '../../renderer/i18n'
import { createState, type State } from '../../renderer/state'
import { isLookedAtClosely, NORMAL, statesOf } from '../e2e/matrix/states'
import { THEMES } from '../e2e/matrix/themes'
import { shippedRelease } from './shipped-release'

const release = shippedRelease()

function shown(language: Language, state: Partial<State>): string {
  const start: Start = {
    release,
    settings: { ...DEFAULT_SETTINGS, language, shortcuts: {}, print: { ...DEFAULT_SETTINGS.print, paper: 'a4' } },
    openAt: null,
    notices: [],
    platform: 'linux',
    prerendered: false,
    speechDispatcher: null,
    screenReader: false,
    versions: { lectern: '1.2.3', electron: '4.5.6', chromium: '7.8.9' },
  }
  const store = createStore<State>(() => ({ ...createState(start).getState(), ...state }))
  return renderToString(createElement(App, { app: { store, i18n: createI18n(language) } }))
}

const link = (target: string, ref?: string): State['dialog'] => {
  const inline: LinkInline = { type: 'link', target, ...(ref && { ref }), children: [{ type: 'text', value: 'here' }] }
  return { kind: 'link', link: inline, language: 'en' }
}
const finding = (query: string): State['finding'] => ({ open: true, scope: 'all', query, current: 0, asked: 1 })
const notices = Object.keys(en.notice)
  .filter((id) => id !== 'dismiss')
  .map((id) => ({ id: id as Notice['id'], detail: '/a/file' }))

const SURFACES: Readonly<Record<string, Partial<State>>> = {
  'the page': {},
  'two editions': { parallel: { on: true, language: 'es' } },
  'the notices': { notices },
  'the matches': { finding: finding('2013') },
  'no matches': { finding: finding('zzzz') },
  'the panel of the look': { panel: 'appearance' },
  'the panel of listening': { panel: 'listening' },
  'what steers the reading': { speech: { playing: true, sentence: 's1', language: 'en', word: null } },
  'the headings': { dialog: { kind: 'headings' } },
  'the commands': { dialog: { kind: 'commands' } },
  'the shortcuts': { dialog: { kind: 'shortcuts' } },
  'the shortcuts, all changed': {
    dialog: { kind: 'shortcuts' },
    shortcuts: Object.fromEntries(COMMANDS.map(({ id }) => [id, null])),
  },
  'the help': { dialog: { kind: 'help' } },
  'the glossary': { dialog: { kind: 'glossary' } },
  'about the release': { dialog: { kind: 'about' } },
  'saving as': { dialog: { kind: 'save-as' } },
  'a link': { dialog: link('http://www.un.org/') },
  'a restored link': { dialog: link('http://www.un.org/', 'declaration') },
  'a mail address': { dialog: link('mailto:a@un.org') },
  'a telephone number': { dialog: link('tel:+12129638264') },
}

describe.each(Object.entries(SURFACES))('%s', (_, state) => {
  beforeAll(() => {
    // What a surface asks of the window while it is made.
    vi.stubGlobal('document', { getSelection: () => null, querySelector: () => null, querySelectorAll: () => [] })
    vi.stubGlobal('Element', class {})
    vi.stubGlobal('matchMedia', () => ({ matches: true }))
    return () => vi.unstubAllGlobals()
  })
  it.each(LANGUAGES)('shows whole texts in %s', (language) => {
    const html = shown(language, state)
    const texts = html.replace(/<[^>]*>/g, (tag) =>
      (tag.match(/(?:aria-label|placeholder|title)="[^"]*"/g) ?? []).join(),
    )
    expect(texts).not.toMatch(/\{\{|\}\}|undefined|\[object/)
    const keys = new RegExp(`(?<![\\w./-])(?:${Object.keys(en).join('|')})\\.[a-z][\\w-]*(?![\\w./])`)
    expect(keys.exec(texts)?.[0]).toBeUndefined()
  })
})

it('names the versions under About', () => {
  const html = shown('en', { dialog: { kind: 'about' } })
  expect(html).toContain('Lectern 1.2.3, with Electron 4.5.6 and Chromium 7.8.9')
})

it('shows how long it is until the reading stops, also between the times to choose from', () => {
  vi.stubGlobal('document', { getSelection: () => null, querySelector: () => null, querySelectorAll: () => [] })
  vi.stubGlobal('Element', class {})
  vi.stubGlobal('matchMedia', () => ({ matches: true }))
  try {
    expect(shown('en', { panel: 'listening', sleep: 9 })).toContain('<option value="9" selected="">9 minutes</option>')
  } finally {
    vi.unstubAllGlobals()
  }
})

describe('the states of the window in the matrix', () => {
  const met = THEMES.flatMap(({ theme }, index) =>
    [0, 1, 2].flatMap((script) =>
      statesOf(index + script, theme === 'system').map(({ name }) => ({ theme: index, script, name })),
    ),
  )
  const names = [...new Set(met.map(({ name }) => name))]

  it('are all met in every script', () => {
    expect(names).toHaveLength(5)
    for (const script of [0, 1, 2])
      expect(new Set(met.filter((each) => each.script === script).map(({ name }) => name)).size).toBe(names.length)
  })

  it('are met by every theme, of the two palettes of forced colours one', () => {
    const kinds = (theme: number) =>
      new Set(met.filter((each) => each.theme === theme).map(({ name }) => name.split(',')[0])).size
    for (const theme of THEMES.keys()) expect(kinds(theme), THEMES[theme]?.name).toBe(4)
  })

  it('have each theme in one script that looks more closely, as it is; the system’s two in both palettes of forced colours', () => {
    const close = THEMES.flatMap(({ theme }, index) =>
      [0, 1, 2]
        .filter((script) => isLookedAtClosely(index + script))
        .map((script) => ({ theme, states: statesOf(index + script, theme === 'system') })),
    )
    expect(close).toHaveLength(THEMES.length)
    for (const { states } of close) expect(states).toContain(NORMAL)
    const palettes = close
      .filter(({ theme }) => theme === 'system')
      .flatMap(({ states }) => states.map(({ name }) => name).filter((name) => name.startsWith('forced')))
    expect(palettes.sort()).toEqual(['forced colours, dark', 'forced colours, light'])
  })
})
