import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { NATIVE_NAMES } from '../../publication/customs'
import { directionOf, LANGUAGES } from '../../publication/model'
import { useRun } from '../app-context'
import { useApp } from '../state'

/** The six languages as equals, each named in itself, in the United Nations' order. */
export function LanguageBar() {
  const { t } = useTranslation()
  const run = useRun()
  const current = useApp((state) => state.language)
  const label = useId()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms; this is a group of buttons
    <div role="group" aria-labelledby={label} className="languages">
      <span id={label} hidden>
        {t('bar.languages')}
      </span>
      {LANGUAGES.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          dir={directionOf(language)}
          aria-pressed={language === current}
          onClick={() => run(`language-${language}`)}
        >
          {NATIVE_NAMES[language]}
        </button>
      ))}
    </div>
  )
}
