/** What is to be printed, complete: made of a person’s choices and of what the window shows, or by the command line. */
import * as v from 'valibot'
import type { Language } from '../../publication/model'
import { hasRoomForColumns } from '../../publication/printing/geometry'
import {
  type Extent,
  layoutOf,
  type Paper,
  type PrintLayout,
  type PrintOptions,
  type SettledPrint,
} from '../../publication/printing/options'
import type { Look } from '../look'

const colour = v.pipe(v.string(), v.regex(/^(#[0-9a-f]{6}|rgb\(\d{1,3}, \d{1,3}, \d{1,3}\))$/))

/** The colours of the screen, by the tokens’ names (renderer/appearance/tokens.css). */
export const PrintColoursSchema = v.object({
  page: colour,
  text: colour,
  'text-quiet': colour,
  link: colour,
  rule: colour,
  edge: colour,
})
export type PrintColours = v.InferOutput<typeof PrintColoursSchema>

export interface PrintJob extends PrintLayout {
  readonly options: SettledPrint
  readonly extent: Extent
  /** Null: black on white. */
  readonly colours: PrintColours | null
  /** Font and spacing of the screen; null: those of paper. */
  readonly type: Look['type'] | null
  /** The day of printing. */
  readonly date: Date
}

export interface JobParts {
  readonly options: PrintOptions
  readonly reading: Language
  readonly beside: Language
  /** Taken where the options name none. */
  readonly usualPaper: Paper
  readonly extent?: Extent
  readonly colours?: PrintColours | null
  readonly type?: Look['type']
  readonly date?: Date
}

export function jobOf({ options, reading, beside, usualPaper, extent, colours, type, date }: JobParts): PrintJob {
  const settled = { ...options, paper: options.paper ?? usualPaper }
  const { layout, languages } = layoutOf(options, reading, beside)
  return {
    layout: layout === 'columns' && !hasRoomForColumns(settled) ? 'paragraphs' : layout,
    languages,
    options: settled,
    extent: extent ?? null,
    colours: options.colours === 'screen' ? (colours ?? null) : null,
    type: options.type === 'screen' ? (type ?? null) : null,
    date: date ?? new Date(),
  }
}
