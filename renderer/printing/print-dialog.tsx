import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { besideOf } from '../../electron/contract'
import { sheetOf } from '../../publication/printing/options'
import { Dialog } from '../dialog'
import { host } from '../host'
import { isolated } from '../isolated'
import { useApp } from '../state'
import type { PrintStart } from './open-print'
import { PagePreview } from './page-preview'
import { FurnitureSection, PaperSection } from './paper-section'
import { type Printer, PrinterSection } from './printer-section'
import { TextSection } from './text-section'
import { TypeSection } from './type-section'
import { usePreview } from './use-preview'
import { type Printers, usePrinters } from './use-printers'
import { type Part, wishOf } from './wish'

/** From this width on the pages stand beside the choices, as printing.css has it. */
const BESIDE = '(min-width: 60rem)'

/** Choices, the pages that they make, and where these go: to paper or into a PDF file. */
export function PrintDialog({ start }: { start: PrintStart }) {
  const { t } = useTranslation()
  const [part, setPart] = useState<Part>(start.selection.length ? 'selection' : 'whole')
  const [ownSize, setOwnSize] = useState(false)
  const [message, setMessage] = useState('')
  const appStart = useApp((state) => state.start)
  const language = useApp((state) => state.language)
  const parallel = useApp((state) => state.parallel)
  const print = useApp((state) => state.print)
  const beside = { ...parallel, language: besideOf(parallel.language, language) }
  const wish = wishOf({ start: appStart, language, parallel: beside, print }, part === 'whole' ? null : start[part])
  const preview = usePreview(wish)
  const sheet = sheetOf(print)
  const [printers, allPrinters] = usePrinters()
  const [chosen, setChosen] = useState<Printer | null>(null)
  // A second press of Print while the first is on its way would print twice.
  const [printing, setPrinting] = useState(false)
  // Below the choices it would take the view there at once.
  const [first] = useState(() => matchMedia(BESIDE).matches && start.wish)

  const onPaper = async () => {
    if (printing) return
    setPrinting(true)
    setMessage(t('print.printing'))
    try {
      const known = await allPrinters
      const printer = chosen ?? usualOf(known)
      const label = isolated(known.find(({ name }) => name === printer.name)?.label ?? '')
      const answer = await host.request('print:paper', { ...wish, printer })
      if (answer === 'refused') setMessage(t('print.paper-refused', { printer: label }))
      else if (answer === 'done' && printer.name !== null) setMessage(t('print.paper-sent', { printer: label }))
      else setMessage(answer === 'cancelled' ? '' : t(`print.paper-${answer}`))
    } catch (error) {
      console.error(error)
      setMessage(t('print.paper-failed'))
    } finally {
      setPrinting(false)
    }
  }
  const asPdf = async () => {
    setMessage('')
    const answer = await host.request('print:pdf', wish)
    if (answer.result === 'saved') setMessage(t('print.pdf-done'))
    if (answer.result === 'cancelled') setMessage(t('save.cancelled'))
    if (answer.result === 'failed') setMessage(t(`saving.fault-${answer.fault}`, { path: isolated(answer.path) }))
  }
  return (
    <Dialog title={t('command.print')} shape="full">
      <div className="print">
        <div className="print-choices">
          <TextSection start={start} part={part} onPart={setPart} />
          <TypeSection own={ownSize} onOwn={setOwnSize} />
          <PaperSection />
          <FurnitureSection />
          {printers.length > 0 && (
            <PrinterSection printers={printers} printer={chosen ?? usualOf(printers)} onChange={setChosen} />
          )}
        </div>
        <div className="print-result">
          <PagePreview preview={preview} ratio={sheet.width / sheet.height} />
          <div className="buttons">
            <button type="button" className="primary" onClick={onPaper} data-first={first === 'print' || undefined}>
              {t('print.print')}
            </button>
            <button type="button" onClick={asPdf} data-first={first === 'pdf' || undefined}>
              {t('command.save-pdf')}
            </button>
          </div>
          <p role="status" className="small">
            {message}
          </p>
        </div>
      </div>
    </Dialog>
  )
}

/** Where one prints who has chosen nothing: the system's own choice, or by its dialog where it has none. */
function usualOf(printers: Printers): Printer {
  return { name: printers.find(({ isUsual }) => isUsual)?.name ?? null, copies: 1, bothSides: false }
}
