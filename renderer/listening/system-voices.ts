/** Which of the system's voices can read a release: those of the six languages that are on this machine. */
import { isLanguage, type Language } from '../../publication/model'
import type { Voice } from './engine'

/** What is used of a `SpeechSynthesisVoice`. */
export type ListedVoice = Pick<SpeechSynthesisVoice, 'name' | 'lang' | 'localService' | 'default'>

/** So many a language can be chosen from; some systems list a hundred. */
export const MOST_VOICES = 20
/** Longer names are no names, and would not fit into the settings. */
const LONGEST_NAME = 200

/** The voices of macOS that are jokes and sound effects. */
const EFFECTS = new Set(
  'Albert,Bad News,Bahh,Bells,Boing,Bubbles,Cellos,Good News,Jester,Organ,Superstar,Trinoids,Whisper,Wobble,Zarvox'.split(
    ',',
  ),
)

export interface SystemVoice<V extends ListedVoice> {
  readonly voice: Voice
  readonly listed: V
}

/** The voices that can be chosen, the system's own choice first in each language. */
export function usableVoices<V extends ListedVoice>(list: readonly V[]): readonly SystemVoice<V>[] {
  const found: SystemVoice<V>[] = []
  const counts = new Map<Language, number>()
  const pinyin = list.some(({ lang }) => isPinyin(lang))
  for (const listed of [...list].sort((a, b) => Number(b.default) - Number(a.default))) {
    const { name, lang } = listed
    const language = languageOf(lang)
    if (!language || !isUsable(listed) || (pinyin && lang.toLowerCase() === 'cmn')) continue
    const count = counts.get(language) ?? 0
    const same = found.filter(({ listed }) => listed.name === name)
    if (count >= MOST_VOICES || same.some(({ listed }) => listed.lang === lang)) continue
    counts.set(language, count + 1)
    // One name can be that of voices in several languages.
    const id = same.length === 0 ? `system:${name}` : `system:${name} (${lang})`
    found.push({ listed, voice: { id, engine: 'system', language, name, kind: null } })
  }
  return found
}

/**
 * Nothing leaves the machine, so no voice that is spoken elsewhere. With `+` Speech Dispatcher lists each of 131 voices in a
 * hundred manners.
 */
function isUsable({ name, localService }: ListedVoice): boolean {
  return localService && name !== '' && name.length <= LONGEST_NAME && !name.includes('+') && !EFFECTS.has(name)
}

/** Of eSpeak's two Mandarin voices one reads the digits of its own tones out in English; the other is right. */
function isPinyin(lang: string): boolean {
  return lang.toLowerCase() === 'cmn-latn-pinyin'
}

function languageOf(lang: string): Language | null {
  const [primary = ''] = lang.toLowerCase().split(/[-_]/)
  const language = primary === 'cmn' ? 'zh' : primary
  return isLanguage(language) ? language : null
}
