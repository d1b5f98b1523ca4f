import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { LANGUAGES, type Language } from '../../publication/model'
import { useAppObject } from '../app-context'
import { NATIVE_NAMES } from '../languages'
import { languageName } from '../reading'
import { interfaceOf, useApp } from '../state'
import type { Voice } from './engine'
import { trySample } from './listen'
import { chooseVoice, firstVoices } from './player/choose-voice'
import { useListening } from './use-listening'

/** A voice for each language, with a sample to hear. */
export function VoicesSection() {
  const { t } = useTranslation()
  const hint = useId()
  const isMissing = useApp(({ start }) => start.speechDispatcher !== null && start.speechDispatcher !== 'ready')
  return (
    <fieldset className="section" aria-describedby={isMissing ? hint : undefined}>
      <legend>{t('listen.voices')}</legend>
      {LANGUAGES.map((language) => (
        <VoiceChoice key={language} language={language} />
      ))}
      {isMissing && (
        <p id={hint} className="small">
          {t('listen.linux-voices')}
        </p>
      )}
    </fieldset>
  )
}

function VoiceChoice({ language }: { language: Language }) {
  const { t } = useTranslation()
  const app = useAppObject()
  const id = useId()
  const face = useApp(interfaceOf)
  const voices = useApp((state) => state.voices).filter((voice) => voice.language === language)
  const [listening, change] = useListening()
  const chosen = chooseVoice(firstVoices(voices, listening.voices), language)?.id
  const nameOf = (voice: Voice) =>
    voice.name ?? t(voice.kind === 'higher' ? 'listen.voice-higher' : 'listen.voice-lower')

  return (
    <div className="voice">
      <label htmlFor={id} lang={language}>
        {NATIVE_NAMES[language]}
      </label>
      <select
        id={id}
        value={chosen}
        onChange={(event) => change({ voices: { ...listening.voices, [language]: event.target.value } })}
      >
        {voices.map((voice) => (
          <option key={voice.id} value={voice.id}>
            {nameOf(voice)}
          </option>
        ))}
      </select>
      <button
        type="button"
        aria-label={t('listen.try-voice', { language: languageName(language, face) })}
        onClick={() => trySample(app, language)}
      >
        {t('listen.try')}
      </button>
    </div>
  )
}
