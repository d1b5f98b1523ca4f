import { useTranslation } from 'react-i18next'
import { NATIVE_NAMES } from '../../publication/customs'
import { directionOf, LANGUAGES, type Language } from '../../publication/model'

interface Props {
  readonly chosen: readonly Language[]
  readonly onChange: (languages: readonly Language[]) => void
}

/** Any of the six languages, each named in itself. */
export function LanguageChoice({ chosen, onChange }: Props) {
  const { t } = useTranslation()
  const isAll = chosen.length === LANGUAGES.length
  return (
    <fieldset className="languages-choice">
      <legend>{t('save.languages')}</legend>
      <label className="check">
        <input type="checkbox" checked={isAll} onChange={() => onChange(isAll ? chosen.slice(0, 1) : LANGUAGES)} />
        <span>{t('save.all')}</span>
      </label>
      {LANGUAGES.map((language) => (
        <label key={language} className="check">
          <input
            type="checkbox"
            checked={chosen.includes(language)}
            onChange={({ target }) =>
              onChange(LANGUAGES.filter((each) => (each === language ? target.checked : chosen.includes(each))))
            }
          />
          <span>
            <bdi lang={language} dir={directionOf(language)}>
              {NATIVE_NAMES[language]}
            </bdi>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
