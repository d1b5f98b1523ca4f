/** Quotations with their source. */
import type { TFunction } from 'i18next'
import { formatDate } from '../../publication/customs'
import { separator } from '../../publication/join'
import {
  allSentences,
  type Block,
  type Edition,
  type Language,
  type Release,
  type Sentence,
  type SentenceId,
} from '../../publication/model'
import { formatDeepLink } from '../../publication/place'
import { currentSentence } from './moving'
import { selectedClips } from './selected'

export interface Quotation {
  readonly text: string
  readonly language: Language
  /** The first and the last sentence it is from. */
  readonly first: SentenceId
  readonly last: SentenceId
}

/** What is selected in the text, or else the sentence one is at. */
export function quotationHere(release: Release, reading: Language): Quotation {
  const selected = selectedQuotation(release)
  if (selected) return selected
  const { id, language } = currentSentence()
  const edition = release.editions[language ?? reading]
  return { text: textOf(edition, id), language: edition.language, first: id, last: id }
}

function selectedQuotation(release: Release): Quotation | null {
  const clips = selectedClips()
  const [first] = clips
  if (!first) return null
  return {
    text: joinClips(release.editions[first.language], clips),
    language: first.language,
    first: first.id,
    last: clips.at(-1)?.id ?? first.id,
  }
}

/** Sentences, the first and the last perhaps in part, as the edition sets them: in paragraphs and lists. */
export function joinClips(
  edition: Edition,
  clips: readonly { readonly id: SentenceId; readonly text: string }[],
): string {
  const texts = new Map(clips.map(({ id, text }) => [id, text]))
  const group = <T>(parts: readonly T[], toText: (part: T) => string, joint: string) =>
    parts.map(toText).filter(Boolean).join(joint)
  const run = (sentences: readonly Sentence[]) =>
    group(sentences, ({ id }) => texts.get(id) ?? '', separator(edition.language)).trim()
  const block = (each: Block) => (each.type === 'list' ? group(each.items, run, '\n') : run(each.sentences))
  const front = [edition.kicker, edition.title, edition.subtitle].map((sentence) => run([sentence]))
  return group([...front, ...edition.blocks.map(block)], (text) => text, '\n\n')
}

function textOf(edition: Edition, id: SentenceId): string {
  return allSentences(edition).find((sentence) => sentence.id === id)?.text ?? ''
}

/**
 * A quotation with its citation in the language of the edition quoted: organization, title, place and date, edition
 * and its status, sentences, link.
 * @param t translates into that language
 */
export function cite(release: Release, quotation: Quotation, t: TFunction): string {
  const { language, text, first, last } = quotation
  const edition = release.editions[language]
  return t('citation.text', {
    lng: language,
    quote: text,
    publisher: release.publisher[language],
    title: edition.title.text,
    place: release.place[language],
    date: formatDate(release.datePublished, language),
    edition: t(`edition.${edition.status}`, { lng: language }),
    sentences: sentencesNamed(first, last, language, t),
    link: formatDeepLink({ release: release.id, language, sentence: first }),
  })
}

/** The sentences of a quotation by their numbers; kicker, title and subtitle have none. */
function sentencesNamed(first: SentenceId, last: SentenceId, lng: Language, t: TFunction): string {
  const [from, to] = [first, last].map((id) => /^s(\d+)$/.exec(id)?.[1])
  if (!to) return t('citation.front', { lng })
  if (!from) return t('citation.front-to', { lng, number: to })
  if (from === to) return t('citation.sentence', { lng, number: to })
  return t('citation.sentences', { lng, first: from, last: to })
}
