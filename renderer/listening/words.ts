/** The words of a sentence as it is shown: what is lit while it is said. */
import type { Language } from '../../publication/model'

export interface Word {
  /** UTF-16 units of the text. */
  readonly start: number
  readonly end: number
}

export type WordKind = 'web' | 'mail' | 'phone' | 'plain'

// Each is one word, however long it takes to say.
const WEB = String.raw`(?:https?:\/\/|www\.)[!-~]*[A-Za-z0-9/]`
const MAIL = String.raw`[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+`
const PHONE = String.raw`\+\d(?:[\d\u00a0\u202f ().-]*\d)?`
// A number with its sign; digits parted by commas, points or narrow spaces are one number.
const NUMBER = String.raw`\p{Sc}?\p{N}+(?:[.,٫٬\u202f]\p{N}+)*[%‰٪]?`
const HAN_LETTER = String.raw`\p{Script=Han}`
const LETTER = String.raw`(?!${HAN_LETTER})[\p{L}\p{M}\p{N}]`
const LETTERS = `(?:${LETTER})+`
// A hyphen or an apostrophe inside a word is part of it: Ki-moon, l’homme, post-2015, г-н.
const INNER = String.raw`[’'ʼ\-‐‑]`
const SIGN = String.raw`[&%‰§№@+=°\p{Sc}]|\p{So}`

const PLAIN = `${HAN_LETTER}+|${LETTERS}(?:${INNER}${LETTERS})*|${SIGN}`
const TOKENS = new RegExp(
  String.raw`(?<web>${WEB})|(?<mail>${MAIL})|(?<phone>${PHONE})|${NUMBER}(?!${LETTER}|${INNER}\p{L})|${PLAIN}`,
  'gu',
)
const HAN = /\p{Script=Han}/u

/** Words in order; punctuation and space belong to none. A text without any word is one, unless it is blank. */
export function wordsOf(text: string, language: Language): readonly Word[] {
  const words = [...text.matchAll(TOKENS)].flatMap((match): Word[] => {
    const [token] = match
    const start = match.index
    return HAN.test(token) ? hanWords(token, start, language) : [{ start, end: start + token.length }]
  })
  if (words.length > 0) return words
  const trimmed = text.trim()
  if (trimmed === '') return []
  const start = text.indexOf(trimmed)
  return [{ start, end: start + trimmed.length }]
}

let segmenter: Intl.Segmenter | undefined

/** Chinese has no spaces: its words are those of Unicode's dictionary. */
function hanWords(token: string, start: number, language: Language): Word[] {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' })
  const words = [...segmenter.segment(token)].filter(({ isWordLike }) => isWordLike)
  // Outside Chinese text a name in its characters is one word.
  if (language !== 'zh' || words.length === 0) return [{ start, end: start + token.length }]
  return words.map(({ index, segment }) => ({ start: start + index, end: start + index + segment.length }))
}

const WHOLE = (pattern: string) => new RegExp(`^(?:${pattern})$`, 'u')
const KINDS = [
  ['web', WHOLE(WEB)],
  ['mail', WHOLE(MAIL)],
  ['phone', WHOLE(PHONE)],
] as const

/** What a word is, as it must be said. */
export function kindOf(word: string): WordKind {
  return KINDS.find(([, pattern]) => pattern.test(word))?.[0] ?? 'plain'
}
