import { useTranslation } from 'react-i18next'
import { THEMES } from '../../electron/look'
import { useRun } from '../app-context'
import { useApp } from '../state'

/** The themes, each shown in its own colours. */
export function ColoursSection() {
  const { t } = useTranslation()
  const run = useRun()
  const theme = useApp((state) => state.theme)
  const own = useApp((state) => state.ownTheme)
  return (
    <fieldset className="section">
      <legend>{t('appearance.colours')}</legend>
      <div className="swatches">
        {THEMES.map((name) => (
          <label key={name} className="swatch">
            <input
              type="radio"
              name="theme"
              value={name}
              data-first={name === theme || undefined}
              checked={name === theme}
              onChange={() => run(`theme-${name}`)}
            />
            <span
              className="specimen"
              aria-hidden="true"
              data-theme={name}
              style={name === 'own' ? { background: own.page, color: own.text } : undefined}
            >
              Aa
            </span>
            <span>{t(`theme.${name}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
