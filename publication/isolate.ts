/**
 * Left-to-right things inside text of another script: names in Latin letters, numbers, telephone numbers, addresses.
 * In Arabic each is isolated, so that the bidirectional algorithm (Unicode UAX #9) neither turns its parts round nor
 * lets it turn its neighbours; in Arabic, Chinese and Russian words in Latin letters are marked as of another
 * language, so that a screen reader says them with a voice that can and the right font sets them.
 */
import type { Language, LinkInline } from './model'
import { plainText } from './plain-text'

/** Words in Latin letters inside another script are names from the original, which is pronounced as English. */
export const LATIN_LANGUAGE = 'en'

export interface Run {
  readonly text: string
  /** To be isolated, left to right. */
  readonly isolated: boolean
  /** Holds a word in Latin letters in an edition of another script. */
  readonly latin: boolean
}

const LATIN = String.raw`\p{Script=Latin}\d`
/** A part of a web address in brackets, as in `…/Migration_(human)`. Arabic letters may stand in an address as well. */
const WEB = String.raw`[${LATIN}\p{Script=Arabic}\p{M}`
const WEB_BRACKETS = String.raw`\(${WEB}._~/#%=&+-]*\)`

/** Ends in a letter, a digit, a bracket that it opened or a sign such as `/`, but not in a stop that ends the sentence. */
const WEB_ADDRESS = String.raw`(?:https?://|www\.)(?:${WEB}._~:/?#@!$&'*+,;=%-]|${WEB_BRACKETS})*(?:${WEB}/#=&_~]|${WEB_BRACKETS})`

const MAIL_ADDRESS = String.raw`[${LATIN}][${LATIN}._%+-]{0,63}@(?:[${LATIN}-]{1,63}\.){1,8}\p{Script=Latin}{2,63}`

/** `+1 (212) 963-8264`, `(212) 963-8264`. A number and another in brackets, `2015 (30)`, are no telephone number. */
const TELEPHONE = String.raw`\+\d{1,3}(?:[ ./-]?(?:\(\d{1,5}\)|\d{1,15}))+|(?:\d{1,4}[ .-]?)?\(\d{1,5}\)[ .-]?\d{2,4}(?:[ .-]\d{2,4})+`

const MONEY = '[$€£¥]'
/** A minus is no hyphen between words. */
const SIGN = String.raw`(?:${MONEY}[+−-]?|(?<![\p{L}\p{M}\p{N}])[+−-]${MONEY}?)`

/** A digit or Latin letter, then more of them, with a single joining sign between any two; money, per cent and sign of a number. */
const NAME_OR_NUMBER = String.raw`(?:${SIGN}(?=\d))?[${LATIN}](?:[${LATIN}\p{M}]|[%‰]?[ ,.'’:/@_+&=?#-](?=${MONEY}?[${LATIN}])|${MONEY}(?=\d))*(?:(?<=\d)[%‰°$€£¥])?`

const RUN = new RegExp([WEB_ADDRESS, MAIL_ADDRESS, TELEPHONE, NAME_OR_NUMBER].join('|'), 'gu')
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

/** Whether a link shows an address, a mail address or a telephone number: one left-to-right thing in any language. */
export function isAddress(link: LinkInline): boolean {
  return !/\p{L}/u.test(plainText(link.children).replace(/[\p{Script=Latin}]/gu, '')) && !link.ref
}
