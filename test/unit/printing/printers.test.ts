import type { PrinterInfo } from 'electron'
import { describe, expect, it } from 'vitest'
import { printersToChoose, refuses } from '../../../electron/printing/printers'

const printer = (name: string, options: object, displayName = name) =>
  ({ name, displayName, description: '', options }) as PrinterInfo

describe('printers', () => {
  it('are named as people see them, and one is usual: the one that CUPS says, or the only one', () => {
    const [plain, usual] = [
      printer('plain', { 'printer-type': '4' }, 'Plain printer'),
      printer('usual', { 'printer-type': '2228228' }, ''),
    ]
    expect(printersToChoose([plain, usual])).toEqual([
      { name: 'plain', label: 'Plain printer', isUsual: false },
      { name: 'usual', label: 'usual', isUsual: true },
    ])
    expect(printersToChoose([plain])).toMatchObject([{ isUsual: true }])
    // Where the system tells nothing of the kind.
    expect(printersToChoose([printer('a', {}), printer('b', {})]).some(({ isUsual }) => isUsual)).toBe(false)
  })

  it('refuse where they are stopped or take no jobs', () => {
    expect(refuses(printer('a', { 'printer-is-accepting-jobs': 'true', 'printer-state': '3' }))).toBe(false)
    expect(refuses(printer('a', { 'printer-is-accepting-jobs': 'true', 'printer-state': '5' }))).toBe(true)
    expect(refuses(printer('a', { 'printer-is-accepting-jobs': 'false', 'printer-state': '3' }))).toBe(true)
    expect(refuses(printer('a', {}))).toBe(false)
  })
})
