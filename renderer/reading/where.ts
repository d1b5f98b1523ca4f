/** The words of "Where am I?". */
import type { TFunction } from 'i18next'
import { localeOf } from '../../publication/customs'
import { type Edition, type Language, type SentenceId, sentencesOf } from '../../publication/model'
import type { Announcement } from '../state'

// Never in a release: control characters are refused by its checks.
const HOLE = '\u0000'

/** Says language, heading, sentence n of m and how much is read; the heading in its own language. */
export function whereAmI(edition: Edition, id: SentenceId, t: TFunction, lang: Language): Announcement['parts'] {
  const language = languageName(edition.language, lang)
  const body = edition.blocks.flatMap(sentencesOf)
  const total = body.length
  const index = body.findIndex((sentence) => sentence.id === id)
  if (index < 0) return [{ text: t('where.front', { language, count: total }), lang }]
  const values = { language, number: index + 1, total, percent: percent((index + 1) / total, lang) }
  const heading = headingOf(edition, id)
  if (!heading) return [{ text: t('where.sentence', values), lang }]
  const [before = '', after = ''] = t('where.sentence-under', { ...values, heading: HOLE }).split(HOLE)
  return [
    { text: before, lang },
    { text: heading, lang: edition.language },
    { text: after, lang },
  ]
}

/** The text of the nearest heading at or before a sentence. */
function headingOf(edition: Edition, id: SentenceId): string | null {
  let heading: string | null = null
  for (const block of edition.blocks) {
    const sentences = sentencesOf(block)
    if (block.type === 'heading') heading = sentences[0]?.text ?? heading
    if (sentences.some((sentence) => sentence.id === id)) return heading
  }
  return null
}

/** A language's name in another language, as a label: "French", "французский". */
export function languageName(language: Language, inLanguage: Language): string {
  return new Intl.DisplayNames(inLanguage, { type: 'language' }).of(language) ?? language
}

/** A share as per cent, 0 to 1. The digits are those the edition's language uses in UN texts. */
export function percent(share: number, lang: Language): string {
  return new Intl.NumberFormat(localeOf(lang), { style: 'percent' }).format(share)
}
