import { useTranslation } from 'react-i18next'
import { PORTIONS } from '../../electron/listening'
import { useAppObject } from '../app-context'
import { Check } from '../check'
import { Choice } from '../choice'
import { interfaceOf, useApp } from '../state'
import { minutesInWords } from './in-words'
import { setSleep } from './listen'
import { useListening } from './use-listening'

const MINUTES = [5, 10, 15, 30, 45, 60]

const isSetByName = (value: string) => value === 'off' || value === 'section'

/** What is read, how much of it at once, and for how long. */
export function ReadingSection() {
  const { t } = useTranslation()
  const app = useAppObject()
  const face = useApp(interfaceOf)
  const sleep = useApp((state) => state.sleep)
  const [listening, change] = useListening()
  // What is left, as it passes, is none of those that can be chosen.
  const minutes = typeof sleep === 'number' ? [...new Set([...MINUTES, sleep])].sort((a, b) => a - b) : MINUTES

  return (
    <fieldset className="section">
      <legend>{t('listen.reading')}</legend>
      <Check
        label={t('command.listen-parallel')}
        checked={listening.parallel}
        onChange={(parallel) => change({ parallel })}
      />
      <Choice
        label={t('listen.portion')}
        value={listening.portion}
        options={PORTIONS}
        nameOf={(portion) => t(`listen.portion-${portion}`)}
        onChange={(portion) => change({ portion })}
      />
      <Choice
        label={t('listen.sleep')}
        value={String(sleep)}
        options={['off', ...minutes.map(String), 'section']}
        nameOf={(value) => (isSetByName(value) ? t(`listen.sleep-${value}`) : minutesInWords(Number(value), face))}
        onChange={(value) => setSleep(app, isSetByName(value) ? value : Number(value))}
      />
    </fieldset>
  )
}
