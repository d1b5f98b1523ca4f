/** What the engine says, and what does not come. */

import { beginsUnit, type Unit } from './moves'
import { lastIndex } from './part'
import { isDue } from './sleep'
import { clear, finish, isWaiting, message, only, prefetch, speakNext, timer, told } from './speak'
import type { Heard, PlayerState, Step } from './state'
import { loseVoice } from './voices'

export function hear(state: PlayerState, what: Heard, now: number): Step {
  switch (what.type) {
    case 'start':
      return begun(state, now)
    case 'word': {
      // An engine that gives words has begun, whatever else it says.
      const { state: heard, effects } = begun(state, now)
      return { state: { ...heard, word: what.word }, effects }
    }
    case 'end': {
      const { state: silent, effects } = finished(state)
      const step = after(silent)
      return { state: step.state, effects: [...effects, ...step.effects] }
    }
    case 'error': {
      const { state: silent, effects } = finished(state)
      const step = loseVoice(silent)
      return { state: step.state, effects: [...effects, ...step.effects] }
    }
  }
}

/** Sound has begun: the time for what comes next to be made ready. */
export function begun(state: PlayerState, now: number): Step {
  if (state.since !== null) return only(state)
  const wait = isWaiting(state) ? [clear('silence')] : []
  const heard = { ...state, since: now }
  return { state: heard, effects: [...wait, ...prefetch(heard)] }
}

/** The engine has done with the utterance by itself. */
export function finished(state: PlayerState): Step {
  return { state: { ...state, live: false }, effects: isWaiting(state) ? [clear('silence')] : [] }
}

/** After an item: a pause, the end, or the sleep that was asked for. */
export function after(before: PlayerState): Step {
  const state = { ...before, word: null }
  const { queue, at, pauses, sleep, phase } = state
  const [item, next] = [queue[at], queue[at + 1]]
  if (!item || !next || at >= lastIndex(state)) return finish(state)
  const isOver = (unit: Unit) => beginsUnit(queue, at + 1, unit)
  if ((sleep?.kind === 'section' && isOver('heading')) || isDue(sleep)) return fallAsleep(state)
  // Or the end came just as the person paused.
  const isPaused = phase === 'paused' || (pauses.portion !== 'all' && isOver(pauses.portion))
  if (isPaused) return only({ ...state, phase: 'paused', held: 'next' })
  const ms = next.paragraph === item.paragraph ? pauses.sentence : pauses.paragraph
  if (ms === 0) return speakNext(state)
  return { state: { ...state, phase: 'pausing' }, effects: [timer('gap', ms)] }
}

/** Paused, not stopped: who wakes up goes on from there. */
export function fallAsleep(state: PlayerState): Step {
  const language = state.queue[state.at]?.language ?? null
  return told([], only({ ...state, phase: 'paused', held: 'next', sleep: null }), message('asleep', language))
}

/** Nothing was heard for too long. The timer has run out: it needs no clearing. */
export function giveUp(state: PlayerState): Step {
  const { state: lost, effects } = loseVoice({ ...state, live: false })
  return { state: lost, effects: [{ type: 'cancel' }, ...effects] }
}
