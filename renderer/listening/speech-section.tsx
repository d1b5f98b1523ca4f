import { useTranslation } from 'react-i18next'
import { LISTENING_RANGES } from '../../electron/listening'
import { Slider } from '../slider'
import { interfaceOf, useApp } from '../state'
import { rateInWords, secondsInWords } from './in-words'
import { useListening } from './use-listening'

/** How fast, how high, how loud, and how long the pauses are. */
export function SpeechSection() {
  const { t } = useTranslation()
  const face = useApp(interfaceOf)
  const [listening, change] = useListening()
  const seconds = (milliseconds: number) => secondsInWords(milliseconds, face)

  return (
    <fieldset className="section">
      <legend>{t('listen.manner')}</legend>
      <Slider
        label={t('listen.speed')}
        value={listening.rate}
        {...LISTENING_RANGES.rate}
        show={(rate) => rateInWords(rate, t, face)}
        onChange={(rate) => change({ rate })}
      />
      <Slider
        label={t('listen.pitch')}
        value={listening.pitch}
        {...LISTENING_RANGES.pitch}
        onChange={(pitch) => change({ pitch })}
      />
      <Slider
        label={t('listen.volume')}
        value={listening.volume}
        {...LISTENING_RANGES.volume}
        onChange={(volume) => change({ volume })}
      />
      <Slider
        label={t('listen.sentence-pause')}
        value={listening.sentencePause}
        {...LISTENING_RANGES.sentencePause}
        show={seconds}
        onChange={(sentencePause) => change({ sentencePause })}
      />
      <Slider
        label={t('listen.paragraph-pause')}
        value={listening.paragraphPause}
        {...LISTENING_RANGES.paragraphPause}
        show={seconds}
        onChange={(paragraphPause) => change({ paragraphPause })}
      />
    </fieldset>
  )
}
