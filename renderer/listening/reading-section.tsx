import { useTranslation } from 'react-i18next'
import { useAppObject } from '../app-context'
import { Check } from '../check'
import { interfaceOf, useApp } from '../state'
import { minutesInWords } from './in-words'
import { setSleep } from './listen'
import { useListening } from './use-listening'

const MINUTES = [5, 10, 15, 30, 45, 60]

/** What is read, and for how long. */
export function ReadingSection() {
  const { t } = useTranslation()
  const app = useAppObject()
  const face = useApp(interfaceOf)
  const sleep = useApp((state) => state.sleep)
  const [listening, change] = useListening()

  return (
    <fieldset className="section">
      <legend>{t('listen.reading')}</legend>
      <Check
        label={t('command.listen-parallel')}
        checked={listening.parallel}
        onChange={(parallel) => change({ parallel })}
      />
      <label className="choice">
        <span>{t('listen.sleep')}</span>
        <select
          value={String(sleep)}
          onChange={({ target: { value } }) =>
            setSleep(app, value === 'off' || value === 'section' ? value : Number(value))
          }
        >
          <option value="off">{t('listen.sleep-off')}</option>
          {MINUTES.map((minutes) => (
            <option key={minutes} value={minutes}>
              {minutesInWords(minutes, face)}
            </option>
          ))}
          <option value="section">{t('listen.sleep-section')}</option>
        </select>
      </label>
    </fieldset>
  )
}
