import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { directionOf, type Language } from '../../publication/model'
import { useAppObject } from '../app-context'
import { useRelease } from '../state'
import { type Found, goToMatch, sentenceText } from './find'
import { snippet } from './snippet'

/** Characters of a result's line. */
const SNIPPET_LENGTH = 76
/** Chinese characters are as wide as two (WCAG 2.2, 1.4.8). */
const SNIPPET_LENGTH_ZH = 38

/** Rows that are made at once: one letter may have thousands of matches, which nobody reads and a page is long busy with. */
const STEP = 50

interface Props {
  readonly language: Language
  /** The matches in this language, each with its number among those in all. */
  readonly found: readonly { readonly match: Found; readonly index: number }[]
  readonly current: number
}

/** The matches in one language, and where there are many a button for more of them. */
export function ResultList({ language, found, current }: Props) {
  const { t } = useTranslation()
  const app = useAppObject()
  const release = useRelease()
  const [shown, setShown] = useState(STEP)
  const list = useRef<HTMLUListElement>(null)
  // Who asks for more goes on from the first of them.
  useEffect(() => {
    if (shown > STEP) list.current?.querySelectorAll('button')[shown - STEP]?.focus()
  }, [shown])
  return (
    <>
      <ul lang={language} dir={directionOf(language)} ref={list}>
        {found.slice(0, shown).map(({ match, index }) => {
          const length = language === 'zh' ? SNIPPET_LENGTH_ZH : SNIPPET_LENGTH
          const { before, match: matched, after } = snippet(sentenceText(release, match), match, length)
          return (
            <li key={`${match.sentence}-${match.start}`}>
              <button type="button" aria-current={index === current} onClick={() => goToMatch(app, index)}>
                {before}
                <mark>{matched}</mark>
                {after}
              </button>
            </li>
          )
        })}
      </ul>
      {found.length > shown && (
        <button type="button" className="more" onClick={() => setShown(shown + STEP)}>
          {t('find.more')}
        </button>
      )}
    </>
  )
}
