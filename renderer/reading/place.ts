/** Where a reader is: the sentence at the top of the view, and how to come back to it, to the line. */
import { flushSync } from 'react-dom'
import type { SentenceId } from '../../publication/model'
import { attendedSentence, focusSentence } from './attention'
import {
  isHeard,
  isStale,
  keepNear,
  makeInView,
  makeSentence,
  sliceBelow,
  sliceElements,
  stretchToFit,
} from './filling'

/** How far the ring of the focus stands out, in CSS px, and a little air. */
const RING = 8

/** Those of the reading language: a twin has no id. */
const SENTENCE = '[data-sentence][id]'

/**
 * The y coordinate, in CSS px of the viewport, under which text is not covered: by the bar, or by the line of the find
 * bar that stays where there is no room for more.
 */
export function viewTop(): number {
  // The bar is the first thing in the page: a search through all of it takes as long as a large text is.
  const bar = document.querySelector('.top')
  const parts = bar ? [bar, ...bar.querySelectorAll('.find form')] : []
  return Math.max(0, ...parts.map(stuckBottom))
}

/** Where an element ends that sticks to the top of the view, once it does. */
function stuckBottom(element: Element): number {
  const { position, top } = getComputedStyle(element)
  return position === 'sticky' ? Number.parseFloat(top) + element.getBoundingClientRect().height : 0
}

/** The elements of the reading language's sentences, in reading order; of a large text those about the top of the view. */
function sentenceElements(): readonly HTMLElement[] {
  const slices = sliceElements()
  const at = sliceBelow(viewTop())
  const parts = slices.length ? slices.slice(at, at + 2) : []
  const children = document.querySelector('.edition')?.children ?? []
  const front = at === 0 ? ([...children] as HTMLElement[]).filter((part) => !part.classList.contains('slices')) : []
  return [...front, ...parts].flatMap((part) => [
    ...(part.matches(SENTENCE) ? [part] : []),
    ...part.querySelectorAll<HTMLElement>(SENTENCE),
  ])
}

/** The element of a sentence, where it has been made. */
export function sentenceElement(id: SentenceId): HTMLElement | null {
  const element = document.querySelector<HTMLElement>(`.edition ${SENTENCE}#${CSS.escape(id)}`)
  return element && !isStale(element) ? element : null
}

/** The element of a sentence, made if it is yet to be. */
export function madeSentence(id: SentenceId): HTMLElement | null {
  makeSentence(id)
  return sentenceElement(id)
}

/** The y coordinate of an element's first line: a sentence may start in the middle of one. */
function firstLine(element: Element): DOMRect {
  return element.getClientRects()[0] ?? element.getBoundingClientRect()
}

/** Where a sentence stands. */
export interface Place {
  readonly id: SentenceId
  /** Its first line, in CSS px from the top of the viewport. */
  readonly offset: number
  /** Whether that line was in view, and so is not to come under the bar, which may be higher next time. */
  readonly inView?: boolean
}

/** The sentence at the top of the view: the first whose first line is not above it; where none starts in view, the one that fills it. */
export function sentenceAtTop(): Place | null {
  const elements = sentenceElements()
  const top = viewTop()
  let low = 0
  let high = elements.length
  while (low < high) {
    const middle = (low + high) >> 1
    const element = elements[middle]
    // A line that is half covered by the bar is above the view.
    if (element && firstLine(element).top >= top - 1) high = middle
    else low = middle + 1
  }
  const first = elements[low]
  const filling = elements[low - 1]
  const found = first && firstLine(first).top < window.innerHeight ? first : (filling ?? first)
  if (!found?.dataset.sentence) return null
  const offset = firstLine(found).top
  return { id: found.dataset.sentence, offset, inView: offset >= top - 1 }
}

/** Makes a change of the page and brings the sentence at the top of the view back to its line, in the same frame. */
export function keepPlace(change: () => void): void {
  keeping(change, stretchToFit)
}

/**
 * The same for a change that writes all the text anew: of a large one what is in view, and the rest after the frame. Where
 * a screen reader runs, who was at a sentence whose element is another one now has the focus there; but a control that
 * has it keeps it.
 */
export function rewrite(change: () => void): void {
  const attended = attendedSentence()
  const wasHeard = isHeard()
  // One layout is all there is time for.
  keeping(() => {
    keepNear()
    change()
  })
  if (!attended || attended.isConnected || !(wasHeard || isHeard())) return
  const again = sentenceElement(attended.dataset.sentence ?? '')
  if (again && document.activeElement?.contains(again)) focusSentence(again)
}

function keeping(change: () => void, after?: () => void): void {
  const place = window.scrollY > 0 ? placeToKeep() : null
  flushSync(change)
  after?.()
  if (place) restore(place)
  makeInView()
  if (!place) return
  // A face that has yet to be read moves the lines once more when it comes. Where one has gone on meanwhile, one stays.
  const { scrollY } = window
  afterFonts(() => window.scrollY === scrollY && restore(place))
}

/** Where a line stood before a higher bar pushed it down, while no one has scrolled since: so that it comes back. */
let pushed: { readonly place: Place; readonly scrollY: number } | null = null

function placeToKeep(): Place | null {
  return pushed?.scrollY === window.scrollY ? pushed.place : sentenceAtTop()
}

/** Does something once more when the faces that are being read have come, if there are any. */
export function afterFonts(act: () => void): void {
  if (document.fonts.status === 'loading') void document.fonts.ready.then(act)
}

/** Brings a sentence's first line back to where it stood. */
export function restore(place: Place): void {
  const element = madeSentence(place.id)
  if (!element) return
  const to = place.inView ? Math.max(place.offset, viewTop()) : place.offset
  window.scrollBy({ top: firstLine(element).top - to, behavior: 'instant' })
  pushed = to > place.offset ? { place, scrollY: window.scrollY } : null
}

/** Shows a sentence at the top of the view, with a little air above it. */
export function showAtTop(id: SentenceId): void {
  if (id === 'kicker' || id === 'title') window.scrollTo({ top: 0, behavior: 'instant' })
  else restore({ id, offset: viewTop() + 24 })
}

/** Scrolls only where `rect` is not wholly in view, and then brings it to the upper third, or higher where it is tall. */
export function bringIntoView(rect: DOMRect): void {
  const top = viewTop()
  if (rect.top >= top && rect.bottom <= window.innerHeight) return
  const room = window.innerHeight - top
  // Room for the ring of the focus above and below.
  const above = Math.max(RING, Math.min(room / 3, room - rect.height - RING))
  window.scrollBy({ top: rect.top - top - above, behavior: 'instant' })
}
