/**
 * Left-to-right things inside text of another script: names in Latin letters, numbers, telephone numbers, addresses.
 * In Arabic each is isolated, so that the bidirectional algorithm (Unicode UAX #9) neither turns its parts round nor
 * lets it turn its neighbours; in Arabic, Chinese and Russian words in Latin letters are marked as of another
 * language, so that a screen reader says them with a voice that can and the right font sets them.
 */
import type { Language } from '../../publication/model'

export interface Run {
  readonly text: string
  /** To be isolated, left to right. */
  readonly isolated: boolean
  /** Holds a word in Latin letters in an edition of another script. */
  readonly latin: boolean
}

// A digit or Latin letter, then more of them, with a single joining sign between any two.
const RUN = /\+?[\p{Script=Latin}\d](?:[\p{Script=Latin}\p{M}\d]|[ ,.'’:/@_+&=?#-](?=[\p{Script=Latin}\d]))*/gu
const LATIN_WORD = /\p{Script=Latin}{2}/u
const OTHER_SCRIPT: ReadonlySet<Language> = new Set(['ar', 'zh', 'ru'])

/** Cuts text into runs that, joined, are the text again. */
export function runsOf(text: string, language: Language): readonly Run[] {
  if (!OTHER_SCRIPT.has(language)) return [{ text, isolated: false, latin: false }]
  const runs: Run[] = []
  let end = 0
  for (const match of text.matchAll(RUN)) {
    const latin = LATIN_WORD.test(match[0])
    if (!latin && language !== 'ar') continue
    if (match.index > end) runs.push({ text: text.slice(end, match.index), isolated: false, latin: false })
    runs.push({ text: match[0], isolated: language === 'ar', latin })
    end = match.index + match[0].length
  }
  if (end < text.length || !runs.length) runs.push({ text: text.slice(end), isolated: false, latin: false })
  return runs
}
