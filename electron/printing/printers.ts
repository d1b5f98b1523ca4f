import type { PrinterInfo } from 'electron'
import type { RequestAnswer } from '../contract'

/** CUPS’ printer-type has this bit for the printer that is used where none is named. */
const USUAL = 0x20000
/** CUPS’ printer-state where a printer is stopped: what is sent to it waits until someone starts it. */
const STOPPED = '5'

/** Printers for a person to choose from. Only CUPS tells which one is usual; a single one is anyway. */
export function printersToChoose(printers: readonly PrinterInfo[]): RequestAnswer['print:printers'] {
  return printers.map(({ name, displayName, options }) => ({
    name,
    label: displayName || name,
    isUsual: printers.length === 1 || (Number(optionsOf(options)['printer-type']) & USUAL) !== 0,
  }))
}

/** Whether nothing that is sent to a printer would be printed now, as far as the system tells. */
export function refuses({ options }: PrinterInfo): boolean {
  const { 'printer-is-accepting-jobs': accepting, 'printer-state': state } = optionsOf(options)
  return accepting === 'false' || state === STOPPED
}

/** What the system tells of a printer: other names on each system. */
const optionsOf = (options: PrinterInfo['options']) => (options ?? {}) as Readonly<Record<string, string | undefined>>
