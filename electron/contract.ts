/**
 * Every message between the desktop process and the page, typed, with the schema its payload is checked against on
 * arrival. Channels have these names and no others.
 */
import * as v from 'valibot'
import { isLanguage, type Language, type Release } from '../publication/model'
import { DEFAULT_PRINT, PrintOptionsSchema, type SettledPrint } from '../publication/printing/options'
import { SAMPLE_RATE } from '../publication/sound'
import type { SpeechTexts } from '../publication/speech'
import { between } from './between'
import type { EventChannel, RequestChannel } from './channels'
import { type CommandId, isCommandId, type ShortcutOverrides } from './command-table'
import { DEFAULT_LISTENING, ListeningSchema } from './listening'
import { DEFAULT_LOOK, LookSchema, MAX_PRESETS, PresetSchema } from './look'
import type { CarriedLook } from './look-file'
import { PrintColoursSchema } from './printing/print-job'
import type { SaveFault } from './publishing/fault'
import { DOCUMENT_FORMATS, SOUNDS, TEXT_LINES } from './publishing/formats'
import type { SpeechDispatcher } from './speech-dispatcher'

const language = v.custom<Language>(isLanguage)
const commandId = v.custom<CommandId>(isCommandId)
/** `kicker`, `title`, `subtitle` or `s<n>`. */
const sentenceId = v.pipe(v.string(), v.regex(/^(kicker|title|subtitle|s[1-9]\d{0,4})$/))
const releaseId = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,99}$/))
/** Screen coordinates in device-independent pixels. */
const pixels = v.pipe(v.number(), v.integer(), v.minValue(-100_000), v.maxValue(100_000))

/** The smallest and the largest scale of the whole interface. */
export const ZOOM_RANGE = { min: 0.5, max: 5 } as const

const shortcut = v.nullable(v.pipe(v.string(), v.maxLength(60)))

const place = v.object({ release: releaseId, sentence: sentenceId })

const windowState = v.object({
  x: v.optional(pixels),
  y: v.optional(pixels),
  width: v.pipe(pixels, v.minValue(200)),
  height: v.pipe(pixels, v.minValue(150)),
  maximized: v.boolean(),
})

/** Settings as they stand on disk. `version` goes up when an older reader could not read a newer file rightly. */
export const SettingsSchema = v.object({
  version: v.literal(1),
  /** The reading language; null until the first start has chosen one. */
  language: v.nullable(language),
  /** `reading`: the interface follows the reading language. */
  interfaceLanguage: v.union([v.literal('reading'), language]),
  parallel: v.object({ on: v.boolean(), language }),
  ...LookSchema.entries,
  presets: v.pipe(v.array(PresetSchema), v.maxLength(MAX_PRESETS)),
  listening: ListeningSchema,
  print: PrintOptionsSchema,
  zoom: between(ZOOM_RANGE.min, ZOOM_RANGE.max),
  shortcuts: v.record(v.string(), shortcut),
  place: v.nullable(place),
  window: v.nullable(windowState),
})
export type Settings = v.InferOutput<typeof SettingsSchema>

export const DEFAULT_SETTINGS: Settings = {
  version: 1,
  language: null,
  interfaceLanguage: 'reading',
  parallel: { on: false, language: 'ar' },
  ...DEFAULT_LOOK,
  presets: [],
  listening: DEFAULT_LISTENING,
  print: DEFAULT_PRINT,
  zoom: 1,
  shortcuts: {},
  place: null,
  window: null,
}

/** The language to stand beside `reading`: the wished one, or another where that would stand beside itself. */
export function besideOf(wished: Language, reading: Language): Language {
  if (wished !== reading) return wished
  return reading === 'en' ? 'ar' : 'en'
}

/** The settings that the page may change; the window's are the desktop's own. */
export const SettingsPatchSchema = v.partial(
  v.strictObject({
    language,
    interfaceLanguage: SettingsSchema.entries.interfaceLanguage,
    parallel: SettingsSchema.entries.parallel,
    theme: SettingsSchema.entries.theme,
    ownTheme: SettingsSchema.entries.ownTheme,
    type: SettingsSchema.entries.type,
    aids: SettingsSchema.entries.aids,
    presets: SettingsSchema.entries.presets,
    listening: SettingsSchema.entries.listening,
    print: SettingsSchema.entries.print,
    zoom: SettingsSchema.entries.zoom,
    shortcuts: v.record(commandId, shortcut),
    place,
  }),
)
export type SettingsPatch = v.InferOutput<typeof SettingsPatchSchema>

/** Text for the clipboard. */
const ClipboardSchema = v.strictObject({ text: v.pipe(v.string(), v.maxLength(1_000_000)) })

/** A target that may be handed to the system: web, mail and telephone, nothing else. */
const LinkSchema = v.strictObject({
  target: v.pipe(
    v.string(),
    v.maxLength(2000),
    v.check((target) => {
      try {
        return ['http:', 'https:', 'mailto:', 'tel:'].includes(new URL(target).protocol)
      } catch {
        return false
      }
    }),
  ),
})

/** A release on paper. */
const PrintSchema = v.strictObject({
  release: releaseId,
  reading: language,
  /** The second language, for two columns or paragraph by paragraph. */
  beside: language,
  options: PrintOptionsSchema,
  /** The sentences to print; null: all. */
  extent: v.nullable(v.pipe(v.array(sentenceId), v.maxLength(100_000))),
  /** Those of the screen, for who wants them on paper. */
  colours: v.nullable(PrintColoursSchema),
})
/** The most copies that are printed at once. */
export const MOST_COPIES = 20
const PrinterSchema = v.strictObject({
  /** As the system names it; null: one that is chosen in the system’s dialog, which asks for the rest, too. */
  name: v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(1000))),
  copies: v.pipe(between(1, MOST_COPIES), v.integer()),
  bothSides: v.boolean(),
})
/** Which editions, the first to be read first. */
const languages = v.pipe(
  v.array(language),
  v.minLength(1),
  v.maxLength(6),
  v.check((all) => new Set(all).size === all.length),
)
const seconds = between(0, 100_000)
const CueSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^(kicker|title|subtitle|status|s[1-9]\d{0,4})$/)),
  text: v.pipe(v.string(), v.maxLength(100_000)),
  start: seconds,
  end: seconds,
  heading: v.boolean(),
})
/** A minute at most. */
const SamplesSchema = v.strictObject({
  samples: v.pipe(
    v.instance(Int16Array),
    v.check(({ length }) => length <= SAMPLE_RATE * 60),
  ),
})

/** What the page asks of the desktop. Each is answered with a promise. */
export const REQUESTS = {
  'settings:update': SettingsPatchSchema,
  'clipboard:write': ClipboardSchema,
  'link:open': LinkSchema,
  'legal:open': v.strictObject({}),
  'look:export': v.strictObject({ look: LookSchema, presets: SettingsSchema.entries.presets }),
  'look:import': v.strictObject({}),
  'release:blocks': v.strictObject({ release: releaseId, language }),
  'speech:texts': v.strictObject({ release: releaseId }),
  'print:preview': PrintSchema,
  'print:pdf': PrintSchema,
  'print:printers': v.strictObject({}),
  'print:paper': v.strictObject({ ...PrintSchema.entries, printer: PrinterSchema }),
  'save:documents': v.strictObject({
    release: releaseId,
    format: v.picklist(DOCUMENT_FORMATS),
    languages,
    lines: v.picklist(TEXT_LINES),
  }),
  'save:audio': v.strictObject({ release: releaseId, languages, sound: v.picklist(SOUNDS) }),
  'save:track': v.strictObject({
    language,
    length: v.pipe(between(0, SAMPLE_RATE * 100_000), v.integer()),
    cues: v.pipe(v.array(CueSchema), v.maxLength(100_000)),
  }),
  'save:samples': SamplesSchema,
  'save:finish': v.strictObject({ keep: v.boolean() }),
  'save:show': v.strictObject({}),
} as const satisfies Record<RequestChannel, v.GenericSchema>
export type RequestPayload<C extends RequestChannel> = v.InferInput<(typeof REQUESTS)[C]>
/**
 * `link:open` says whether the system took it; `legal:open` is null where it did, or else the file that it did not open;
 * of a file, whether a person chose one and it could be used. `release:blocks` is the text of an edition that the start did
 * not have, as JSON, or null where a notice tells that it is damaged. `speech:texts` is null where there are none or they are
 * damaged: what is shown is then spoken. Of `save:`: `audio` begins audio in a file that a person has chosen, `track` a
 * language in it; `samples` go on until it has all its length; `finish` puts the files in their places or takes them away;
 * `show` shows in its folder what was saved last.
 */
export interface RequestAnswer extends Record<RequestChannel, unknown> {
  'settings:update': undefined
  'clipboard:write': undefined
  'link:open': boolean
  'legal:open': string | null
  'look:export': 'done' | 'cancelled' | 'failed'
  'look:import': CarriedLook | 'cancelled' | 'failed'
  'release:blocks': string | null
  'speech:texts': SpeechTexts | null
  /** A PDF file; null where it could not be made. */
  'print:preview': Uint8Array | null
  'print:pdf': SaveAnswer
  /** By the system's name and the one that people see. */
  'print:printers': readonly { readonly name: string; readonly label: string; readonly isUsual: boolean }[]
  /** `refused`: nothing was sent, since the printer is stopped, takes nothing or is gone. */
  'print:paper': 'done' | 'cancelled' | 'no-printer' | 'refused' | 'failed'
  'save:documents': SaveAnswer
  'save:audio': 'open' | SaveAnswer
  'save:track': 'open' | SaveAnswer
  'save:samples': 'open' | SaveAnswer
  'save:finish': SaveAnswer
  'save:show': undefined
}

/** What became of saving. Names are those of files, the path is the one that failed. */
export type SaveAnswer =
  | { readonly result: 'saved'; readonly names: readonly string[] }
  | { readonly result: 'cancelled' }
  | { readonly result: 'failed'; readonly fault: SaveFault; readonly path: string }

/** What the desktop tells the page. */
export interface EventPayload extends Record<EventChannel, unknown> {
  /** A command chosen in the native menu. */
  command: CommandId
  /** A deep link was opened, e.g. by a second start. */
  'open-place': DeepPlace
  /** Something a person should know; shown until dismissed. */
  notice: Notice
  /** Whether a screen reader runs. */
  'screen-reader': boolean
}
export { EVENT_CHANNELS, type EventChannel, REQUEST_CHANNELS, type RequestChannel } from './channels'

export interface DeepPlace {
  readonly release: string
  readonly language: Language
  readonly sentence: string
}

/**
 * A message to the person: the text is the locale key `notice.<id>`; `detail` (a path, a name) fills its
 * placeholder `{{detail}}`.
 */
export interface Notice {
  readonly id:
    | 'settings-broken'
    | 'settings-future'
    | 'settings-unwritable'
    | 'settings-refused'
    | 'deep-link-invalid'
    | 'deep-link-unknown-release'
    | 'release-damaged'
  readonly detail?: string
}

/** What the page starts from. It stands in the page itself as JSON, in `<script type="application/json" id="start">`. */
export interface Start {
  /** Null where the release cannot be read; a notice says why. Of a large one only the editions that are shown have blocks. */
  readonly release: Release | null
  readonly settings: Omit<Settings, 'window' | 'shortcuts' | 'print'> & {
    readonly language: Language
    /** Those of commands that there are. */
    readonly shortcuts: ShortcutOverrides
    readonly print: SettledPrint
  }
  /** A place that a deep link asked for; stronger than `settings.place`. */
  readonly openAt: DeepPlace | null
  readonly notices: readonly Notice[]
  readonly platform: 'linux' | 'darwin' | 'win32'
  /** On Linux, whether the system's voices can be had, or what is missing; null elsewhere. */
  readonly speechDispatcher: SpeechDispatcher | null
  /** Whether a screen reader runs, as far as the system tells by now; `screen-reader` tells of changes. */
  readonly screenReader: boolean
  /** Whether the page holds the prerendered text that React is to take over. */
  readonly prerendered: boolean
  /** The reader's own version and its runtime's, for About. */
  readonly versions: { readonly lectern: string; readonly electron: string; readonly chromium: string }
}

/** The page's view of the desktop: `window.lectern`, made by the preload. */
export interface Bridge {
  request<C extends RequestChannel>(channel: C, payload: RequestPayload<C>): Promise<RequestAnswer[C]>
  /** Calls back at each event; the answer stops it. */
  on<C extends EventChannel>(channel: C, listener: (payload: EventPayload[C]) => void): () => void
}
