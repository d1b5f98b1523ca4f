import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useAppObject } from '../app-context'
import { Panel } from '../panel'
import { togglePanel } from '../toggle-panel'
import { getReady, lookForVoices } from './listen'
import { MarksSection } from './marks-section'
import { PronunciationsSection } from './pronunciations-section'
import { ReadingSection } from './reading-section'
import { SpeechSection } from './speech-section'
import { VoicesSection } from './voices-section'

/** How the release is read aloud: manner, voices, what is read, marks, and how words are said. */
export function ListeningPanel() {
  const { t } = useTranslation()
  const app = useAppObject()
  useEffect(() => {
    getReady(app)
    lookForVoices(app)
  }, [app])
  return (
    <Panel title={t('command.listening')} onClose={() => togglePanel(app, 'listening')}>
      <SpeechSection />
      <VoicesSection />
      <ReadingSection />
      <MarksSection />
      <PronunciationsSection />
    </Panel>
  )
}
