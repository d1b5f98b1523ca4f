/**
 * Fills a large text in: what is in view at once, the rest slice by slice when there is nothing better to do. A small text
 * is made whole, and none of this does anything; nor where a screen reader runs, to which all of a text comes at once.
 */
import { useEffect } from 'react'
import { flushSync } from 'react-dom'
import type { Edition, SentenceId } from '../../publication/model'
import { type State, type Store, useAppStore } from '../state'
import { GROUP_SLICES, isSliceMade, linesOf, nextSlice, sliceCount, sliceOf, slicesAround } from './slices'

/** Milliseconds that must be left for one more slice. */
const SLICE_MS = 8
/** Slices that are made together while a reading aid is on, which measures the whole text after each time. */
const AIDED = 50

/** The store while a text is shown. */
let shown: Store | null = null

/** How many times as high the text is as its lines were reckoned to be. */
let stretched = 1

/** Keeps the text that is shown filled in, while the component is there. Called before what follows the place. */
export function useFilling(): void {
  const store = useAppStore()
  useEffect(() => {
    shown = store
    document.documentElement.toggleAttribute('data-sliced', sliceElements().length > 0)
    stretchToFit()
    let idle = requestIdleCallback(fill)
    function fill(deadline: IdleDeadline) {
      const at = inView()[0] ?? 0
      while (deadline.timeRemaining() > SLICE_MS && makeNext(store, at));
      if (!isFilled(store.getState())) idle = requestIdleCallback(fill)
    }
    const stop = store.subscribe((state, before) => {
      if (isFilled(state) || !isFilled(before)) return
      cancelIdleCallback(idle)
      idle = requestIdleCallback(fill)
    })
    const controller = new AbortController()
    const { signal } = controller
    window.addEventListener('scroll', makeInView, { passive: true, signal })
    window.addEventListener('resize', stretchToFit, { signal })
    return () => {
      controller.abort()
      shown = null
      stop()
      cancelIdleCallback(idle)
    }
  }, [store])
}

/** Makes the part of the text that a sentence is in, if it is yet to be made. */
export function makeSentence(id: SentenceId): void {
  const edition = shown && editionOf(shown.getState())
  if (!edition) return
  make(slicesAround(sliceOf(edition, id), sliceCount(edition)))
}

/** Makes all that is selected: it is to be copied, or quoted. */
export function makeSelected(): void {
  const selection = document.getSelection()
  if (!shown || !selection?.rangeCount || selection.isCollapsed) return
  const range = selection.getRangeAt(0)
  make(sliceElements().flatMap((element, slice) => (range.intersectsNode(element) ? slice : [])))
}

/** Makes what is in view, before it is painted. */
export function makeInView(): void {
  for (let slices = inView(); slices.some((slice) => !isMade(slice)); slices = inView()) make(slices)
}

/** Of a text that is about to be written anew only what is in view, attended to or selected is made at once. */
export function keepNear(): void {
  if (!shown || !editionOf(shown.getState())) return
  const elements = sliceElements()
  const { anchorNode = null, focusNode = null } = document.getSelection() ?? {}
  const attended = [document.activeElement, anchorNode, focusNode]
    .map((node) => elements.findIndex((element) => element.contains(node)))
    .filter((slice) => slice >= 0)
  const near = new Set([...inView(), ...attended])
  shown.setState({ slices: { made: near, near } })
}

/** Has the heights of what is not drawn follow those of what is: narrow columns and large text have more lines. */
export function stretchToFit(): void {
  const edition = shown && editionOf(shown.getState())
  if (!shown || !edition) return
  const { slices, parallel, start, language } = shown.getState()
  const beside = parallel.on && parallel.language !== language ? start.release?.editions[parallel.language] : undefined
  const elements = sliceElements()
  const drawn = [...slices.near].filter((slice) => slices.made.has(slice) && elements[slice])
  const [first] = drawn
  if (first === undefined) return
  const line = Number.parseFloat(getComputedStyle(elements[first] as Element).lineHeight)
  const height = sum(drawn.map((slice) => elements[slice]?.getBoundingClientRect().height ?? 0))
  const stretch = height / line / sum(drawn.map((slice) => linesOf(slice, edition, beside)))
  if (!(stretch > 0) || Math.abs(stretch / stretched - 1) < 0.05) return
  stretched = stretch
  document.documentElement.style.setProperty('--stretch', stretch.toFixed(3))
}

/** The elements of the slices; none of a small text. */
export function sliceElements(): readonly HTMLElement[] {
  return groupElements().flatMap(({ children }) => [...children] as HTMLElement[])
}

/** Those of the groups. Asked of the text's own children: a search through all of a large page takes milliseconds. */
function groupElements(): readonly Element[] {
  const children = document.querySelector('main .edition')?.children ?? []
  return [...children].filter((element) => element.classList.contains('slices'))
}

/** Whether a screen reader runs, to which all of a text comes at once. */
export function isHeard(): boolean {
  return shown?.getState().screenReader ?? false
}

/** Whether an element was left over when the text was written anew: it is as if it were not there. */
export function isStale(element: Element): boolean {
  return element.closest('.stale') !== null
}

/**
 * The first slice that ends below a height, in CSS px of the viewport; as many as there are where none does. Groups are looked at
 * first: to say where a slice is that is out of view, all of its group would be laid out.
 */
export function sliceBelow(top: number): number {
  const groups = groupElements()
  const group = firstBelow(groups, top)
  return group * GROUP_SLICES + firstBelow([...(groups[group]?.children ?? [])], top)
}

/** The first element of a row from top to bottom that ends below a height. */
function firstBelow(elements: readonly Element[], top: number): number {
  let low = 0
  let high = elements.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((elements[middle]?.getBoundingClientRect().bottom ?? 0) > top) high = middle
    else low = middle + 1
  }
  return low
}

function inView(): readonly number[] {
  const elements = sliceElements()
  const slices: number[] = []
  for (let slice = sliceBelow(0); slice < elements.length; slice++) {
    if ((elements[slice]?.getBoundingClientRect().top ?? 0) > window.innerHeight) break
    slices.push(slice)
  }
  return slices
}

/** The edition that is shown, where it is large. */
function editionOf({ start, language }: State): Edition | null {
  const edition = start.release?.editions[language]
  return edition && sliceCount(edition) > 0 ? edition : null
}

/** Whether all of the text is in the page. */
export function isFilled(state: State): boolean {
  const edition = editionOf(state)
  return !edition || state.screenReader || state.slices.made.size >= sliceCount(edition)
}

/**
 * The key of the text's element. A screen reader is told of every block that comes into an element by itself, and does
 * not answer until it has looked at them all; of one new element, with a large text in it, it is told once.
 */
export function textKey(state: State): string {
  if (!state.screenReader || !editionOf(state)) return 'text'
  const { language, parallel } = state
  return parallel.on ? `${language} ${parallel.language}` : language
}

function isMade(slice: number): boolean {
  return shown ? isSliceMade(slice, shown.getState()) : true
}

function make(slices: readonly number[]): void {
  if (!shown || slices.every(isMade)) return
  const { made } = shown.getState().slices
  const next = { made: new Set([...made, ...slices]), near: new Set(slices) }
  flushSync(() => shown?.setState({ slices: next }))
}

/** Makes the nearest slice that is not there yet. False where all are. */
function makeNext(store: Store, at: number): boolean {
  const state = store.getState()
  const edition = editionOf(state)
  if (!edition || isFilled(state)) return false
  const made = new Set(state.slices.made)
  const atOnce = state.aids.focus === 'off' ? 1 : AIDED
  for (let more = 0; more < atOnce; more++) {
    const next = nextSlice(made, sliceCount(edition), at)
    if (next !== null) made.add(next)
  }
  flushSync(() => store.setState({ slices: { ...state.slices, made } }))
  return true
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
