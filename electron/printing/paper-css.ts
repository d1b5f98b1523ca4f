/** The part of a printed document’s style sheet that choices make; the rest is renderer/printing/paper.css. */
import type { Geometry } from '../../publication/printing/geometry'
import { LARGE_PRINT } from '../../publication/printing/geometry'
import type { PrintColours } from './print-job'

/** Without colours of the screen. */
const BLACK_ON_WHITE: PrintColours = {
  page: '#ffffff',
  text: '#000000',
  'text-quiet': '#000000',
  link: '#000000',
  rule: '#009edb',
  edge: '#767676',
}

/** In em: a title in Chinese is broken between phrases alone where most of them have room on a line. */
const LONGEST_PHRASE = 16

/** In a millimetre. */
const POINTS = 72 / 25.4

const mm = (length: number) => `${Math.round(length * 1000) / 1000}mm`
const pt = (length: number) => `${Math.round(length * 100) / 100}pt`

/** Sheet, margins, sizes and colours. */
export function paperCss(geometry: Geometry, columns: boolean, size: number, colours: PrintColours | null): string {
  const { sheet, margin, edge, furnitureSize, textWidth, gutter } = geometry
  const lineWidth = (columns ? (textWidth - gutter) / 2 : textWidth) * POINTS
  const title = titleSize(size, lineWidth)
  // In large print nothing is smaller than large print.
  const least = size < LARGE_PRINT ? 0 : LARGE_PRINT
  const properties = {
    'sheet-width': mm(sheet.width),
    size: pt(size),
    title: pt(title),
    'title-break': lineWidth / title < LONGEST_PHRASE ? 'normal' : 'keep-all',
    small: pt(Math.max(size * 0.82, least)),
    near: pt(Math.max(size * 0.94, least)),
    smallest: pt(Math.min(least, size * 0.8)),
    furniture: pt(furnitureSize),
    gutter: mm(gutter),
    'margin-top': mm(margin.top),
    'margin-bottom': mm(margin.bottom),
    'margin-inline': mm(margin.inline),
    'edge-width': mm(edge),
    ...(colours ?? BLACK_ON_WHITE),
  }
  const list = Object.entries(properties).map(([name, value]) => `--${name}:${value}`)
  return `@page{size:${mm(sheet.width)} ${mm(sheet.height)};margin:0}\n:root{${list.join(';')}}\n`
}

/** Grows more slowly than the text, for a giant title would fill the page, and leaves room for some words on a line. All in points. */
function titleSize(size: number, lineWidth: number): number {
  return Math.max(size * 1.15, Math.min(size * 1.2 + 7, lineWidth / 14))
}

/**
 * Puts each `.sheet` on its page. A little lower than the paper, so that no rounding makes the last one reach over the end
 * and add an empty page.
 */
export function sheetCss({ sheet }: Geometry, pages: number): string {
  const rules = Array.from(
    { length: pages },
    (_, index) => `.sheet:nth-child(${index + 1}){top:${mm(index * sheet.height)}}`,
  )
  return `.sheet{height:${mm(sheet.height - 0.5)}}\n${rules.join('\n')}\n`
}
