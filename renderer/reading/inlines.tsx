import type { Inline, Language } from '../../publication/model'
import { runsOf } from './isolate'
import { SentenceLink } from './sentence-link'

/** Words in Latin letters inside another script are names from the original, which is pronounced as English. */
const LATIN_LANGUAGE = 'en'

function Text({ value, language }: { value: string; language: Language }) {
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
    if (!lang) return run.text
    return (
      <span key={index} lang={lang}>
        {run.text}
      </span>
    )
    // biome-ignore-end lint/suspicious/noArrayIndexKey: as above
  })
}

/** Inline content as elements. Text stays text: nothing in a release is ever interpreted as markup. */
export function Inlines({ content, language }: { content: readonly Inline[]; language: Language }) {
  // biome-ignore lint/suspicious/useIterableCallbackReturn: the switch is over every kind there is
  return content.map((inline, index) => {
    switch (inline.type) {
      case 'text':
        // biome-ignore lint/suspicious/noArrayIndexKey: a text has no other name
        return <Text key={index} value={inline.value} language={language} />
      case 'emphasis':
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <em key={index}>
            <Inlines content={inline.children} language={language} />
          </em>
        )
      case 'strong':
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <strong key={index}>
            <Inlines content={inline.children} language={language} />
          </strong>
        )
      case 'link':
        // The target is the same in every edition: a focused link stays focused when the language changes.
        return <SentenceLink key={inline.ref ?? inline.target} link={inline} language={language} />
    }
  })
}
