import { useTranslation } from 'react-i18next'
import { directionOf, LANGUAGES, type Language, type Term } from '../../publication/model'
import { NATIVE_NAMES } from '../languages'

/** A term, what it means, and, when asked for, what it is called in the other five languages. */
export function GlossaryTerm({ term: { name, meaning }, reading }: { term: Term; reading: Language }) {
  const { t } = useTranslation()
  const own = { lang: reading, dir: directionOf(reading) }
  return (
    <section>
      <h3 {...own}>{name[reading]}</h3>
      <p {...own}>{meaning[reading]}</p>
      <details>
        <summary>{t('glossary.others')}</summary>
        <dl className="tongues">
          {LANGUAGES.filter((language) => language !== reading).map((language) => (
            <div key={language}>
              <dt>
                <bdi lang={language} dir={directionOf(language)}>
                  {NATIVE_NAMES[language]}
                </bdi>
              </dt>
              <dd>
                <bdi lang={language} dir={directionOf(language)}>
                  {name[language]}
                </bdi>
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  )
}
