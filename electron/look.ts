/**
 * How the page looks, as settings: colours, type and reading aids. Plain data with the schema it is checked against;
 * the desktop needs it for the first paint, the page for every other.
 */
import * as v from 'valibot'
import { isLanguage, LANGUAGES, type Language } from '../publication/model'
import { between } from './between'

/** `system`: light or dark, and more contrast where the system asks for it. `own`: made of five colours. */
export const THEMES = [
  'system',
  'light',
  'dark',
  'sepia',
  'black-on-white',
  'white-on-black',
  'yellow-on-black',
  'green-on-black',
  'own',
] as const
export type Theme = (typeof THEMES)[number]

/** The colours a theme of one's own is made of. */
export const OWN_COLOURS = ['text', 'page', 'link', 'mark', 'control'] as const
export type OwnColour = (typeof OWN_COLOURS)[number]

const hex = v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/))
export const OwnThemeSchema = v.object({ text: hex, page: hex, link: hex, mark: hex, control: hex })
/** Five colours, each `#rrggbb` in small letters. */
export type OwnTheme = v.InferOutput<typeof OwnThemeSchema>

/** The text faces. `serif` and `sans` are bundled for every script; the others have Latin letters alone. */
export const FACES = ['serif', 'sans', 'atkinson', 'lexend', 'opendyslexic'] as const
export type Face = (typeof FACES)[number]

/** How heavy the letters are. `own`: as the colours want it, which is a little lighter on a dark page. */
export const WEIGHTS = ['own', 'medium', 'bold'] as const
export type Weight = (typeof WEIGHTS)[number]

/** Smallest value, largest value and step of what can be set by a slider. */
export const TYPE_RANGES = {
  /** Times the script's own size of text. */
  size: { min: 0.7, max: 2.5, step: 0.05 },
  /** Times the script's own line height. */
  leading: { min: 0.75, max: 1.6, step: 0.05 },
  /** Between paragraphs, in em. */
  paragraph: { min: 0, max: 3, step: 0.25 },
  /** Between letters, in em. */
  letter: { min: 0, max: 0.3, step: 0.02 },
  /** Between words, in em. */
  word: { min: 0, max: 0.6, step: 0.04 },
  /** Times the script's own measure, which is about 66 characters, or 38 in Chinese. */
  measure: { min: 0.5, max: 1.5, step: 0.05 },
} as const
export type TypeRange = keyof typeof TYPE_RANGES

const range = (name: TypeRange) => between(TYPE_RANGES[name].min, TYPE_RANGES[name].max)

export const TypeSchema = v.object({
  face: v.picklist(FACES),
  // Not in the settings of an older version.
  weight: v.optional(v.picklist(WEIGHTS), 'own'),
  size: range('size'),
  leading: range('leading'),
  paragraph: range('paragraph'),
  letter: range('letter'),
  word: range('word'),
  measure: range('measure'),
  align: v.picklist(['own', 'start', 'justify']),
  hyphenation: v.boolean(),
})
/** The type of the text. `align: 'own'`: as the script is set at its best. */
export type TypeSettings = v.InferOutput<typeof TypeSchema>

export const DEFAULT_TYPE: TypeSettings = {
  face: 'serif',
  weight: 'own',
  size: 1,
  leading: 1,
  paragraph: 1,
  letter: 0,
  word: 0,
  measure: 1,
  align: 'own',
  hyphenation: false,
}

/** What is left clear while the rest is dimmed: a ruler under the line, some lines, or a paragraph. */
export const FOCUS_AIDS = ['off', 'ruler', 'line-1', 'line-3', 'line-5', 'paragraph'] as const

export const AidsSchema = v.object({
  focus: v.picklist(FOCUS_AIDS),
  /** How much the rest is dimmed, 0 to 1. */
  dim: between(0, 1),
  syllables: v.boolean(),
})
export type Aids = v.InferOutput<typeof AidsSchema>

/** Settings of a look, as the settings file and a preset hold them. */
export const LookSchema = v.object({
  theme: v.picklist(THEMES),
  ownTheme: OwnThemeSchema,
  /** `all` holds for every language that has no settings of its own. */
  type: v.object({
    all: TypeSchema,
    own: v.record(v.custom<Language>(isLanguage), TypeSchema),
  }),
  aids: AidsSchema,
})
export type Look = v.InferOutput<typeof LookSchema>

export const DEFAULT_LOOK: Look = {
  theme: 'system',
  ownTheme: { text: '#1b1b1b', page: '#f3f1e7', link: '#003f6b', mark: '#ffe08a', control: '#003f6b' },
  type: { all: DEFAULT_TYPE, own: {} as Look['type']['own'] },
  aids: { focus: 'off', dim: 0.7, syllables: false },
}

/** A look that a person has named. */
export const PresetSchema = v.object({
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60)),
  look: LookSchema,
})
export type Preset = v.InferOutput<typeof PresetSchema>

/** The most presets that are kept. */
export const MAX_PRESETS = 50

/** The type of one language. */
export function typeOf(look: Pick<Look, 'type'>, language: Language): TypeSettings {
  return look.type.own[language] ?? look.type.all
}

/** Whether a script has letters that can stand apart: Arabic's join, and Chinese has no words between spaces. */
export const HAS_LETTER_SPACING: ReadonlySet<Language> = new Set(LANGUAGES.filter((language) => language !== 'ar'))
export const HAS_WORD_SPACING: ReadonlySet<Language> = new Set(LANGUAGES.filter((language) => language !== 'zh'))
/** The languages that break words at the end of a line, and whose syllables can be marked. */
export const HAS_SYLLABLES: ReadonlySet<Language> = new Set<Language>(['en', 'fr', 'ru', 'es'])
/** As test/unit/appearance/fonts.test.ts finds the letters in the files. */
const FACES_OF: Readonly<Record<Language, readonly Face[]>> = {
  ar: ['serif', 'sans'],
  zh: ['serif', 'sans'],
  en: FACES,
  fr: FACES,
  ru: ['serif', 'sans'],
  es: FACES,
}

/** The faces that have a language's letters. */
export function facesOf(language: Language): readonly Face[] {
  return FACES_OF[language]
}

/**
 * The weights that a face has in a language. Most are drawn at any weight; the Chinese ones and OpenDyslexic at two, of
 * which the heavier is the bold one.
 */
export function weightsOf(language: Language, face: Face): readonly Weight[] {
  return language === 'zh' || face === 'opendyslexic' ? ['own', 'bold'] : WEIGHTS
}
