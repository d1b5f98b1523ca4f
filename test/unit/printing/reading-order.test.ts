import { describe, expect, it } from 'vitest'
import { readOperations } from '../../../electron/printing/content-stream'
import { readPageText } from '../../../electron/printing/page-text'
import { inReadingOrder, readMarked } from '../../../electron/printing/reading-order'

const order = (...lines: readonly string[][]) => {
  const pieces = lines.flatMap((texts, line) => texts.map((text) => ({ text, line: String(line) })))
  return inReadingOrder(pieces, (piece) => piece).map(({ text }) => text)
}

describe('a line that is read from right to left', () => {
  it('begins at the right; lines stay in their order', () => {
    expect(order(['ج', 'ب', 'ا'], ['ه', 'د'])).toEqual(['ا', 'ب', 'ج', 'د', 'ه'])
  })

  it('has numbers and names from left to right', () => {
    expect(order(['ب', '+1', ' ', '212', 'ا'])).toEqual(['ا', '+1', ' ', '212', 'ب'])
    expect(order(['Wynne', ' ', 'Boelt', 'ا'])).toEqual(['ا', 'Wynne', ' ', 'Boelt'])
  })

  it('has what has no direction between two that have, and before a number, from right to left', () => {
    expect(order(['.', '2015', ' ', 'ا'])).toEqual(['ا', ' ', '2015', '.'])
    expect(order(['(', 'un.org', ')', 'ا'])).toEqual(['ا', ')', 'un.org', '('])
  })
})

it('reads what each mark of a page holds, and the line that it is on', () => {
  const stream = `BT /P <</MCID 3 >>BDC /F4 12 Tf 1 0 0 -1 567 98 Tm
    /Span<</ActualText <FEFF0628> >> BDC 4 0 Td <0007> Tj EMC 5 0 Td <0008> Tj EMC ET
    BT /Artifact BMC /F4 12 Tf 1 0 0 -1 567 10 Tm <0008> Tj EMC ET
    BT /P <</MCID 4 >>BDC /F4 12 Tf 1 0 0 -1 567 120 Tm <0008> Tj EMC ET`
  const font = {
    bytes: 2 as const,
    texts: new Map([
      [7, 'ب'],
      [8, 'ا'],
    ]),
  }
  const { shown } = readPageText(readOperations(stream) ?? [], new Map([['/F4', font]]))
  expect([...readMarked(shown)]).toEqual([
    [3, { line: '98', text: 'با' }],
    [4, { line: '120', text: 'ا' }],
  ])
})
