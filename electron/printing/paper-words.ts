/** The words of paper, each in the language of the edition it is printed in. */
import { localeOf } from '../../publication/customs'
import type { EditionStatus, Language } from '../../publication/model'
import type { PaperWords } from '../../publication/printing/furniture'
import { textOf } from '../text'

export function paperWords(language: Language, status: EditionStatus, date: Date): PaperWords {
  const text = textOf(language)
  const locale = localeOf(language)
  const number = (value: number) => new Intl.NumberFormat(locale, { useGrouping: false }).format(value)
  return {
    status: text(`edition.${status}`),
    links: text('paper.links'),
    extract: text('paper.extract'),
    printed: text('paper.printed', { date: new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(date) }),
    page: (page, pages) => text('paper.page', { page: number(page), pages: number(pages) }),
  }
}
