import { useTranslation } from 'react-i18next'
import { MARK_LOOKS, MARKED, type Marked, type MarkLook } from '../../electron/listening'
import { useListening } from './use-listening'

/** What is marked of the text that is heard, and how. */
export function MarksSection() {
  const { t } = useTranslation()
  const [listening, change] = useListening()
  return (
    <fieldset className="section">
      <legend>{t('listen.marks')}</legend>
      <label className="choice">
        <span>{t('listen.mark')}</span>
        <select value={listening.marks} onChange={(event) => change({ marks: event.target.value as Marked })}>
          {MARKED.map((marks) => (
            <option key={marks} value={marks}>
              {t(`listen.marks-${marks}`)}
            </option>
          ))}
        </select>
      </label>
      {listening.marks !== 'off' && (
        <label className="choice">
          <span>{t('listen.look')}</span>
          <select value={listening.markLook} onChange={(event) => change({ markLook: event.target.value as MarkLook })}>
            {MARK_LOOKS.map((look) => (
              <option key={look} value={look}>
                {t(`listen.look-${look}`)}
              </option>
            ))}
          </select>
        </label>
      )}
    </fieldset>
  )
}
