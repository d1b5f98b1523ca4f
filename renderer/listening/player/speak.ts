/** Beginning to speak, and leaving off. */
import type { Language } from '../../../publication/model'
import { chooseVoice, missingVoice } from './choose-voice'
import { endOf, indexOf, kept, lastIndex, startOf } from './part'
import type { Effect, Message, PlayerState, Step, TimerName } from './state'

/** A voice that is silent for so long will not speak any more. The embedded one may have to be started first. */
export const PATIENCE = { system: 3000, embedded: 10_000 } as const

export const only = (state: PlayerState): Step => ({ state, effects: [] })

export const isSounding = ({ phase }: PlayerState) => phase === 'playing' || phase === 'pausing'

export const clear = (name: TimerName): Effect => ({ type: 'clear', name })

export const timer = (name: TimerName, ms: number): Effect => ({ type: 'timer', name, ms })

/** Whether sound is due and has not come. */
export function isWaiting({ phase, live, since }: PlayerState): boolean {
  return phase === 'playing' && live && since === null
}

/** Takes what is spoken from the engine, and stops waiting. Every way that does not go on in place begins so. */
export function hush(state: PlayerState): Step {
  const effects: Effect[] = []
  if (state.live) effects.push({ type: 'cancel' })
  if (state.phase === 'pausing') effects.push(clear('gap'))
  if (isWaiting(state)) effects.push(clear('silence'))
  return { state: { ...state, live: false }, effects }
}

/** Speaks an item from a displayed offset on. Whatever was spoken is cancelled. */
export function speak(before: PlayerState, at: number, from: number): Step {
  const { state, effects } = hush(before)
  const item = state.queue[at]
  if (!item) return only(before)
  const missing = missingVoice(state.voices, item.language)
  const voices = missing ? { ...state.voices, lost: [...state.voices.lost, missing] } : state.voices
  const voice = chooseVoice(voices, item.language)
  const moved: PlayerState = { ...state, voices, at, from, word: null, since: null, voice, selection: kept(state, at) }
  if (!voice) return told(effects, halt({ ...moved, phase: 'stopped' }), message('no-voice', item.language))
  const utterance = state.utterance + 1
  const started: PlayerState = { ...moved, phase: 'playing', live: true, utterance }
  const step: Step = {
    state: started,
    effects: [
      ...effects,
      { type: 'speak', utterance, item, voice, from, to: endOf(started, item), manner: state.manner },
      timer('silence', PATIENCE[voice.engine]),
    ],
  }
  return missing ? told([], step, message('voice-lost', item.language)) : step
}

/** What comes after an item; that may have become the last one while it was waited for. */
export function speakNext(state: PlayerState): Step {
  const at = state.at + 1
  return state.at >= lastIndex(state) ? finish(state) : speak(state, at, startOf(state, at))
}

/** All is read. */
export function finish(state: PlayerState): Step {
  return only({ ...state, phase: 'ended', sleep: null })
}

export function message(id: Message['id'], language: Language | null, voice: string | null = null): Message {
  return { id, language, voice }
}

export function told(before: readonly Effect[], { state, effects }: Step, message: Message): Step {
  return { state, effects: [...before, ...effects, { type: 'tell', message }] }
}

/** Stops. With `origin`, the place is where listening began; otherwise it stays, to be played from again. */
export function halt(before: PlayerState, { origin = false } = {}): Step {
  const { state, effects } = hush(before)
  const back = origin ? indexOf(state.queue, state.origin) : -1
  return {
    state: {
      ...state,
      phase: 'stopped',
      at: back < 0 ? state.at : back,
      from: 0,
      word: null,
      since: null,
      selection: null,
      origin: null,
      voice: null,
      sleep: null,
    },
    effects,
  }
}

/** Stays paused, to go on by speaking an item from an offset. */
export function holdAt(before: PlayerState, at: number, from: number): Step {
  const { state, effects } = hush(before)
  const held: PlayerState = { ...state, at, from, held: 'again', word: null, since: null, selection: kept(state, at) }
  return { state: held, effects }
}

/** Speaks again from the word that is heard: with another manner or voice. */
export function again(state: PlayerState): Step {
  if (!state.live) return only(state)
  if (state.phase === 'playing') return speak(state, state.at, state.word?.start ?? state.from)
  const { state: held, effects } = hush(state)
  return { state: { ...held, held: 'again' }, effects }
}

/** What is made ready to come next. */
export function prefetch(state: PlayerState): Effect[] {
  const item = state.queue[state.at + 1]
  const voice = item && chooseVoice(state.voices, item.language)
  // One that is cut short is made when it is needed.
  if (!voice || state.at >= lastIndex(state) || endOf(state, item) !== null) return []
  return [{ type: 'prefetch', item, voice, manner: state.manner }]
}
