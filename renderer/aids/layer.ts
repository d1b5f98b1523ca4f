/** What a reading aid draws: a few elements over the page that neither the pointer nor a screen reader meets. */
import type { Aids } from '../../electron/look'
import type { Band, Box, Edges } from './lines'

/** Edges in CSS px of the viewport. */
export interface Column extends Pick<Box, 'left' | 'right'> {
  /** What stays clear; null: nothing. */
  readonly band: Band | null
}

const PARTS = ['veil', 'veil', 'edge', 'edge', 'ruler'] as const
const RULER_HEIGHT = 3

/** The elements, outside the text: its structure stays still. */
export class Layer {
  readonly #element = document.createElement('div')
  /** For each of two columns. */
  readonly #parts: readonly (readonly HTMLElement[])[]

  constructor() {
    this.#element.className = 'aid'
    this.#element.ariaHidden = 'true'
    this.#parts = [0, 1].map(() =>
      PARTS.map((name) => {
        const part = document.createElement('div')
        part.className = `aid-${name}`
        part.hidden = true
        return part
      }),
    )
    this.#element.append(...this.#parts.flat())
    document.body.append(this.#element)
  }

  remove(): void {
    this.#element.remove()
  }

  hide(): void {
    for (const part of this.#parts.flat()) part.hidden = true
  }

  /** Says what the style sheet shows: a ruler, or a veil or lines around the band. */
  show({ focus, dim }: Pick<Aids, 'focus' | 'dim'>): void {
    this.#element.dataset.shape = focus === 'ruler' ? 'ruler' : 'band'
    this.#element.dataset.dim = dim === 0 ? 'none' : dim === 1 ? 'all' : 'some'
    this.#element.style.setProperty('--dim', String(dim))
  }

  /** Draws the columns; `text`: from where to where the rest is dimmed. */
  draw(columns: readonly Column[], text: Edges): void {
    this.hide()
    const top = Math.max(text.top, 0)
    // The window's height may have a fraction that its number of whole px leaves out.
    const bottom = Math.min(text.bottom, window.innerHeight + 1)
    for (const [index, { left, right, band }] of columns.entries()) {
      const [before, after, upper, lower, ruler] = this.#parts[index] ?? []
      const { from, to } = reach(columns, index)
      // On the page beside the text the page's colour shows nothing.
      const veil = { left: from, right: to }
      place(before, { ...veil, top, bottom: band ? Math.min(band.top, bottom) : bottom })
      if (!band) continue
      place(after, { ...veil, top: Math.max(band.bottom, top), bottom })
      const line = { left, right }
      // Not over the bar, under which the text begins.
      if (band.top > top - 2) place(upper, { ...line, top: band.top - 1, bottom: band.top - 1 })
      if (band.bottom > top) place(lower, { ...line, top: band.bottom - 1, bottom: band.bottom - 1 })
      const under = Math.min(band.bottom - RULER_HEIGHT / 2, band.under)
      if (under > top) place(ruler, { ...line, top: under, bottom: under })
    }
  }
}

/** From where to where a column's veil goes: half-way to the other, and else to the window's edge. */
function reach(columns: readonly Column[], index: number): { from: number; to: number } {
  const own = columns[index]
  const other = columns[1 - index]
  if (!own || !other) return { from: 0, to: window.innerWidth }
  const middle = own.left < other.left ? (own.right + other.left) / 2 : (other.right + own.left) / 2
  return own.left < other.left ? { from: 0, to: middle } : { from: middle, to: window.innerWidth }
}

/** Shows an element at a place, on whole pixels of the screen: its edges are sharp, and two columns meet. */
function place(element: HTMLElement | undefined, box: Box): void {
  if (!element) return
  const [left, right, top, bottom] = [box.left, box.right, box.top, box.bottom].map(whole) as [
    number,
    number,
    number,
    number,
  ]
  element.style.left = `${left}px`
  element.style.top = `${top}px`
  element.style.width = `${right - left}px`
  // A line is as high as its border.
  element.style.height = bottom > top ? `${bottom - top}px` : '0'
  element.hidden = false
}

function whole(pixels: number): number {
  return Math.round(pixels * devicePixelRatio) / devicePixelRatio
}
