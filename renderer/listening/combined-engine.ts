/** Several engines as one: each utterance goes to the one its voice belongs to. */
import type { Engine } from './engine'

export function combineEngines(...engines: readonly [Engine, ...Engine[]]): Engine {
  const [first] = engines
  let speaking = first
  const engineOf = (voice: string) => engines.find((engine) => engine.voices().some(({ id }) => id === voice)) ?? first
  return {
    voices: () => engines.flatMap((engine) => engine.voices()),
    onVoices(listener) {
      const stops = engines.map((engine) => engine.onVoices(listener))
      return () => {
        for (const stop of stops) stop()
      }
    },
    speak(utterance, ...how) {
      speaking.cancel()
      speaking = engineOf(utterance.voice)
      speaking.speak(utterance, ...how)
    },
    pause: () => speaking.pause(),
    resume: () => speaking.resume(),
    change: (manner) => speaking.change(manner),
    cancel: () => speaking.cancel(),
    prefetch: (utterance, manner) => engineOf(utterance.voice).prefetch(utterance, manner),
    warm: (language) => {
      for (const engine of engines) engine.warm(language)
    },
  }
}
