/** Boxes around pieces of the text, drawn over it: a highlight cannot have a frame. Silent for a screen reader. */

/** A box a line, joined where lines belong to one piece. */
export class BoxLayer {
  readonly #element = document.createElement('div')
  readonly #observer: ResizeObserver

  /** `redraw` is called when the lines have moved. */
  constructor(redraw: () => void) {
    this.#element.className = 'heard-boxes'
    this.#element.ariaHidden = 'true'
    document.body.append(this.#element)
    this.#observer = new ResizeObserver(() => redraw())
    // A panel moves the text and leaves it its width: what holds the text is narrower then.
    for (const element of document.querySelectorAll('main, .edition')) this.#observer.observe(element)
  }

  remove(): void {
    this.#observer.disconnect()
    this.#element.remove()
  }

  draw(sentences: readonly Range[], word: Range | null): void {
    const boxes = [
      ...sentences.flatMap((range) => linesOf(range).map((rect) => box(rect, 'sentence'))),
      ...(word ? linesOf(word).map((rect) => box(rect, 'word')) : []),
    ]
    this.#element.replaceChildren(...boxes)
  }
}

/** One rectangle a line of a range, in CSS px of the viewport: its links and isolated parts have rectangles of their own. */
function linesOf(range: Range): readonly DOMRect[] {
  const lines: DOMRect[] = []
  for (const rect of range.getClientRects()) {
    if (rect.width === 0) continue
    const last = lines.at(-1)
    const isSame = last && rect.top < last.bottom - last.height / 2 && rect.bottom > last.top + last.height / 2
    if (isSame) lines[lines.length - 1] = union(last, rect)
    else lines.push(rect)
  }
  return lines
}

function union(a: DOMRect, b: DOMRect): DOMRect {
  const [left, top] = [Math.min(a.left, b.left), Math.min(a.top, b.top)]
  return new DOMRect(left, top, Math.max(a.right, b.right) - left, Math.max(a.bottom, b.bottom) - top)
}

function box(rect: DOMRect, kind: 'sentence' | 'word'): HTMLElement {
  const element = document.createElement('div')
  element.className = `heard-box heard-box-${kind}`
  // In the coordinates of the document, so that it scrolls with the text.
  element.style.left = `${rect.left + window.scrollX}px`
  element.style.top = `${rect.top + window.scrollY}px`
  element.style.width = `${rect.width}px`
  element.style.height = `${rect.height}px`
  return element
}
