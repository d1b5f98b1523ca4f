import { useTranslation } from 'react-i18next'
import { useAppObject } from '../app-context'
import { Panel } from '../panel'
import { ColoursSection } from './colours-section'
import { toggleAppearance } from './toggle-appearance'

/** How the page looks: colours, type, reading aids, and looks by name. */
export function AppearancePanel() {
  const { t } = useTranslation()
  const app = useAppObject()
  return (
    <Panel title={t('appearance.title')} onClose={() => toggleAppearance(app)}>
      <ColoursSection />
    </Panel>
  )
}
