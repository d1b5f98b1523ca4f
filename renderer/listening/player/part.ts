/** Which part of the queue is read: all of it, or a selection. */
import type { Language } from '../../../publication/model'
import { sentenceStart } from './moves'
import type { Item } from './queue'
import type { PlayerState } from './state'

/** The index of a sentence in a language, or in any; -1 where the sentence is not read. */
export function indexOf(queue: readonly Item[], place: { sentence: string; language?: Language } | null): number {
  if (!place) return -1
  const exact = queue.findIndex((item) => item.sentence === place.sentence && item.language === place.language)
  return exact < 0 ? queue.findIndex((item) => item.sentence === place.sentence) : exact
}

export function selectionStart({ first, language }: NonNullable<PlayerState['selection']>) {
  return { sentence: first, language }
}

/** The displayed offset at which an item begins to be read. */
export function startOf({ selection, queue }: PlayerState, at: number): number {
  const item = queue[at]
  return selection && item?.sentence === selection.first && item.language === selection.language ? selection.from : 0
}

/** The displayed offset at which it ends; null where it is read to its end. */
export function endOf({ selection }: PlayerState, item: Item): number | null {
  return selection && item.sentence === selection.last && item.language === selection.language ? selection.to : null
}

/** The index of the last item that is to be read. */
export function lastIndex({ queue, selection }: PlayerState): number {
  const last = selection ? queue.findLastIndex((item) => item.sentence === selection.last) : -1
  return last < 0 ? queue.length - 1 : last
}

/** The selection, unless a person has moved out of it: then all is read again. */
export function kept(state: PlayerState, at: number): PlayerState['selection'] {
  if (!state.selection) return null
  const first = sentenceStart(state.queue, indexOf(state.queue, selectionStart(state.selection)))
  return at >= first && at <= lastIndex(state) ? state.selection : null
}
