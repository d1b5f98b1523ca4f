import { useTranslation } from 'react-i18next'
import { LANGUAGES, type Language } from '../publication/model'
import { useRun } from './app-context'
import { NATIVE_NAMES } from './languages'
import { useApp } from './state'

/** Above two editions: which one stands beside. */
export function BesideChoice() {
  const { t } = useTranslation()
  const run = useRun()
  const { language: beside } = useApp((state) => state.parallel)
  const reading = useApp((state) => state.language)
  const end = () => {
    // This button goes with the second column: the one that brings it back takes the focus.
    document.querySelector<HTMLElement>('[data-parallel]')?.focus()
    run('parallel')
  }
  return (
    <div className="beside-choice">
      <label>
        <span>{t('page.beside-choice')}</span>
        <select value={beside} onChange={(event) => run(`beside-${event.target.value as Language}`)}>
          {LANGUAGES.filter((language) => language !== reading).map((language) => (
            <option key={language} value={language} lang={language}>
              {NATIVE_NAMES[language]}
            </option>
          ))}
        </select>
      </label>
      <button type="button" onClick={end}>
        {t('page.beside-end')}
      </button>
    </div>
  )
}
