/** What the page knows. One store; components read the part they show. */
import { createStore, type StoreApi, useStore } from 'zustand'
import type { CommandId } from '../electron/command-table'
import type { Notice, Settings, Start } from '../electron/contract'
import type { Edition, Language, LinkInline, Release, SentenceId } from '../publication/model'
import { useAppObject } from './app-context'
import type { Voice } from './listening/engine'
import { EMBEDDED_VOICES } from './listening/engine/voices'
import type { PrintStart } from './printing/open-print'
import { sliceCount, sliceOf, slicesAround } from './reading/slices'

/** What lies over the page, one at a time. */
export type Dialog =
  | {
      readonly kind: 'headings' | 'commands' | 'shortcuts' | 'help' | 'screen-reader' | 'glossary' | 'about' | 'save-as'
    }
  | { readonly kind: 'link'; readonly link: LinkInline; readonly language: Language }
  | { readonly kind: 'print'; readonly start: PrintStart }

/** Where the reading aloud is. */
export interface Speech {
  readonly playing: boolean
  readonly sentence: SentenceId
  readonly language: Language
  /** The word that is heard, in UTF-16 units of the sentence's text; null between words. */
  readonly word: { readonly start: number; readonly end: number } | null
}

export type Sleep = 'off' | 'section' | number

/** What one can set while the page stays in view. */
export type Panel = 'appearance' | 'listening'

/** What of a large text is in the page (reading/filling.ts), as numbers of its slices. */
export interface Slices {
  readonly made: ReadonlySet<number>
  /** Those of them that were made to be seen at once. */
  readonly near: ReadonlySet<number>
}

export interface Finding {
  readonly open: boolean
  readonly scope: 'edition' | 'all'
  readonly query: string
  /** The current match's index among all; -1 where there is none. */
  readonly current: number
  /** Grows each time a person asks to find: the field takes the focus again. */
  readonly asked: number
}

/** A message of the reader, said by a screen reader and, where `visible`, shown for a while. */
export interface Announcement {
  readonly parts: readonly { readonly text: string; readonly lang: Language }[]
  readonly visible: boolean
  /** It tells of a large change of the page: said once that has come to rest. */
  readonly afterChange: boolean
  /** Grows by one each time, so that the same words are a new message. */
  readonly serial: number
}

export interface State {
  readonly start: Start
  readonly language: Language
  readonly interfaceLanguage: Settings['interfaceLanguage']
  readonly parallel: Settings['parallel']
  readonly theme: Settings['theme']
  readonly ownTheme: Settings['ownTheme']
  readonly type: Settings['type']
  readonly aids: Settings['aids']
  readonly presets: Settings['presets']
  readonly listening: Settings['listening']
  readonly print: Start['settings']['print']
  /** Whether a screen reader runs, as far as the desktop knows. */
  readonly screenReader: boolean
  /** Which panel stands at the side of the page. */
  readonly panel: Panel | null
  readonly zoom: number
  readonly shortcuts: Partial<Record<CommandId, string | null>>
  readonly dialog: Dialog | null
  readonly finding: Finding
  /** What is read aloud, or would be on going on; null while nothing is. */
  readonly speech: Speech | null
  /** When the reading stops by itself: after so many minutes, or at the end of the section. */
  readonly sleep: Sleep
  readonly voices: readonly Voice[]
  readonly announcement: Announcement | null
  readonly notices: readonly Notice[]
  readonly slices: Slices
}

export type Store = StoreApi<State>

export function createState(start: Start): Store {
  const { settings } = start
  return createStore<State>(() => ({
    start,
    language: settings.language,
    interfaceLanguage: settings.interfaceLanguage,
    parallel: settings.parallel,
    theme: settings.theme,
    ownTheme: settings.ownTheme,
    type: settings.type,
    aids: settings.aids,
    presets: settings.presets,
    listening: settings.listening,
    print: settings.print,
    screenReader: start.screenReader,
    panel: null,
    zoom: settings.zoom,
    shortcuts: settings.shortcuts,
    dialog: null,
    finding: { open: false, scope: 'edition', query: '', current: -1, asked: 0 },
    speech: null,
    sleep: 'off',
    voices: EMBEDDED_VOICES,
    announcement: null,
    notices: [],
    slices: firstSlices(start),
  }))
}

/** What is made first: the text around the place that the page is to open at. */
function firstSlices({ release, settings, openAt }: Start): Slices {
  if (!release) return { made: new Set(), near: new Set() }
  const edition = release.editions[settings.language]
  const place = openAt ?? (settings.place?.release === release.id ? settings.place : null)
  const slices = new Set(slicesAround(place ? sliceOf(edition, place.sentence) : -1, sliceCount(edition)))
  return { made: slices, near: slices }
}

/** The language the interface is in now. */
export function interfaceOf(state: Pick<State, 'language' | 'interfaceLanguage'>): Language {
  return state.interfaceLanguage === 'reading' ? state.language : state.interfaceLanguage
}

export function useAppStore(): Store {
  return useAppObject().store
}

/** The part of the state that a component shows. */
export function useApp<T>(select: (state: State) => T): T {
  return useStore(useAppStore(), select)
}

/** The release, in components that are only there when one could be read. */
export function useRelease(): Release {
  const release = useApp((state) => state.start.release)
  if (!release) throw new Error('No release to show.')
  return release
}

export function useEdition(language: Language): Edition {
  return useRelease().editions[language]
}
