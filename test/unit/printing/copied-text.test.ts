import { expect, it } from 'vitest'
import { readOperations } from '../../../electron/printing/content-stream'
import { type FontText, learnTexts, readPieces, withoutTold } from '../../../electron/printing/text-pieces'
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
const piecesOf = (f: FontText) => readPieces(readOperations(STREAM) ?? [], new Map([['/F4', f]]))

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
  const f = font()
  learnTexts(piecesOf(f))
  expect(f.texts.get(0x617)).toBe('ت')
  expect(f.texts.has(0x700)).toBe(false)
})

it('takes out only the replacement texts that the font tells', () => {
  const f = font()
  const pieces = piecesOf(f)
  learnTexts(pieces)
  const left = withoutTold(STREAM, pieces)
  expect(left).not.toContain('FEFF062A')
  expect(left).toContain('FEFF062B')
  expect(left).toContain('FEFF064406270651')
  const drawing = (stream: string) =>
    readOperations(stream)?.flatMap(({ operator, operands }) =>
      /^(BDC|EMC)$/.test(operator) ? [] : [[operator, ...operands]],
    )
  expect(drawing(left)).toEqual(drawing(STREAM))
  const marks = (left.match(/\bBDC\n/g) ?? []).length
  expect(left.match(/^\s*EMC$/gm)).toHaveLength(marks)
})

it('leaves alone what has an inline image', () => {
  expect(readOperations('q BI /W 1 ID \0 EI Q')).toBeNull()
})
