import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { MOST_COPIES, type RequestPayload } from '../../electron/contract'
import { Check } from '../check'
import { Choice } from '../choice'
import { localeOf } from '../reading'
import { Slider } from '../slider'
import { interfaceOf, useApp } from '../state'
import type { Printers } from './use-printers'

export type Printer = RequestPayload<'print:paper'>['printer']

interface Props {
  readonly printers: Printers
  readonly printer: Printer
  readonly onChange: (printer: Printer) => void
}

/** The system's dialog among the printers' names, none of which is empty. */
const SYSTEM = ''

/** Where the pages go, and how often. A printer that is chosen here has the paper that is shown; the system's dialog knows nothing of it. */
export function PrinterSection({ printers, printer, onChange }: Props) {
  const { t } = useTranslation()
  const { paper, orientation } = useApp((state) => state.print)
  const face = useApp(interfaceOf)
  const note = useId()
  const inSystem = printer.name === null
  return (
    <fieldset className="section">
      <legend>{t('print.printer')}</legend>
      <Choice
        label={t('print.printer-to-use')}
        value={printer.name ?? SYSTEM}
        options={[...printers.map(({ name }) => name), SYSTEM]}
        nameOf={(name) => printers.find((each) => each.name === name)?.label ?? t('print.printer-system')}
        onChange={(name) => onChange({ ...printer, name: name === SYSTEM ? null : name })}
        describedBy={inSystem ? note : undefined}
      />
      {inSystem ? (
        <p id={note} className="small">
          {t('print.system-paper', { paper: t(`print.paper-${paper}`), orientation: t(`print.${orientation}`) })}
        </p>
      ) : (
        <>
          <Slider
            label={t('print.copies')}
            value={printer.copies}
            min={1}
            max={MOST_COPIES}
            step={1}
            show={(copies) => new Intl.NumberFormat(localeOf(face)).format(copies)}
            onChange={(copies) => onChange({ ...printer, copies })}
          />
          <Check
            label={t('print.both-sides')}
            checked={printer.bothSides}
            onChange={(bothSides) => onChange({ ...printer, bothSides })}
          />
        </>
      )}
    </fieldset>
  )
}
