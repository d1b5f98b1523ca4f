/** What the command line and the program that makes its PDF (pdf-program.ts) say to each other, in files. Knows no Electron. */
import type { Language, Release } from '../../publication/model'
import { DEFAULT_PRINT, type Paper, type PrintLayout, type PrintOptions } from '../../publication/printing/options'
import { jobOf, type PrintJob } from './print-job'

/** The files' names: a `PdfWish` as JSON, and the PDF. */
export const WISH = 'wish.json'
export const MADE = 'made.pdf'

export interface PdfWish {
  readonly release: Release
  /** At least one. */
  readonly languages: readonly Language[]
  /** Null: as is usual in the system's region. */
  readonly paper: Paper | null
  /** Of the running text, in points. */
  readonly size: number
  readonly layout: PrintLayout['layout']
  readonly orientation: PrintOptions['orientation']
}

/** As the dialog would print it: one edition, several one after the other in the United Nations' order, or two together. */
export function wishedJob({ languages, layout, ...paper }: PdfWish, usualPaper: Paper): PrintJob {
  const [reading = 'en', beside = reading] = languages
  const text = layout !== 'sequence' ? layout : languages.length > 1 ? 'several' : 'reading'
  const options: PrintOptions = { ...DEFAULT_PRINT, ...paper, text, languages: [...languages] }
  return jobOf({ options, reading, beside, usualPaper })
}
