/**
 * Marks on every second syllable of a word. They are painted over the text and are in no element, so that selections
 * and screen readers meet the same page as ever. Only what is in view or soon will be is marked: a long text costs no
 * more than a short one.
 */
import { HAS_SYLLABLES } from '../../electron/look'
import { isLanguage, type Language } from '../../publication/model'
import { SOFT_HYPHEN, withoutSoftHyphens } from '../../publication/soft-hyphen'
import { type Breaks, loadBreaks, secondSyllables } from '../../publication/syllables'
import type { Store } from '../state'

/** Sentences, and the sample of the text in the panel. */
const MARKED = '.edition [data-sentence], .sample'

/** Marks syllables while the settings ask for it. */
export function followSyllables(store: Store): void {
  let stop: (() => void) | null = null
  const follow = (on: boolean) => {
    if (on) stop ??= markSyllables()
    else {
      stop?.()
      stop = null
    }
  }
  follow(store.getState().aids.syllables)
  store.subscribe((state) => follow(state.aids.syllables))
}

function markSyllables(): () => void {
  const highlight = new Highlight()
  // Under the marks of finding and of pairs.
  highlight.priority = -1
  CSS.highlights.set('syllable', highlight)
  const ranges = new Map<Element, readonly StaticRange[]>()
  const watched = new Set<Element>()
  const known = new Map<Language, Breaks>()

  const forget = (element: Element) => {
    for (const range of ranges.get(element) ?? []) highlight.delete(range)
    ranges.delete(element)
  }
  const draw = (element: Element) => {
    forget(element)
    const language = element.getAttribute('lang')
    if (!isLanguage(language) || !HAS_SYLLABLES.has(language)) return ranges.set(element, [])
    const breaks = known.get(language)
    const found = breaks ? rangesOf(element, language, breaks) : []
    if (!breaks) void read(language)
    ranges.set(element, found)
    for (const range of found) highlight.add(range)
  }
  const read = async (language: Language) => {
    const breaks = await loadBreaks(language)
    if (!breaks || known.has(language)) return
    known.set(language, breaks)
    for (const element of [...ranges.keys()]) if (element.getAttribute('lang') === language) draw(element)
  }

  const near = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) forget(target)
        else if (watched.has(target) && !ranges.has(target)) draw(target)
      }
    },
    { rootMargin: '100% 0px' },
  )
  const look = () => {
    const here = new Set(document.querySelectorAll(MARKED))
    for (const element of watched) {
      if (here.has(element)) continue
      near.unobserve(element)
      watched.delete(element)
      forget(element)
    }
    for (const element of here) {
      if (watched.has(element)) continue
      watched.add(element)
      near.observe(element)
      // The observer answers a frame later: what can be seen is marked in this one.
      if (inView(element)) draw(element)
    }
  }
  const changes = new MutationObserver((records) => {
    look()
    const changed = new Set(records.map(({ target }) => elementOf(target)?.closest(MARKED)))
    for (const element of changed) if (element && ranges.has(element)) draw(element)
  })

  look()
  changes.observe(document.body, {
    childList: true,
    characterData: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['lang'],
  })
  return () => {
    changes.disconnect()
    near.disconnect()
    CSS.highlights.delete('syllable')
  }
}

function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement
}

function inView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect()
  return bottom > 0 && top < window.innerHeight
}

/** The second syllables of an element's own language; a name in another keeps out. */
function rangesOf(element: Element, language: Language, breaks: Breaks): StaticRange[] {
  const found: StaticRange[] = []
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (node.parentElement?.closest('[lang]')?.getAttribute('lang') !== language) continue
    const at = unitsOf(node.data)
    for (const [start, end] of secondSyllables(withoutSoftHyphens(node.data), language, breaks)) {
      found.push(
        new StaticRange({
          startContainer: node,
          startOffset: Number(at[start]),
          endContainer: node,
          endOffset: Number(at[end - 1]) + 1,
        }),
      )
    }
  }
  return found
}

/** Where each unit of the text without soft hyphens stands in the text with them. */
function unitsOf(text: string): readonly number[] {
  const units: number[] = []
  for (let i = 0; i < text.length; i++) if (text[i] !== SOFT_HYPHEN) units.push(i)
  return units
}
