import { useTranslation } from 'react-i18next'
import { useAppObject } from '../app-context'
import { Panel } from '../panel'
import { useApp } from '../state'
import { togglePanel } from '../toggle-panel'
import { AidsSection } from './aids-section'
import { ColoursSection } from './colours-section'
import { OwnColours } from './own-colours'
import { PresetsSection } from './presets-section'
import { TypeSection } from './type-section'

/** How the page looks: colours, type, reading aids, and looks by name. */
export function AppearancePanel() {
  const { t } = useTranslation()
  const app = useAppObject()
  const own = useApp((state) => state.theme === 'own')
  return (
    <Panel title={t('appearance.title')} onClose={() => togglePanel(app, 'appearance')}>
      <ColoursSection />
      {own && <OwnColours />}
      <TypeSection />
      <AidsSection />
      <PresetsSection />
    </Panel>
  )
}
