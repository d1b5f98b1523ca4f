/** Voices that are chosen, come and go. */
import type { Language } from '../../../publication/model'
import type { Voice } from '../engine'
import { type Chosen, chooseVoice, hasSystemVoice } from './choose-voice'
import { startOf } from './part'
import { again, halt, holdAt, message, only, speak, told } from './speak'
import type { PlayerState, Step } from './state'

export function chooseVoices(before: PlayerState, chosen: Chosen): Step {
  const { voices } = before
  // A voice that is chosen anew may try again.
  const lost = voices.lost.filter(
    (id) =>
      !Object.entries(chosen).some(([language, now]) => now === id && now !== voices.chosen[language as Language]),
  )
  const state = { ...before, voices: { ...voices, chosen, lost } }
  const language = state.queue[state.at]?.language
  if (!language || chosen[language] === voices.chosen[language]) return only(state)
  return chooseVoice(state.voices, language)?.id === state.voice?.id ? only(state) : again(state)
}

/** A new voice is taken with the next sentence; one that has gone is replaced at once. */
export function changeVoices(before: PlayerState, there: readonly Voice[]): Step {
  const { voices } = before
  const isBack = (id: string) => there.some((v) => v.id === id) && !voices.there.some((v) => v.id === id)
  const lost = voices.lost.filter((id) => !isBack(id))
  const listed = voices.listed || hasSystemVoice(there)
  const state = { ...before, voices: { ...voices, there, lost, listed } }
  const gone = state.live && !there.some(({ id }) => id === state.voice?.id)
  return gone ? loseVoice(state) : only(state)
}

/** Another voice takes over, from the beginning of the sentence, or all is silent and the person is told. */
export function loseVoice(before: PlayerState): Step {
  const { voice, voices, queue, at } = before
  const language = queue[at]?.language
  if (!language) return halt(before)
  const lost = voice ? [...voices.lost, voice.id] : voices.lost
  const state = { ...before, voices: { ...voices, lost } }
  const other = voice?.engine === 'system' ? chooseVoice(state.voices, language) : null
  // An embedded voice that has failed is asked again next time: there is no better one.
  if (!other) return told([], halt(before), message('no-sound', language))
  const from = startOf(state, at)
  const step = state.phase === 'paused' ? holdAt(state, at, from) : speak(state, at, from)
  return told([], step, message('voice-lost', language, voice?.name ?? null))
}
