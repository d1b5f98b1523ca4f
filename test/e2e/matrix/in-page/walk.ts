/** Where a walk with the keyboard stands, and where it should come by. */
import { describe, isDisabled, seenWithin, stops } from './element'
import { focusFault } from './focus'
import { forget } from './memo'

/** A stop of the walk. Places are in px from the start of what scrolls, so that scrolling does not move them. */
export interface Stop {
  readonly id: number
  readonly what: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** Whether it is in a dialog, which may lie beside the page. */
  readonly inDialog: boolean
  /** The direction of what holds this stop and the one before. */
  readonly rtl: boolean
  /** What is wrong with how the focus is seen here. */
  readonly faults: readonly string[]
}

/** An element's place in this list is its id. */
const met: Element[] = []
let before: Element | null = null

function idOf(element: Element): number {
  if (!met.includes(element)) met.push(element)
  return met.indexOf(element)
}

/** Which of some stops stands first in the document. A dialog that scrolls is a stop itself, before what it holds. */
export function firstOf(ids: readonly number[]): number | undefined {
  const follows = (a: number, b: number) => {
    const [one, other] = [met[a], met[b]]
    return one && other && other.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING ? 1 : -1
  }
  return ids.toSorted(follows)[0]
}

/** The stop that has the focus; null where nothing in the page has it. */
export async function stopHere(): Promise<Stop | null> {
  const element = document.activeElement
  if (!element || element === document.body || element === document.documentElement) return null
  let faults = focusFault()
  if (faults.length) {
    // What makes room for the focus may do so in the next frame.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    faults = focusFault()
  }
  const inDialog = element.closest('dialog') !== null
  const stop = { id: idOf(element), what: describe(element), ...place(element), inDialog, rtl: isRtl(element), faults }
  before = element
  return stop
}

function place(element: Element) {
  const { left, right, top, bottom } = element.getClientRects()[0] ?? element.getBoundingClientRect()
  let scrolled = 0
  for (let each: Element | null = element; each; each = each.parentElement) {
    const { position } = getComputedStyle(each)
    if (each !== element) scrolled += each.scrollTop
    // What stays in its place in the window scrolls with nothing further out.
    if (position === 'fixed' || position === 'sticky') break
  }
  return { left, right, top: top + scrolled, bottom: bottom + scrolled }
}

function isRtl(element: Element): boolean {
  let holder = element.parentElement
  while (holder && before && !holder.contains(before)) holder = holder.parentElement
  return getComputedStyle(holder ?? document.documentElement).direction === 'rtl'
}

const ROLES = ['button', 'link', 'checkbox', 'switch', 'slider', 'tab', 'menuitem', 'option', 'textbox', 'combobox']
const INTERACTIVE = `a[href], button, input, select, textarea, summary, ${ROLES.map((role) => `[role=${role}]`).join(', ')}`

/** What a pointer can use, and what Tab stops at. Of radio buttons one is a stop; arrow keys go to the others. */
export function expected(root: string): { id: number; what: string }[] {
  forget()
  const usable = seenWithin(root, INTERACTIVE).filter((element) => !isDisabled(element))
  return [...new Set([...stops(root), ...usable])]
    .filter((element) => !(element instanceof HTMLInputElement && element.type === 'radio' && !element.checked))
    .map((element) => ({ id: idOf(element), what: describe(element) }))
}
