/** Which voice reads a language. */
import type { Language } from '../../../publication/model'
import type { Voice } from '../engine'

/** The ids of the voices a person chose. */
export type Chosen = Readonly<Partial<Record<Language, string>>>

export interface Voices {
  /** Those there are now. */
  readonly there: readonly Voice[]
  readonly chosen: Chosen
  /** Ids of voices that failed; they are not tried again. */
  readonly lost: readonly string[]
}

/** The chosen voice; where that is not to be had an embedded one, which always works; then any. */
export function chooseVoice({ there, chosen, lost }: Voices, language: Language): Voice | null {
  const fit = there.filter((voice) => voice.language === language && !lost.includes(voice.id))
  return (
    fit.find((voice) => voice.id === chosen[language]) ??
    fit.find((voice) => voice.engine === 'embedded') ??
    fit[0] ??
    null
  )
}
