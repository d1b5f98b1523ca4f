import { useTranslation } from 'react-i18next'
import { FURNITURE, MARGINS, ORIENTATIONS, PAPER_NAMES } from '../../publication/printing/options'
import { Check } from '../check'
import { Choice } from '../choice'
import { usePrint } from './use-print'

/** The sheet. */
export function PaperSection() {
  const { t } = useTranslation()
  const [print, change] = usePrint()
  return (
    <fieldset className="section">
      <legend>{t('print.paper')}</legend>
      <Choice
        label={t('print.format')}
        value={print.paper}
        options={PAPER_NAMES}
        nameOf={(paper) => t(`print.paper-${paper}`)}
        onChange={(paper) => change({ paper })}
      />
      <Choice
        label={t('print.orientation')}
        value={print.orientation}
        options={ORIENTATIONS}
        nameOf={(orientation) => t(`print.${orientation}`)}
        onChange={(orientation) => change({ orientation })}
      />
      <Choice
        label={t('print.margins')}
        value={print.margins}
        options={MARGINS}
        nameOf={(margins) => t(`print.margins-${margins}`)}
        onChange={(margins) => change({ margins })}
      />
    </fieldset>
  )
}

/** What stands beside the text: head and foot of each page, and notes. */
export function FurnitureSection() {
  const { t } = useTranslation()
  const [print, change] = usePrint()
  return (
    <fieldset className="section checks">
      <legend>{t('print.furniture')}</legend>
      {FURNITURE.map((name) => (
        <Check
          key={name}
          label={t(`print.with-${name}`)}
          checked={print.furniture[name]}
          onChange={(on) => change({ furniture: { ...print.furniture, [name]: on } })}
        />
      ))}
      <Check label={t('print.with-links')} checked={print.links} onChange={(links) => change({ links })} />
    </fieldset>
  )
}
