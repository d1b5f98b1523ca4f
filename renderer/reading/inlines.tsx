import { LATIN_LANGUAGE, runsOf } from '../../publication/isolate'
import type { Inline, Language } from '../../publication/model'
import type { Hyphenate } from './hyphenation'
import { SentenceLink } from './sentence-link'

interface Props {
  readonly content: readonly Inline[]
  readonly language: Language
  /** How the language's words are written; names in another script stay as they are. */
  readonly hyphenate?: Hyphenate | null | undefined
}

function Text({ value, language, hyphenate }: { value: string } & Omit<Props, 'content'>) {
  return runsOf(value, language).map((run, index) => {
    const lang = run.latin ? LATIN_LANGUAGE : undefined
    // biome-ignore-start lint/suspicious/noArrayIndexKey: the runs of a text have no other name and never move
    if (run.isolated) {
      return (
        <bdi key={index} dir="ltr" lang={lang}>
          {run.text}
        </bdi>
      )
    }
    if (!lang) return hyphenate ? hyphenate(run.text) : run.text
    return (
      <span key={index} lang={lang}>
        {run.text}
      </span>
    )
    // biome-ignore-end lint/suspicious/noArrayIndexKey: as above
  })
}

/** Inline content as elements. Text stays text: nothing in a release is ever interpreted as markup. */
export function Inlines({ content, language, hyphenate }: Props) {
  // biome-ignore lint/suspicious/useIterableCallbackReturn: the switch is over every kind there is
  return content.map((inline, index) => {
    switch (inline.type) {
      case 'text':
        // biome-ignore lint/suspicious/noArrayIndexKey: a text has no other name
        return <Text key={index} value={inline.value} language={language} hyphenate={hyphenate} />
      case 'emphasis':
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <em key={index}>
            <Inlines content={inline.children} language={language} hyphenate={hyphenate} />
          </em>
        )
      case 'strong':
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <strong key={index}>
            <Inlines content={inline.children} language={language} hyphenate={hyphenate} />
          </strong>
        )
      case 'link':
        // The target is the same in every edition: a focused link stays focused when the language changes.
        return (
          <SentenceLink key={inline.ref ?? inline.target} link={inline} language={language} hyphenate={hyphenate} />
        )
    }
  })
}
