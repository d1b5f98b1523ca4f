/** Moving by sentence, paragraph and heading, and back after a jump. */
import { allSentences, type Edition, type Language, type SentenceId, sentencesOf } from '../../publication/model'
import { attendedSentence, focusSentence } from './attention'
import { bringIntoView, madeSentence, sentenceAtTop, showAtTop } from './place'

export type Step = 'sentence' | 'paragraph' | 'heading'

/** The sentences one may stop at when moving by `step`, in reading order. */
export function stopsOf(edition: Edition, step: Step): readonly SentenceId[] {
  const front = ['kicker', 'title', 'subtitle']
  switch (step) {
    case 'sentence':
      return allSentences(edition).map((sentence) => sentence.id)
    case 'paragraph':
      return [...front, ...edition.blocks.flatMap((block) => sentencesOf(block)[0]?.id ?? [])]
    case 'heading':
      return [
        'title',
        ...edition.blocks.flatMap((block) => (block.type === 'heading' ? (sentencesOf(block)[0]?.id ?? []) : [])),
      ]
  }
}

/**
 * The stop after or before a sentence.
 * @returns null at the end and at the start
 */
export function stopFrom(edition: Edition, from: SentenceId, step: Step, direction: 1 | -1): SentenceId | null {
  const order = new Map(stopsOf(edition, 'sentence').map((id, index) => [id, index]))
  const numberOf = (id: SentenceId) => order.get(id) ?? -1
  const at = numberOf(from)
  const stops = stopsOf(edition, step)
  const found = direction === 1 ? stops.find((id) => numberOf(id) > at) : stops.findLast((id) => numberOf(id) < at)
  return found ?? null
}

/** The sentence a reader is at: the one attended to, or else the top one in view. */
export function currentSentence(): { readonly id: SentenceId; readonly language: Language | null } {
  const element = attendedSentence()
  if (element?.dataset.sentence) return { id: element.dataset.sentence, language: element.lang as Language }
  return { id: sentenceAtTop()?.id ?? 'title', language: null }
}

/** Tells of each move to a sentence, also to the one that holds the focus already; bubbles from it. */
export const GONE_TO = 'gone-to'

/**
 * Moves to a sentence at a person's request: shows it and gives it the focus, so that a screen reader reads it and
 * Tab goes on from it.
 */
export function goTo(id: SentenceId, show: 'near' | 'top' = 'near'): void {
  const element = madeSentence(id)
  if (!element) return
  document.getSelection()?.removeAllRanges()
  if (show === 'top') showAtTop(id)
  else bringIntoView(element.getBoundingClientRect())
  focusSentence(element)
  element.dispatchEvent(new Event(GONE_TO, { bubbles: true }))
}

export interface Jump {
  readonly language: Language
  readonly id: SentenceId
}

/** The places jumped from, as a browser's history: a new jump forgets what was ahead. */
export class JumpHistory {
  #behind: Jump[] = []
  #ahead: Jump[] = []

  /** Remembers where one is before a jump. */
  leave(from: Jump): void {
    this.#behind.push(from)
    if (this.#behind.length > 100) this.#behind.shift()
    this.#ahead = []
  }

  back(from: Jump): Jump | null {
    const to = this.#behind.pop()
    if (to) this.#ahead.push(from)
    return to ?? null
  }

  forward(from: Jump): Jump | null {
    const to = this.#ahead.pop()
    if (to) this.#behind.push(from)
    return to ?? null
  }
}
