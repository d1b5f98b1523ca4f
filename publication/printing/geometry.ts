/** Where text and furniture stand on a sheet. Lengths are millimetres unless a name says points. */
import { type Paper, type PrintOptions, sheetOf } from './options'

/** Millimetres in a point of 1/72 inch. */
const POINT = 25.4 / 72

/** On A4; on other sheets in proportion to their short side. */
const MARGINS: Readonly<Record<PrintOptions['margins'], number>> = { narrow: 12, normal: 20, wide: 30 }

/** Lines longer than so many em are hard to follow; narrow margins are for who wants to save paper. */
const MEASURES: Readonly<Record<PrintOptions['margins'], number>> = { narrow: Infinity, normal: 36, wide: 32 }

/** Columns of fewer em hold two or three words a line: those of a pair are then set paragraph by paragraph. */
const LEAST_COLUMN = 12

/** From this size on a text is large print, in which nothing may be smaller than this. */
export const LARGE_PRINT = 16
/** Of the running text. */
const FURNITURE_SHARE = 0.78
const LINE = 1.4

export interface Geometry {
  readonly sheet: { readonly width: number; readonly height: number }
  /** Around the text. */
  readonly margin: { readonly top: number; readonly bottom: number; readonly inline: number }
  readonly textWidth: number
  /** Between two columns. */
  readonly gutter: number
  /** From the edge of the sheet to the head and to the foot. */
  readonly edge: number
  /** In points. */
  readonly furnitureSize: number
}

/** How many lines head and foot take; 0 where there is none. */
export interface FurnitureLines {
  readonly head: number
  readonly foot: number
}

type Choice = Pick<PrintOptions, 'size' | 'orientation' | 'margins'> & { readonly paper: Paper }

/** `columns`: two texts side by side, so that a line of the page may be twice as long. */
export function geometryOf(options: Choice, columns: boolean, lines: FurnitureLines): Geometry {
  const sheet = sheetOf(options)
  const margin = MARGINS[options.margins] * (Math.min(sheet.width, sheet.height) / 210)
  const measure = MEASURES[options.margins] * (columns ? 2.2 : 1) * options.size * POINT
  const textWidth = Math.min(sheet.width - 2 * margin, measure)
  const furnitureSize = furnitureSizeOf(options.size)
  const edge = margin * 0.55
  // Above and below a text that is set at leisure there is more room than at its sides.
  const plain = margin * 1.15
  const beside = (count: number) => (count ? edge + (count * LINE + 1.2) * furnitureSize * POINT : 0)
  return {
    sheet,
    margin: {
      top: Math.max(plain, beside(lines.head)),
      bottom: Math.max(plain, beside(lines.foot)),
      inline: (sheet.width - textWidth) / 2,
    },
    textWidth,
    gutter: Math.max(6, sheet.width * 0.035),
    edge,
    furnitureSize,
  }
}

/** Whether two texts side by side have columns that one can read. */
export function hasRoomForColumns(options: Choice): boolean {
  const { textWidth, gutter } = geometryOf(options, true, { head: 0, foot: 0 })
  return (textWidth - gutter) / 2 >= LEAST_COLUMN * options.size * POINT
}

/** Smaller than the text, but in large print never smaller than that. */
export function furnitureSizeOf(size: number): number {
  return size < LARGE_PRINT ? Math.max(7.5, size * FURNITURE_SHARE) : LARGE_PRINT
}

/** About how many em a text takes in the sans: full for Chinese, half for the letters of the others. */
export function emsOf(text: string): number {
  let ems = 0
  for (const character of text) ems += /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(character) ? 1 : 0.52
  return ems
}

/** So many em of the furniture fit on a line of the text’s width. */
export function emsInLine({ textWidth, furnitureSize }: Geometry): number {
  return textWidth / (furnitureSize * POINT)
}
