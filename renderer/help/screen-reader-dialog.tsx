import { useTranslation } from 'react-i18next'
import { Dialog } from '../dialog'

const TOPICS = ['voices', 'listening', 'moving', 'braille'] as const
/** By the names they give themselves, which are in no language. */
const SCREEN_READERS = [
  ['orca', 'Orca'],
  ['nvda', 'NVDA'],
  ['jaws', 'JAWS'],
  ['voiceover', 'VoiceOver'],
] as const

/** What to set in a screen reader so that six languages sound like themselves, and which of its keys help here. */
export function ScreenReaderDialog() {
  const { t } = useTranslation()
  return (
    <Dialog title={t('assistive.title')}>
      {TOPICS.map((topic) => (
        <section key={topic}>
          <h3>{t(`assistive.${topic}`)}</h3>
          <p>{t(`assistive.${topic}-text`)}</p>
        </section>
      ))}
      {SCREEN_READERS.map(([id, name]) => (
        <section key={id}>
          <h3 translate="no">{name}</h3>
          <p>{t(`assistive.${id}-text`)}</p>
        </section>
      ))}
    </Dialog>
  )
}
