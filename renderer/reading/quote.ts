/** Quotations with their source. */
import type { TFunction } from 'i18next'
import type { Edition, Language, Release, SentenceId } from '../../publication/model'
import { formatDeepLink } from '../../publication/place'
import { currentSentence } from './moving'
import { withoutSoftHyphens } from './soft-hyphen'
import { localeOf } from './where'

export interface Quotation {
  readonly text: string
  readonly language: Language
  /** The first and the last sentence it is from. */
  readonly first: SentenceId
  readonly last: SentenceId
}

/** What is selected in the text, or else the sentence one is at. */
export function quotationHere(release: Release, reading: Language): Quotation {
  const selected = selectedQuotation()
  if (selected) return selected
  const { id, language } = currentSentence()
  const edition = release.editions[language ?? reading]
  return { text: textOf(edition, id), language: edition.language, first: id, last: id }
}

function selectedQuotation(): Quotation | null {
  const selection = document.getSelection()
  const text = selection && withoutSoftHyphens(selection.toString()).trim()
  if (!selection || !text) return null
  const range = selection.getRangeAt(0)
  const touched = [...document.querySelectorAll<HTMLElement>('.edition [data-sentence]')].filter((element) =>
    range.intersectsNode(element),
  )
  const [first] = touched
  // A selection over both columns quotes the language it starts in; its last sentence is the last of that one.
  const last = touched.findLast((element) => element.lang === first?.lang)
  if (!first?.dataset.sentence || !last?.dataset.sentence) return null
  return { text, language: first.lang as Language, first: first.dataset.sentence, last: last.dataset.sentence }
}

function textOf(edition: Edition, id: SentenceId): string {
  const front = [edition.kicker, edition.title, edition.subtitle]
  const body = edition.blocks.flatMap((block) => (block.type === 'list' ? block.items.flat() : block.sentences))
  return [...front, ...body].find((sentence) => sentence.id === id)?.text ?? ''
}

/**
 * A quotation with its citation in the language of the edition quoted: organization, title, place and date, edition
 * and its status, sentences, link.
 * @param t translates into that language
 */
export function cite(release: Release, quotation: Quotation, t: TFunction): string {
  const { language, text, first, last } = quotation
  const edition = release.editions[language]
  const number = (id: SentenceId) => (/^s\d/.test(id) ? id.slice(1) : null)
  const [from, to] = [number(first), number(last)]
  const sentences =
    to === null
      ? t('citation.front', { lng: language })
      : from === null || from === to
        ? t('citation.sentence', { lng: language, number: to })
        : t('citation.sentences', { lng: language, first: from, last: to })
  return t('citation.text', {
    lng: language,
    quote: text,
    publisher: release.publisher[language],
    title: edition.title.text,
    place: release.place[language],
    date: formatDate(release.datePublished, language),
    edition: t(`edition.${edition.status}`, { lng: language }),
    sentences,
    link: formatDeepLink({ release: release.id, language, sentence: first }),
  })
}

/** An ISO 8601 date as the language writes it, in full. */
export function formatDate(iso: string, language: Language): string {
  const date = new Date(`${iso}T00:00:00Z`)
  return new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long', timeZone: 'UTC' }).format(date)
}
