/** Keeps a reading aid on the line that is read: by keys, focus, find, pointer and scrolling, and over every new layout. */
import type { Aids } from '../../electron/look'
import { GONE_TO, inView, marked, viewTop } from '../reading'
import type { State, Store } from '../state'
import { Layer } from './layer'
import {
  type Anchor,
  anchorOf,
  type Band,
  bandsOf,
  type Edges,
  edgesOf,
  type FocusAid,
  lineAt,
  lineFrom,
  lineOfAnchor,
  scrollFor,
} from './lines'
import { type MeasuredText, measureText } from './measure'

/** What the aid is to go to in the next frame. */
type Target =
  | { readonly kind: 'element'; readonly element: Element }
  | { readonly kind: 'point'; readonly x: number; readonly y: number }
  | { readonly kind: 'match' }

/** What may lay the text out anew. */
const LAYOUT = ['language', 'parallel', 'theme', 'ownTheme', 'type', 'aids', 'zoom'] as const satisfies (keyof State)[]

/** The share of the view that one goes through a paragraph by which is higher than the view. */
const PAGE = 0.8

/** A reading aid that is on. */
export class Follower {
  readonly #store: Store
  readonly #layer = new Layer()
  readonly #stop = new AbortController()
  readonly #observer = new ResizeObserver(() => this.#layOut())
  readonly #unsubscribe: () => void
  #text: MeasuredText | null = null
  #stale = true
  #target: Target | null = null
  #anchor: Anchor | null = null
  /** The height on the screen, and the column, that the aid keeps while lines pass under it. */
  #home = { x: Number.NaN, y: 0 }
  /** How far the page was scrolled when the aid was last drawn. */
  #scrolled = Number.NaN
  #frame = 0
  #pointer = { x: Number.NaN, y: Number.NaN }
  #focused: EventTarget | null = null

  constructor(store: Store) {
    this.#store = store
    const options = { passive: true, signal: this.#stop.signal }
    const stale = () => this.#schedule(true)
    window.addEventListener('scroll', () => this.#schedule(false), options)
    window.addEventListener('resize', stale, options)
    document.fonts.addEventListener('loadingdone', stale, options)
    document.addEventListener('pointermove', (event) => this.#onPointer(event), options)
    document.addEventListener('focusin', (event) => this.#onFocus(event), options)
    document.addEventListener(
      GONE_TO,
      (event) => this.#aim({ kind: 'element', element: event.target as Element }),
      options,
    )
    this.#unsubscribe = store.subscribe((state, before) => this.#onState(state, before))
    for (const element of document.querySelectorAll('main, .top')) this.#observer.observe(element)
    const focused = document.activeElement
    // Who has scrolled on since is not taken back.
    if (focused?.closest('.edition') && inView(focused)) this.#target = { kind: 'element', element: focused }
    this.#schedule(true)
  }

  stop(): void {
    this.#stop.abort()
    this.#observer.disconnect()
    this.#unsubscribe()
    cancelAnimationFrame(this.#frame)
    this.#layer.remove()
  }

  /** Goes a line, or a paragraph, on or back. Answers false at the end and at the start. */
  step(direction: 1 | -1): boolean {
    this.#follow()
    const text = this.#text
    const here = edgesOf(this.#bands())
    if (!text || !this.#anchor || !here) return false
    const within = this.#aids.focus === 'paragraph' ? pageWithin(here, direction) : 0
    if (within) {
      window.scrollBy({ top: within, behavior: 'instant' })
      this.#draw()
      return true
    }
    const next = lineFrom(text.lines, lineOfAnchor(text.lines, this.#anchor), this.#aids.focus as FocusAid, direction)
    if (next === null) return false
    this.#anchor = anchorOf(text.lines, next)
    this.#comeIntoView()
    this.#draw()
    this.#goHome()
    return true
  }

  get #aids(): Aids {
    return this.#store.getState().aids
  }

  #schedule(stale: boolean): void {
    this.#stale ||= stale
    this.#frame ||= requestAnimationFrame(() => this.#follow())
  }

  #aim(target: Target): void {
    this.#target = target
    this.#schedule(false)
  }

  #onState(state: State, before: State): void {
    if (LAYOUT.some((key) => state[key] !== before[key])) this.#schedule(true)
    if (state.finding !== before.finding && state.finding.open && state.finding.current >= 0)
      this.#aim({ kind: 'match' })
  }

  #onPointer({ pointerType, screenX: x, screenY: y, clientX, clientY, target }: PointerEvent): void {
    // A finger scrolls. And lines that pass under a still pointer are no movement of it.
    if (pointerType === 'touch' || (x === this.#pointer.x && y === this.#pointer.y)) return
    const first = Number.isNaN(this.#pointer.x)
    this.#pointer = { x, y }
    if (!first && target instanceof Element && target.closest('main .edition'))
      this.#aim({ kind: 'point', x: clientX, y: clientY })
  }

  #onFocus({ target, relatedTarget }: FocusEvent): void {
    if (!(target instanceof Element) || !target.closest('main .edition')) return
    // The focus comes back from a dialog or another window to where it was: that is no movement.
    const from = relatedTarget instanceof Element && !relatedTarget.closest('dialog')
    const back = target === this.#focused && !from
    this.#focused = target
    if (!back) this.#aim({ kind: 'element', element: target })
  }

  /** After a change of sizes, before it is painted. */
  #layOut(): void {
    this.#stale = true
    this.#follow()
  }

  /** Brings the aid to where it belongs now. */
  #follow(): void {
    cancelAnimationFrame(this.#frame)
    this.#frame = 0
    // A part of a large text that comes in scrolls the page, of which is told before the observer tells of the sizes.
    const isOld = !this.#stale && this.#text?.article.isConnected
    const laidOut = !isOld || this.#text?.height !== this.#height()
    if (laidOut) this.#text = measureText()
    this.#stale = false
    if (!this.#text?.lines.length) return this.#layer.hide()
    // A window that changes under a still pointer tells of movements there are none of.
    if (laidOut && this.#target?.kind === 'point') this.#target = null
    const aimed = this.#takeTarget()
    const moved = !aimed && window.scrollY !== this.#scrolled
    // What came in above is scrolled away by the browser: the line stands where it stood. Else the person has scrolled.
    const scrolled = moved && (!laidOut || (isOld && !this.#isHome()))
    if (scrolled) this.#anchor = this.#anchorAt(this.#home)
    else if (laidOut) this.#stayInView()
    this.#draw()
    if (!scrolled) this.#goHome()
  }

  /** Aims at what was asked for since the last frame. */
  #takeTarget(): boolean {
    const anchor = this.#target ? this.#anchorOf(this.#target) : null
    this.#target = null
    if (anchor) this.#anchor = anchor
    this.#anchor ??= this.#firstAnchor()
    return anchor !== null
  }

  #anchorOf(target: Target): Anchor | null {
    if (target.kind === 'point') return this.#anchorAt(target)
    const range = target.kind === 'match' ? marked('current-match')[0] : null
    const element = target.kind === 'element' ? target.element : null
    // A sentence may start in a line that has more of another.
    const sentence = element?.getAttribute('data-sentence')
    if (sentence && element?.id) return { key: sentence, share: 0 }
    const box = (range ?? element)?.getClientRects()[0]
    return box ? this.#anchorAt({ x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 }) : null
  }

  #anchorAt({ x, y }: { x: number; y: number }): Anchor | null {
    const { lines = [] } = this.#text ?? {}
    return anchorOf(lines, lineAt(lines, y - this.#top(), x))
  }

  /** The first line in view. */
  #firstAnchor(): Anchor | null {
    const { lines = [] } = this.#text ?? {}
    const top = viewTop() - this.#top()
    const first = lines.findIndex(({ parts }) => parts.every((part) => part.top >= top - 1))
    return anchorOf(lines, first < 0 ? lines.length - 1 : first)
  }

  /** The article's upper edge in the viewport. */
  #top(): number {
    return this.#text?.article.getBoundingClientRect().top ?? 0
  }

  #height(): number {
    return this.#text?.article.getBoundingClientRect().height ?? 0
  }

  /** What stays clear around the current line, in the viewport. */
  #bands(aid: FocusAid = this.#aids.focus as FocusAid): readonly (Band | null)[] {
    if (!this.#text || !this.#anchor) return []
    const { lines, columns } = this.#text
    const at = lineOfAnchor(lines, this.#anchor)
    if (at < 0) return []
    const from = this.#top()
    return bandsOf(lines, at, aid, columns.length).map(
      (band) => band && { top: band.top + from, bottom: band.bottom + from, under: band.under + from },
    )
  }

  #draw(): void {
    const bands = this.#bands()
    if (!this.#text || !bands.length) return this.#layer.hide()
    const { article, columns } = this.#text
    const { top, bottom } = article.getBoundingClientRect()
    this.#layer.show(this.#aids)
    this.#layer.draw(
      columns.map(({ left, right }, index) => ({ left, right, band: bands[index] ?? null })),
      { top: Math.max(top, viewTop()), bottom },
    )
    this.#scrolled = window.scrollY
  }

  /** From now on the aid stands at this height. */
  #goHome(): void {
    const line = edgesOf(this.#bands('line-1'))
    if (line) this.#home = { x: Number.NaN, y: (line.top + line.bottom) / 2 }
  }

  #isHome(): boolean {
    const line = edgesOf(this.#bands('line-1'))
    return line !== null && Math.abs((line.top + line.bottom) / 2 - this.#home.y) < 2
  }

  /** Scrolls so that the band stands at a comfortable height. */
  #comeIntoView(): void {
    const band = edgesOf(this.#bands())
    if (band) window.scrollBy({ top: scrollFor(band, view()), behavior: 'instant' })
  }

  /** A new layout may have moved the line out of the view. */
  #stayInView(): void {
    const line = edgesOf(this.#bands('line-1'))
    const { top, bottom } = view()
    if (line && (line.top < top || line.bottom > bottom)) this.#comeIntoView()
  }
}

function view(): Edges {
  return { top: viewTop(), bottom: window.innerHeight }
}

/** How far to scroll to go on within a paragraph that has more than what is in view; 0 where it has not. */
function pageWithin(band: Edges, direction: 1 | -1): number {
  const { top, bottom } = view()
  const most = (bottom - top) * PAGE
  if (direction === 1 && band.bottom > bottom) return Math.min(most, band.bottom - bottom + (bottom - top) / 5)
  if (direction === -1 && band.top < top) return -Math.min(most, top - band.top + (bottom - top) / 5)
  return 0
}
