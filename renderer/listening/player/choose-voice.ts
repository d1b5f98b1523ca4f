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
  /** Whether the system has ever listed a voice; it may need many seconds to. */
  readonly listed: boolean
}

/** The voices there are at first. */
export function firstVoices(there: readonly Voice[], chosen: Chosen): Voices {
  return { there, chosen, lost: [], listed: hasSystemVoice(there) }
}

export function hasSystemVoice(there: readonly Voice[]): boolean {
  return there.some((voice) => voice.engine === 'system')
}

/** The voice that was chosen for a language and has gone, where that was not told yet. One not listed yet may still come. */
export function missingVoice({ chosen, there, lost, listed }: Voices, language: Language): string | null {
  const wanted = chosen[language]
  if (!listed || wanted === undefined || lost.includes(wanted) || there.some((voice) => voice.id === wanted))
    return null
  return wanted
}

/** The chosen voice; where that is not to be had an embedded one, which always works; then any. */
export function chooseVoice({ there, chosen, lost }: Omit<Voices, 'listed'>, language: Language): Voice | null {
  const fit = there.filter((voice) => voice.language === language && !lost.includes(voice.id))
  return (
    fit.find((voice) => voice.id === chosen[language]) ??
    fit.find((voice) => voice.engine === 'embedded') ??
    fit[0] ??
    null
  )
}
