import { describe, expect, it } from 'vitest'
import { readOperations } from '../../../electron/printing/content-stream'
import { learnTexts, withoutTold } from '../../../electron/printing/glyph-texts'
import { softHyphens } from '../../../electron/printing/line-hyphens'
import { type FontText, readPageText } from '../../../electron/printing/page-text'
import { edited } from '../../../electron/printing/stream-edits'
import { readToUnicode, writeToUnicode } from '../../../electron/printing/to-unicode'

const CMAP = `1 begincodespacerange
<0000> <FFFF>
endcodespacerange
2 beginbfchar
<002E> <0629>
<0617> <0000>
endbfchar
1 beginbfrange
<0030> <0032> <0061>
endbfrange
endcmap
end`

/** A letter that the font tells, one that it does not, one form for two letters, and two glyphs for one text. */
const STREAM = `BT
/F4 12 Tf
<002E> Tj
/Span<</ActualText <FEFF062A> >> BDC
3 0 Td <0617> Tj
EMC
/Span<</ActualText <FEFF062B> >> BDC
3 0 Td <0617> Tj
EMC
/Span<</ActualText <FEFF064406270651> >> BDC
3 0 Td <07000701> Tj
EMC
(a \\) BDC) Tj
ET`

const font = (): FontText => ({ bytes: 2, texts: readToUnicode(CMAP) })
/** What the font learns of the stream, and what is left of this. */
function learn(stream: string, f = font()) {
  const { pieces, shown } = readPageText(readOperations(stream) ?? [], new Map([['/F4', f]]))
  learnTexts(pieces, shown)
  return { texts: f.texts, left: edited(stream, withoutTold(pieces)) }
}

it('reads single entries and ranges of a CMap, not those for no text, and writes them again', () => {
  const texts = readToUnicode(CMAP)
  expect([...texts.entries()]).toEqual([
    [0x2e, 'ة'],
    [0x30, 'a'],
    [0x31, 'b'],
    [0x32, 'c'],
  ])
  for (let code = 0x100; code < 0x200; code++) texts.set(code, 'لا')
  const written = writeToUnicode(CMAP, texts, 2)
  expect(readToUnicode(written)).toEqual(texts)
  expect(written).toContain('<0100> <06440627>')
  expect(written).toMatch(/^1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n/)
  for (const [, count] of written.matchAll(/(\d+) beginbfchar/g)) expect(Number(count)).toBeLessThanOrEqual(100)
})

it('learns what a glyph stands for, from the first that tells', () => {
  const { texts } = learn(STREAM)
  expect(texts.get(0x617)).toBe('ت')
  expect(texts.has(0x700)).toBe(false)
})

const drawing = (stream: string) =>
  readOperations(stream)?.flatMap(({ operator, operands }) =>
    /^(BDC|EMC)$/.test(operator) ? [] : [[operator, ...operands]],
  )

it('takes out only the replacement texts that the font tells', () => {
  const { left } = learn(STREAM)
  expect(left).not.toContain('FEFF062A')
  expect(left).toContain('FEFF062B')
  expect(left).toContain('FEFF064406270651')
  expect(drawing(left)).toEqual(drawing(STREAM))
  const marks = (left.match(/\bBDC\n/g) ?? []).length
  expect(left.match(/^\s*EMC$/gm)).toHaveLength(marks)
})

/** From a page of Chromium: a letter with two marks, which are drawn first, then the letter alone. */
const MARKED = `/F4 17.89 Tf
/Span<</ActualText <FEFF062A064F0651> >> BDC
7.6691284 1.61010742 Td <0556> Tj
-3.5780029 -1.61010742 Td <0056> Tj
-2.6656036 0 Td <05EE> Tj
EMC
/Span<</ActualText <FEFF062A> >> BDC
3.3962402 0 Td <05EE> Tj
EMC`

it('learns a mark from the letter that it stands with', () => {
  const f: FontText = { bytes: 2, texts: new Map([[0x56, '\u0651']]) }
  const { texts, left } = learn(MARKED, f)
  expect(texts.get(0x5ee)).toBe('\u062a')
  expect(texts.get(0x556)).toBe('\u064f')
  expect(left).not.toContain('ActualText')
  expect(drawing(left)).toEqual(drawing(MARKED))
})

it('learns nothing from letters where two are not known', () => {
  const { texts, left } = learn(MARKED, { bytes: 2, texts: new Map() })
  expect([...texts.keys()]).toEqual([0x5ee])
  expect(left).toContain('FEFF062A064F0651')
})

it('takes a glyph that is no letter for a stretch', () => {
  const { texts, left } = learn(
    `/F4 9 Tf /Span<</ActualText <FEFF0644> >> BDC 1 0 Td <12F0> Tj 1 0 Td <06D0> Tj EMC
     /Span<</ActualText <FEFF0644> >> BDC 1 0 Td <06D0> Tj EMC`,
  )
  expect(texts.get(0x12f0)).toBe('\u0640')
  expect(left).not.toContain('ActualText')
})

describe('a bracket that faces the other way', () => {
  const open = '/Span<</ActualText (\\() >> BDC 1 0 Td <0029> Tj EMC'
  const brackets = () => ({ bytes: 2, texts: new Map([[0x29, ')']]) }) as FontText

  it('is what it stands for wherever it is shown', () => {
    const { texts, left } = learn(`/F4 9 Tf ${open} ${open}`, brackets())
    expect(texts.get(0x29)).toBe('(')
    expect(left).not.toContain('ActualText')
  })

  it('is replaced where it also stands for itself', () => {
    const { texts, left } = learn(`/F4 9 Tf ${open} 1 0 Td <0029> Tj`, brackets())
    expect(texts.get(0x29)).toBe(')')
    expect(left).toContain('ActualText')
  })
})

it('has a hyphen that parts a word be a soft one, and no other', () => {
  const f: FontText = {
    bytes: 1,
    texts: new Map([
      [1, 'a'],
      [2, '-'],
      [3, ' '],
    ]),
  }
  const run = (mark: number, x: number, line: number, codes: string) =>
    `BT\n/P <</MCID ${mark} >>BDC\n/F4 9 Tf\n1 0 0 -1 ${x} ${line} Tm\n${codes}\nEMC\nET\n`
  const stream = [
    run(0, 0, 10, '<01> Tj'),
    run(1, 9, 10, '<02> Tj'),
    // A compound; one whose hyphen is in another font; a dash between spaces; one before more of its line.
    run(2, 0, 20, '<01> Tj 9 0 Td <02> Tj'),
    run(3, 0, 30, '<01> Tj'),
    run(4, 0, 30, '9 0 Td <02> Tj'),
    run(5, 0, 40, '<03> Tj'),
    run(6, 9, 40, '<02> Tj'),
    run(7, 0, 50, '<01> Tj'),
    run(8, 9, 50, '<02> Tj'),
    run(9, 18, 50, '<01> Tj'),
  ].join('')
  const { shown } = readPageText(readOperations(stream) ?? [], new Map([['/F4', f]]))
  const made = edited(stream, softHyphens(shown))
  const { pieces } = readPageText(readOperations(made) ?? [], new Map([['/F4', f]]))
  expect(pieces.map(({ actual, codes }) => [actual, codes])).toEqual([['\u00ad', [2]]])
  expect(readPageText(readOperations(made) ?? [], new Map([['/F4', f]])).shown.map(({ mark }) => mark)).toEqual(
    shown.map(({ mark }) => mark),
  )
  expect(drawing(made)).toEqual(drawing(stream))
})

it('leaves alone what has an inline image', () => {
  expect(readOperations('q BI /W 1 ID \0 EI Q')).toBeNull()
})
