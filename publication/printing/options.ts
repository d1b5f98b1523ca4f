/** How a release is set on paper: what a person chooses, and what follows from it. Plain data with its schema. */
import * as v from 'valibot'
import { isLanguage, LANGUAGES, type Language, type SentenceId } from '../model'

/** Sheets, upright, in millimetres (ISO 216; ANSI Y14.1 for Letter). */
export const PAPERS = {
  a4: { width: 210, height: 297 },
  letter: { width: 215.9, height: 279.4 },
  a3: { width: 297, height: 420 },
  a5: { width: 148, height: 210 },
} as const
export type Paper = keyof typeof PAPERS
export const PAPER_NAMES = Object.keys(PAPERS) as Paper[]

/** Sizes of the text in points: usual, large print, giant print. Any other from `least` to `most` is a person’s own. */
export const PRINT_SIZES = [11, 16, 24] as const
export const PRINT_SIZE_RANGE = { min: 8, max: 40, step: 1 } as const

export const ORIENTATIONS = ['portrait', 'landscape'] as const
export const MARGINS = ['narrow', 'normal', 'wide'] as const

/**
 * Which editions, and how they stand: the one that is read; that and the second language in two columns or paragraph by
 * paragraph; or a set, one after the other.
 */
export const PRINT_TEXTS = ['reading', 'columns', 'paragraphs', 'several'] as const
export type PrintText = (typeof PRINT_TEXTS)[number]

/** What may stand at the head and the foot of a page. */
export const FURNITURE = ['organization', 'title', 'status', 'page', 'date'] as const
export type Furniture = (typeof FURNITURE)[number]

const language = v.custom<Language>(isLanguage)

export const PrintOptionsSchema = v.object({
  text: v.picklist(PRINT_TEXTS),
  /** For `several`: printed in the United Nations’ order. */
  languages: v.pipe(v.array(language), v.minLength(1), v.maxLength(LANGUAGES.length)),
  /** Of the running text, in points. */
  size: v.pipe(v.number(), v.minValue(PRINT_SIZE_RANGE.min), v.maxValue(PRINT_SIZE_RANGE.max)),
  /** Font and spacing: made for paper, or those of the screen. */
  type: v.picklist(['print', 'screen']),
  /** Black on white, or the colours of the screen. */
  colours: v.picklist(['black', 'screen']),
  /** Null: as is usual in the person’s region. */
  paper: v.nullable(v.picklist(PAPER_NAMES)),
  orientation: v.picklist(ORIENTATIONS),
  margins: v.picklist(MARGINS),
  hyphenation: v.boolean(),
  /** The targets of links, numbered, at the end of each edition. */
  links: v.boolean(),
  furniture: v.object({
    organization: v.boolean(),
    title: v.boolean(),
    status: v.boolean(),
    page: v.boolean(),
    date: v.boolean(),
  }),
})
export type PrintOptions = v.InferOutput<typeof PrintOptionsSchema>

export const DEFAULT_PRINT: PrintOptions = {
  text: 'reading',
  languages: [...LANGUAGES],
  size: 11,
  type: 'print',
  colours: 'black',
  paper: null,
  orientation: 'portrait',
  margins: 'normal',
  hyphenation: true,
  links: true,
  furniture: { organization: true, title: true, status: true, page: true, date: false },
}

/** How editions stand together: one after the other, or two of them in two columns or paragraph by paragraph. */
export const LAYOUTS = ['sequence', 'columns', 'paragraphs'] as const
export interface PrintLayout {
  readonly layout: (typeof LAYOUTS)[number]
  readonly languages: readonly Language[]
}

/** What a choice of text means where `reading` is read and `beside` is the second language. */
export function layoutOf(
  { text, languages }: Pick<PrintOptions, 'text' | 'languages'>,
  reading: Language,
  beside: Language,
): PrintLayout {
  if (text === 'reading') return { layout: 'sequence', languages: [reading] }
  if (text === 'several') return { layout: 'sequence', languages: LANGUAGES.filter((each) => languages.includes(each)) }
  return { layout: text, languages: [reading, beside] }
}

/** The sheet as it lies, in millimetres. */
export function sheetOf({ paper, orientation }: { paper: Paper; orientation: PrintOptions['orientation'] }) {
  const { width, height } = PAPERS[paper]
  return orientation === 'portrait' ? { width, height } : { width: height, height: width }
}

/** Regions whose paper is Letter (CLDR 46, supplemental data on paper sizes). */
const LETTER_REGIONS = new Set(['BZ', 'CA', 'CL', 'CO', 'CR', 'GT', 'MX', 'NI', 'PA', 'PH', 'PR', 'SV', 'US', 'VE'])

/** The paper that is usual in a region, an ISO 3166-1 code of two letters; A4 where it is unknown. */
export function usualPaper(region: string): Paper {
  return LETTER_REGIONS.has(region.toUpperCase()) ? 'letter' : 'a4'
}

/** A part of a release: sentences by their ids; null is the whole. */
export type Extent = readonly SentenceId[] | null
