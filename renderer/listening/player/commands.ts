/** What a person asks for. */
import type { Manner } from '../engine'
import { nextOf, previousOf, type Unit } from './moves'
import { indexOf, selectionStart, startOf } from './part'
import type { Item } from './queue'
import {
  again,
  clear,
  halt,
  holdAt,
  isWaiting,
  message,
  only,
  PATIENCE,
  prefetch,
  speak,
  speakNext,
  timer,
  told,
} from './speak'
import { type Command, type Effect, type PlayerState, placeAt, type Step } from './state'

/** So long after its beginning, “previous” leads to the one before and not to the beginning. */
export const EARLY = 2000

export function play(
  state: PlayerState,
  { sentence, language, offset = 0, end }: Extract<Command, { type: 'play' }>,
): Step {
  // Never silent: an unknown sentence is read from the beginning of all.
  const at = Math.max(0, indexOf(state.queue, language ? { sentence, language } : { sentence }))
  const item = state.queue[at]
  if (!item) return told([], halt(state), message('no-voice', language ?? null))
  const from = language === undefined || item.language === language ? offset : 0
  const selection = end
    ? { language: language ?? item.language, first: item.sentence, from: offset, last: end.sentence, to: end.offset }
    : null
  return speak({ ...state, selection, origin: { sentence: item.sentence, language: item.language } }, at, from)
}

export function pause(state: PlayerState): Step {
  if (state.phase === 'pausing') return { state: { ...state, phase: 'paused', held: 'next' }, effects: [clear('gap')] }
  if (state.phase !== 'playing') return only(state)
  const effects: Effect[] = [{ type: 'pause' }]
  if (isWaiting(state)) effects.push(clear('silence'))
  return { state: { ...state, phase: 'paused', held: 'in-place' }, effects }
}

/** Pauses so that the engine may say something else: what was read goes on by being spoken again from its word. */
export function giveWay(state: PlayerState): Step {
  const paused = pause(state)
  const { state: held, effects } = again(paused.state)
  return { state: held, effects: [...paused.effects, ...effects] }
}

export function resume(state: PlayerState): Step {
  switch (state.phase) {
    case 'playing':
    case 'pausing':
      return only(state)
    case 'stopped':
      return speak({ ...state, origin: placeAt(state) }, state.at, 0)
    case 'ended': {
      const first = state.selection ? Math.max(0, indexOf(state.queue, selectionStart(state.selection))) : 0
      return speak({ ...state, origin: placeAt({ queue: state.queue, at: first }) }, first, startOf(state, first))
    }
    case 'paused':
      if (state.held === 'next') return speakNext(state)
      if (state.held === 'again') return speak(state, state.at, state.word?.start ?? state.from)
      return goOnInPlace(state)
  }
}

export function goOnInPlace(state: PlayerState): Step {
  const playing: PlayerState = { ...state, phase: 'playing' }
  const wait = isWaiting(playing) && state.voice ? [timer('silence', PATIENCE[state.voice.engine])] : []
  return { state: playing, effects: [{ type: 'resume' }, ...wait] }
}

/** At the last one, speech just goes on. */
export function next(state: PlayerState, unit: Unit): Step {
  const to = nextOf(state.queue, state.at, unit)
  return to === null ? only(state) : move(state, to)
}

export function previous(state: PlayerState, unit: Unit, now: number): Step {
  const early = state.phase !== 'ended' && (state.since === null || now - state.since < EARLY)
  return move(state, previousOf(state.queue, state.at, unit, early) ?? 0)
}

/** To the beginning of an item: heard at once, or, while paused, when it goes on. Nothing is begun by it. */
export function move(state: PlayerState, to: number): Step {
  if (state.phase === 'stopped') return only(state)
  return state.phase === 'paused' ? holdAt(state, to, startOf(state, to)) : speak(state, to, startOf(state, to))
}

/** While paused an engine is left alone: what it would do with another manner then is its own affair. */
export function setManner(before: PlayerState, manner: Manner): Step {
  const { rate, pitch, volume } = before.manner
  if (rate === manner.rate && pitch === manner.pitch && volume === manner.volume) return only(before)
  const state = { ...before, manner }
  if (!state.live) return only(state)
  if (state.phase !== 'playing') return again(state)
  return { state, effects: [{ type: 'change', manner }, ...(state.since === null ? [] : prefetch(state))] }
}

/** The same sentence goes on: undisturbed where its language is still read, else from its start in another. */
export function changeQueue(before: PlayerState, queue: readonly Item[]): Step {
  const place = placeAt(before)
  const at = indexOf(queue, place)
  const state = { ...before, queue }
  if (at < 0) return halt({ ...state, at: 0, origin: null })
  if (queue[at]?.language === place?.language) {
    const effects = state.live && state.since !== null && state.phase === 'playing' ? prefetch({ ...state, at }) : []
    return { state: { ...state, at }, effects }
  }
  if (state.phase === 'stopped') return only({ ...state, at })
  if (state.phase === 'ended') return only({ ...state, at: lastOfSentence(queue, at) })
  return move(state, at)
}

export function lastOfSentence(queue: readonly Item[], at: number): number {
  return queue.findLastIndex((item) => item.sentence === queue[at]?.sentence)
}
