/**
 * What a voice needs of a release. It is kept apart from what a page starts with: who reads by eye never needs it, and
 * vocalised Arabic is longer than the text that is shown.
 */
import {
  allSentences,
  type Block,
  type Edition,
  LANGUAGES,
  type Language,
  type Lexicon,
  type Release,
  type Sentence,
  type SentenceId,
} from './model'

export interface EditionSpeech {
  /** Of the sentences that are spoken otherwise than they are shown. */
  readonly spoken: Readonly<Record<SentenceId, string>>
  readonly lexicon: Lexicon
}

export type SpeechTexts = Readonly<Record<Language, EditionSpeech>>

/** What is spoken of a release, by language. */
export function speechTextsOf(release: Release): SpeechTexts {
  const texts = LANGUAGES.map((language): [Language, EditionSpeech] => {
    const edition = release.editions[language]
    const spoken = allSentences(edition).flatMap((sentence): [SentenceId, string][] =>
      sentence.spoken === undefined ? [] : [[sentence.id, sentence.spoken]],
    )
    return [language, { spoken: Object.fromEntries(spoken), lexicon: edition.lexicon ?? {} }]
  })
  return Object.fromEntries(texts) as Record<Language, EditionSpeech>
}

/** The release with what is shown alone. */
export function withoutSpeech(release: Release): Release {
  const editions = LANGUAGES.map((language): [Language, Edition] => {
    const { lexicon: _, ...edition } = mapSentences(release.editions[language], ({ spoken: __, ...shown }) => shown)
    return [language, edition]
  })
  return { ...release, editions: Object.fromEntries(editions) as Record<Language, Edition> }
}

/** The release as it was before `withoutSpeech`. */
export function withSpeech(release: Release, texts: SpeechTexts): Release {
  const editions = LANGUAGES.map((language): [Language, Edition] => {
    const { spoken, lexicon } = texts[language]
    const edition = mapSentences(release.editions[language], (sentence) => {
      const said = Object.hasOwn(spoken, sentence.id) ? spoken[sentence.id] : undefined
      return said === undefined ? sentence : { ...sentence, spoken: said }
    })
    return [language, Object.keys(lexicon).length > 0 ? { ...edition, lexicon } : edition]
  })
  return { ...release, editions: Object.fromEntries(editions) as Record<Language, Edition> }
}

/** The edition with each of its sentences, titles too, as `change` makes it. */
export function mapSentences(edition: Edition, change: (sentence: Sentence) => Sentence): Edition {
  const block = (old: Block): Block =>
    old.type === 'list'
      ? { ...old, items: old.items.map((item) => item.map(change)) }
      : { ...old, sentences: old.sentences.map(change) }
  return {
    ...edition,
    kicker: change(edition.kicker),
    title: change(edition.title),
    subtitle: change(edition.subtitle),
    blocks: edition.blocks.map(block),
  }
}
