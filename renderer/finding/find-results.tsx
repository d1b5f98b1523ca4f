import { useTranslation } from 'react-i18next'
import { directionOf, LANGUAGES } from '../../publication/model'
import { useAppObject } from '../app-context'
import { languageName } from '../reading'
import { interfaceOf, useApp, useRelease } from '../state'
import { type Found, goToMatch, sentenceText } from './find'
import { snippet } from './snippet'

/** Characters of a result's line. */
const SNIPPET_LENGTH = 76
/** Chinese characters are as wide as two (WCAG 2.2, 1.4.8). */
const SNIPPET_LENGTH_ZH = 38

/** Matches in all six languages, a list for each language that has some. */
export function FindResults({ matches, current }: { matches: readonly Found[]; current: number }) {
  const { t } = useTranslation()
  const app = useAppObject()
  const release = useRelease()
  const face = useApp(interfaceOf)
  const numbered = matches.map((match, index) => ({ match, index }))
  return (
    <section className="results" aria-label={t('find.results')}>
      {LANGUAGES.map((language) => {
        const found = numbered.filter(({ match }) => match.language === language)
        if (!found.length) return null
        return (
          <div key={language}>
            <h2>{t('find.in-language', { language: languageName(language, face), count: found.length })}</h2>
            <ul lang={language} dir={directionOf(language)}>
              {found.map(({ match, index }) => {
                const part = snippet(
                  sentenceText(release, match),
                  match,
                  language === 'zh' ? SNIPPET_LENGTH_ZH : SNIPPET_LENGTH,
                )
                return (
                  <li key={`${match.sentence}-${match.start}`}>
                    <button type="button" aria-current={index === current} onClick={() => goToMatch(app, index)}>
                      {part.before}
                      <mark>{part.match}</mark>
                      {part.after}
                    </button>
                  </li>
                )
              })}
            </ul>
          </div>
        )
      })}
    </section>
  )
}
