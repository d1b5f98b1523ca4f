import { useTranslation } from 'react-i18next'
import { NATIVE_NAMES } from '../../publication/customs'
import { directionOf, LANGUAGES, type Language, withLanguage } from '../../publication/model'
import { Check } from '../check'

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
      <Check label={t('save.all')} checked={isAll} onChange={(all) => onChange(all ? LANGUAGES : chosen.slice(0, 1))} />
      {LANGUAGES.map((language) => (
        <Check
          key={language}
          label={
            <bdi lang={language} dir={directionOf(language)}>
              {NATIVE_NAMES[language]}
            </bdi>
          }
          checked={chosen.includes(language)}
          onChange={(on) => onChange(withLanguage(chosen, language, on))}
        />
      ))}
    </fieldset>
  )
}
