/** The player as a pure state machine: what happens, and what is to be done about it. No sound, no clock, no page. */
import { changeQueue, giveWay, move, next, pause, play, previous, resume, setManner } from './commands'
import { fallAsleep, giveUp, hear } from './hear'
import { goOn, hold, isCounting, isDue, type Sleep, sleepOf } from './sleep'
import { clear, halt, isSounding, isWaiting, only, speakNext, timer } from './speak'
import type { PlayerEvent, PlayerState, Step, TimerName } from './state'
import { changeVoices, chooseVoices } from './voices'

/** What becomes of a state by an event at a time (in milliseconds). */
export function reduce(state: PlayerState, event: PlayerEvent, now: number): Step {
  return withSleep(state, act(state, event, now), now)
}

export function act(state: PlayerState, event: PlayerEvent, now: number): Step {
  switch (event.type) {
    case 'play':
      return play(state, event)
    case 'pause':
      return pause(state)
    case 'give-way':
      return giveWay(state)
    case 'resume':
      return resume(state)
    case 'toggle':
      return isSounding(state) ? pause(state) : resume(state)
    case 'stop':
      return halt(state, { origin: true })
    case 'next':
      return next(state, event.unit)
    case 'previous':
      return previous(state, event.unit, now)
    case 'repeat':
      return move(state, state.at)
    case 'manner':
      return setManner(state, event.manner)
    case 'pauses':
      return only({ ...state, pauses: event.pauses })
    case 'queue':
      return changeQueue(state, event.queue)
    case 'choose':
      return chooseVoices(state, event.chosen)
    case 'sleep':
      return only({ ...state, sleep: sleepOf(event.wish) })
    case 'voices':
      return changeVoices(state, event.there)
    case 'heard':
      // What comes of an utterance that was cancelled is of no concern.
      return state.live && event.utterance === state.utterance ? hear(state, event.what, now) : only(state)
    case 'timer':
      return wake(state, event.name, now)
  }
}

export function wake(state: PlayerState, name: TimerName, now: number): Step {
  switch (name) {
    case 'gap':
      if (state.phase !== 'pausing') return only(state)
      return speakNext({ ...state, phase: 'playing' })
    case 'silence':
      return isWaiting(state) ? giveUp(state) : only(state)
    case 'sleep': {
      if (!state.sleep) return only(state)
      const slept = { ...state, sleep: hold(state.sleep, now) }
      // A sentence is not broken off.
      if (!isDue(slept.sleep) || state.phase !== 'pausing') return only(slept)
      const { state: asleep, effects } = fallAsleep(slept)
      return { state: asleep, effects: [clear('gap'), ...effects] }
    }
  }
}

/** The sleep timer counts what is heard: it stands still while nothing is. */
function withSleep(before: PlayerState, { state, effects }: Step, now: number): Step {
  const { sleep, wait } = count(state, now)
  const counted = state.sleep === sleep ? state : { ...state, sleep }
  if (wait !== null) return { state: counted, effects: [...effects, timer('sleep', wait)] }
  const over = isCounting(before.sleep) && !isCounting(sleep)
  return { state: counted, effects: over ? [...effects, clear('sleep')] : effects }
}

function count(state: PlayerState, now: number): { readonly sleep: Sleep | null; readonly wait: number | null } {
  const { sleep } = state
  if (sleep === null || (isSounding(state) && isCounting(sleep))) return { sleep, wait: null }
  return isSounding(state) ? goOn(sleep, now) : { sleep: hold(sleep, now), wait: null }
}
