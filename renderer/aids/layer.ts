/** What a reading aid draws: a few elements over the page that neither the pointer nor a screen reader meets. */
import type { Aids } from '../../electron/look'

/** Edges in CSS px of the viewport. */
export interface Drawing {
  /** What stays clear. */
  readonly band: { readonly top: number; readonly bottom: number }
  /** Where the ruler's upper edge is. */
  readonly ruler: number
  /** What is dimmed around the band. */
  readonly text: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number }
}

const PARTS = ['veil', 'veil', 'edge', 'edge', 'ruler'] as const

/** The elements, outside the text: its structure stays still. */
export class Layer {
  readonly #element = document.createElement('div')
  readonly #parts: readonly HTMLElement[]

  constructor() {
    this.#element.className = 'aid'
    this.#element.ariaHidden = 'true'
    this.#element.hidden = true
    this.#parts = PARTS.map((name) => {
      const part = document.createElement('div')
      part.className = `aid-${name}`
      return part
    })
    this.#element.append(...this.#parts)
    document.body.append(this.#element)
  }

  remove(): void {
    this.#element.remove()
  }

  hide(): void {
    this.#element.hidden = true
  }

  /** Says what the style sheet shows: a ruler, or a veil or lines around the band. */
  show({ focus, dim }: Pick<Aids, 'focus' | 'dim'>): void {
    this.#element.dataset.shape = focus === 'ruler' ? 'ruler' : 'band'
    this.#element.dataset.dim = dim === 0 ? 'none' : dim === 1 ? 'all' : 'some'
    this.#element.style.setProperty('--dim', String(dim))
  }

  draw({ band, ruler, text }: Drawing): void {
    const [before, after, upper, lower, line] = this.#parts
    const top = Math.max(text.top, 0)
    const bottom = Math.min(text.bottom, window.innerHeight)
    place(before, top, Math.min(band.top, bottom))
    place(after, Math.max(band.bottom, top), bottom)
    // A line under the bar would be drawn on nothing.
    for (const [part, y] of [
      [upper, band.top - 1],
      [lower, band.bottom - 1],
      [line, ruler],
    ] as const) {
      place(part, y, null, text)
      if (part) part.hidden = y < top - 2
    }
    this.#element.hidden = false
  }
}

/** Puts an element between two heights, or at one; on whole pixels of the screen, so that edges are sharp. */
function place(
  element: HTMLElement | undefined,
  top: number,
  bottom: number | null,
  text?: { readonly left: number; readonly right: number },
): void {
  if (!element) return
  const { style } = element
  style.top = `${whole(top)}px`
  if (bottom !== null) style.height = `${Math.max(0, whole(bottom) - whole(top))}px`
  if (text) {
    style.left = `${text.left}px`
    style.width = `${text.right - text.left}px`
  }
}

function whole(pixels: number): number {
  return Math.round(pixels * devicePixelRatio) / devicePixelRatio
}
