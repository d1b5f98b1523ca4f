import { useTranslation } from 'react-i18next'
import { LANGUAGES } from '../../publication/model'
import { languageName } from '../reading'
import { interfaceOf, useApp } from '../state'
import type { Found } from './find'
import { ResultList } from './result-list'

/** Matches in all six languages, a list for each language that has some. */
export function FindResults({ matches, current }: { matches: readonly Found[]; current: number }) {
  const { t } = useTranslation()
  const face = useApp(interfaceOf)
  const numbered = matches.map((match, index) => ({ match, index }))
  return (
    <section className="results" aria-label={t('find.results')}>
      {LANGUAGES.map((language) => {
        const found = numbered.filter(({ match }) => match.language === language)
        if (!found.length) return null
        return (
          // Another number of matches is another search: its list begins anew.
          <div key={`${language} ${found.length}`}>
            <h2>{t('find.in-language', { language: languageName(language, face), count: found.length })}</h2>
            <ResultList language={language} found={found} current={current} />
          </div>
        )
      })}
    </section>
  )
}
