import { useTranslation } from 'react-i18next'
import { MARK_LOOKS, MARKED } from '../../electron/listening'
import { Choice } from '../choice'
import { useListening } from './use-listening'

/** What is marked of the text that is heard, and how. */
export function MarksSection() {
  const { t } = useTranslation()
  const [listening, change] = useListening()
  return (
    <fieldset className="section">
      <legend>{t('listen.marks')}</legend>
      <Choice
        label={t('listen.mark')}
        value={listening.marks}
        options={MARKED}
        nameOf={(marks) => t(`listen.marks-${marks}`)}
        onChange={(marks) => change({ marks })}
      />
      {listening.marks !== 'off' && (
        <Choice
          label={t('listen.look')}
          value={listening.markLook}
          options={MARK_LOOKS}
          nameOf={(look) => t(`listen.look-${look}`)}
          onChange={(markLook) => change({ markLook })}
        />
      )}
    </fieldset>
  )
}
