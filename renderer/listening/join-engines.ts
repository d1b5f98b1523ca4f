/** The embedded voices and the system's as one engine. One of them speaks at a time. */
import type { Language } from '../../publication/model'
import type { Engine, Manner, SpeechEvent, Utterance, Voice } from './engine'

/** Each voice's id begins with its engine's name. */
export function joinEngines(engines: Readonly<Record<Voice['engine'], Engine>>): Engine {
  const all = Object.values(engines)
  const engineOf = ({ voice }: Utterance) => engines[voice.startsWith('system:') ? 'system' : 'embedded']
  /** The one that speaks or is paused. */
  let current: Engine | null = null
  const cancel = () => {
    current?.cancel()
    current = null
  }
  return {
    voices: () => all.flatMap((engine) => engine.voices()),
    onVoices(listener: () => void) {
      const leave = all.map((engine) => engine.onVoices(listener))
      return () => {
        for (const stop of leave) stop()
      }
    },
    speak(utterance: Utterance, manner: Manner, onEvent: (event: SpeechEvent) => void, from?: number) {
      const engine = engineOf(utterance)
      if (current !== engine) cancel()
      current = engine
      engine.speak(utterance, manner, onEvent, from)
    },
    pause: () => current?.pause(),
    resume: () => current?.resume(),
    change: (manner: Manner) => current?.change(manner),
    cancel,
    prefetch: (utterance: Utterance, manner: Manner) => engineOf(utterance).prefetch(utterance, manner),
    warm(language: Language) {
      for (const engine of all) engine.warm(language)
    },
  }
}
