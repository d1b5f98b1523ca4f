/**
 * Text as eSpeak NG 1.52 reads it rightly. What it was found to misread in this release is in the release's lexicon; here
 * is what it misreads in any text.
 */
import type { Language } from '../../publication/model'
import { replacedAll, type TracedText } from './traced-text'

export function forEspeak(source: TracedText, language: Language): TracedText {
  let text = source
  if (language === 'ar') text = arabic(text)
  if (language === 'zh') text = chinese(text)
  // Control characters end its text or nothing.
  text = replacedAll(text, /\p{Cc}/gu, () => ' ')
  // Two brackets would begin phonemes.
  text = replacedAll(text, /\[(?=\[)/gu, () => '[ ')
  // It always reads SSML.
  return replacedAll(text, /[&<]/gu, ([sign]) => (sign === '&' ? '&amp;' : '&lt;'))
}

const SHADDA = '\u0651'
const SUKUN = '\u0652'
const LETTER = '[\u0621-\u063a\u0641-\u064a\u067e\u0686\u0698\u06a4\u06af]'
const VOWELS = '[\u064b-\u0650\u0652\u0670]*'
const SUN_LETTERS = /[تثدذرزسشصضطظلن]/
const DOUBLED = new RegExp(`(${LETTER})(${VOWELS})${SHADDA}(${VOWELS})`, 'gu')
const AFTER_ARTICLE = /(?:^|[^\p{L}\p{M}])ال$/u

/**
 * A doubled letter is written twice: eSpeak NG drops the vowel where shadda follows it, as it does in normal form, and is not
 * sure to double where it precedes it. After the article at the beginning of a word it doubles by itself. A ta marbuta that
 * has no vowel is an h.
 */
function arabic(source: TracedText): TracedText {
  const doubled = replacedAll(source, DOUBLED, ({ 0: all, 1: letter = '', 2: before = '', 3: after = '', index }) => {
    const vowels = before + after
    // Shadda says already that there are two letters; a sukun under it would be a third sign for the same.
    if (SUN_LETTERS.test(letter) && AFTER_ARTICLE.test(source.text.slice(0, index))) return letter + vowels
    return all.includes(SUKUN) ? `${letter}${SUKUN}${letter}` : `${letter}${SUKUN}${letter}${vowels}`
  })
  return replacedAll(doubled, /ة(?![\p{L}\p{M}])/gu, () => 'ه')
}

const DIGITS = '〇一二三四五六七八九'
const inDigits = (digits: string) => [...digits].map((digit) => DIGITS[Number(digit)]).join('')

/** eSpeak NG pauses at full-width punctuation alone, and at quotation marks where nobody does. */
function chinese(source: TracedText): TracedText {
  let text = replacedAll(
    source,
    /(?<![\d.])(\d+)\.(\d+)(?![\d.])/gu,
    ([, whole, part = '']) => `${whole}点${inDigits(part)}`,
  )
  text = replacedAll(text, /(?<!\d)\d{4}(?=年)/gu, ([year]) => inDigits(year))
  text = replacedAll(text, /—+|[,（）()]/gu, () => '，')
  text = replacedAll(text, /;/gu, () => '；')
  text = replacedAll(text, /:(?=\s|\p{Script=Han})/gu, () => '：')
  return replacedAll(text, /[《》〈〉“”‘’「」『』·](?=[\p{L}\p{N}\p{P}]|$)/gu, ([mark]) => (mark === '·' ? null : ''))
}
