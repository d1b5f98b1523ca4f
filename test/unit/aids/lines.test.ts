import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  anchorOf,
  type Box,
  bandsOf,
  columnsOf,
  edgesOf,
  type FocusAid,
  type Line,
  lineAt,
  lineFrom,
  lineOfAnchor,
  linesOf,
  type Run,
  scrollFor,
} from '../../../renderer/aids/lines'

/** The box of some words in the line that starts at `top`. */
const words = (top: number, left = 0, right = 400, height = 20): Box => ({ top, bottom: top + height, left, right })
const run = (key: string, block: number, boxes: readonly Box[], column: 0 | 1 = 0): Run => ({
  key,
  block,
  column,
  boxes,
})
const bandOf = (lines: readonly Line[], at: number, aid: FocusAid) => edgesOf(bandsOf(lines, at, aid, 1))
const tops = (lines: readonly Line[]) => lines.map(({ parts }) => parts.map(({ top }) => top))
const keys = (lines: readonly Line[]) => lines.map(({ key }) => key)

/** A title of one line, a paragraph of two sentences that share a line, and a list of two. */
const TEXT = linesOf([
  run('title', 0, [words(0)]),
  run('s1', 1, [words(60), words(90), words(120, 0, 100)]),
  run('s2', 1, [words(120, 104, 400), words(150, 0, 200)]),
  run('s3', 2, [words(200)]),
  run('s4', 3, [words(240)]),
])

describe('grouping words into lines', () => {
  it('makes one line of what stands on one', () => {
    expect(tops(TEXT)).toEqual([[0], [60], [90], [120], [150], [200], [240]])
    expect(keys(TEXT)).toEqual(['title', 's1', 's1', 's2', 's2', 's3', 's4'])
    expect(TEXT[3]?.keys).toEqual(new Set(['s1', 's2']))
    expect(TEXT[3]?.parts[0]).toMatchObject({ left: 0, right: 400 })
  })

  it('takes a superscript and letters of another face into their line', () => {
    const lines = linesOf([
      run('s1', 0, [words(100, 0, 100), words(94, 100, 110, 12), words(97, 110, 200, 27), words(130)]),
    ])
    expect(tops(lines)).toEqual([[94], [130]])
  })

  it('keeps lines apart whose boxes touch each other, as in a tight title', () => {
    expect(tops(linesOf([run('title', 0, [words(0, 0, 400, 48), words(41, 0, 400, 48)])]))).toEqual([[0], [41]])
  })

  it('finds the line again when boxes come element by element', () => {
    // A link over two lines: first its own boxes, then those of its text.
    const lines = linesOf([run('s1', 0, [words(0), words(30), words(0, 10, 50), words(30, 0, 80), words(60)])])
    expect(tops(lines)).toEqual([[0], [30], [60]])
  })

  it('leaves out boxes without text', () => {
    expect(linesOf([run('s1', 0, [words(0, 10, 10), words(0, 0, 10, 0)])])).toEqual([])
    expect(linesOf([])).toEqual([])
  })

  it('makes two lines of two paragraphs at one height', () => {
    expect(linesOf([run('s1', 0, [words(0, 0, 90)]), run('s2', 1, [words(0, 100, 190)])])).toHaveLength(2)
  })
})

/** A sentence of three lines whose translation beside it has lines farther apart, and one that is longer. */
const BESIDE = linesOf([
  run('s1', 0, [words(0), words(30), words(60)]),
  run('s2', 0, [words(120)]),
  run('s1', 1, [words(0, 500, 900), words(38, 500, 900)], 1),
  run('s2', 1, [words(120, 500, 900), words(158, 500, 900)], 1),
  run('s3', 2, [words(220)]),
  run('s3', 3, [words(220, 500, 900)], 1),
])

describe('two columns', () => {
  it('make lines of the pair, in the order of the rows', () => {
    expect(tops(BESIDE)).toEqual([[0, 0], [30, 38], [60], [120, 120], [158], [220, 220]])
    expect(keys(BESIDE)).toEqual(['s1', 's1', 's1', 's2', 's2', 's3'])
    expect(BESIDE.map(({ block }) => block)).toEqual([0, 0, 0, 0, 0, 2])
  })

  it('stay clear in both, a line of each', () => {
    expect(columnsOf(BESIDE)).toMatchObject([
      { left: 0, right: 400 },
      { left: 500, right: 900 },
    ])
    expect(bandsOf(BESIDE, 1, 'line-1', 2)).toEqual([
      { top: 27, bottom: 57, under: 53 },
      { top: 32.6, bottom: 66, under: 61 },
    ])
  })

  it('have nothing clear where one of them has no line', () => {
    expect(bandsOf(BESIDE, 2, 'line-1', 2)).toEqual([{ top: 57, bottom: 88, under: 83 }, null])
    expect(bandsOf(BESIDE, 4, 'line-1', 2)).toEqual([null, { top: 152.6, bottom: 186, under: 181 }])
    expect(bandsOf(BESIDE, 2, 'paragraph', 2)).toEqual([
      { top: -8, bottom: 148, under: 83 },
      { top: -8, bottom: 186, under: 181 },
    ])
  })

  it('are lines one after another where the translation stands below, at the other side too', () => {
    const lines = linesOf([
      run('s1', 0, [words(0), words(30)]),
      run('s1', 1, [words(70)], 1),
      run('s2', 2, [words(120, 0, 90)]),
      run('s2', 3, [words(160, 310, 400)], 1),
    ])
    expect(tops(lines)).toEqual([[0], [30], [70], [120], [160]])
    expect(keys(lines)).toEqual(['s1', 's1', 's1~', 's2', 's2~'])
    const below = anchorOf(lines, 2)
    expect(below && lineOfAnchor(lines, below)).toBe(2)
    // Without the translation: its sentence.
    expect(below && lineOfAnchor(TEXT, below)).toBe(1)
  })
})

describe('the line at a height', () => {
  it.each([
    [-50, 0],
    [65, 1],
    [83, 1],
    [88, 2],
    [10_000, 6],
  ])('%i is in or nearest to line %i', (y, line) => expect(lineAt(TEXT, y)).toBe(line))

  it('is looked for in the column of the pointer', () => {
    expect(lineAt(BESIDE, 55, 700)).toBe(1)
    expect(lineAt(BESIDE, 55, 100)).toBe(1)
    expect(lineAt(BESIDE, 33, 100)).toBe(1)
    expect(lineAt(BESIDE, 33, 700)).toBe(1)
    expect(lineAt(BESIDE, 27, 700)).toBe(0)
    expect(lineAt(BESIDE, 27, 100)).toBe(1)
  })

  it('is none in no text', () => expect(lineAt([], 0)).toBe(-1))
})

describe('the next line', () => {
  it.each(['ruler', 'line-1', 'line-3', 'line-5'] as const)('goes by one line with %s', (aid) => {
    expect(lineFrom(TEXT, 2, aid, 1)).toBe(3)
    expect(lineFrom(TEXT, 2, aid, -1)).toBe(1)
    expect(lineFrom(TEXT, 6, aid, 1)).toBeNull()
    expect(lineFrom(TEXT, 0, aid, -1)).toBeNull()
  })

  it('goes by paragraph', () => {
    expect(lineFrom(TEXT, 2, 'paragraph', 1)).toBe(5)
    expect(lineFrom(TEXT, 5, 'paragraph', -1)).toBe(1)
    expect(lineFrom(TEXT, 3, 'paragraph', -1)).toBe(0)
    expect(lineFrom(TEXT, 6, 'paragraph', 1)).toBeNull()
    expect(lineFrom(TEXT, 0, 'paragraph', -1)).toBeNull()
  })
})

describe('the band', () => {
  it('reaches to between the lines around it, and not far into a gap', () => {
    expect(bandOf(TEXT, 2, 'line-1')).toEqual({ top: 87, bottom: 117 })
    expect(bandOf(TEXT, 1, 'line-1')).toEqual({ top: 52, bottom: 87 })
    expect(bandOf(TEXT, 2, 'line-3')).toEqual({ top: 52, bottom: 147 })
    expect(bandOf(TEXT, 3, 'line-5')).toEqual({ top: 52, bottom: 228 })
  })

  it('has fewer lines at the start and at the end', () => {
    expect(bandOf(TEXT, 0, 'line-3')).toEqual({ top: -8, bottom: 87 })
    expect(bandOf(TEXT, 6, 'line-5')).toEqual({ top: 147, bottom: 268 })
  })

  it('is a whole paragraph', () => {
    expect(bandOf(TEXT, 3, 'paragraph')).toEqual({ top: 52, bottom: 178 })
  })

  it('holds its line and none of the others of a column', () => {
    const gaps = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(gaps, fc.nat(), (sizes, seed) => {
        let y = 0
        const boxes = sizes.map((gap) => {
          y += 20 + gap
          return words(y)
        })
        const lines = linesOf([run('s1', 0, boxes)])
        expect(lines).toHaveLength(sizes.length)
        const at = seed % sizes.length
        const { top = 0, bottom = 0 } = bandOf(lines, at, 'line-1') ?? {}
        for (const [index, box] of boxes.entries()) {
          if (index === at) expect(top <= box.top && bottom >= box.bottom).toBe(true)
          else expect(bottom <= box.top || top >= box.bottom).toBe(true)
        }
      }),
    )
  })
})

describe('a place', () => {
  it('leads back to its line', () => {
    for (const lines of [TEXT, BESIDE]) {
      for (const [index] of lines.entries()) {
        const anchor = anchorOf(lines, index)
        expect(anchor && lineOfAnchor(lines, anchor)).toBe(index)
      }
    }
  })

  it('stays in its sentence in another layout', () => {
    const wide = linesOf([run('s1', 0, [words(0)]), run('s2', 0, [words(30), words(60)])])
    expect(lineOfAnchor(wide, { key: 's2', share: 0 })).toBe(1)
    expect(lineOfAnchor(wide, { key: 's2', share: 0.9 })).toBe(2)
    expect(lineOfAnchor(wide, { key: 's9', share: 0 })).toBe(-1)
  })

  it('is none in no text', () => expect(anchorOf([], -1)).toBeNull())
})

describe('scrolling to a comfortable height', () => {
  const view = { top: 100, bottom: 600 }
  it.each([
    ['leaves what stands well', 250, 280, 0],
    ['brings up what is low', 450, 480, 80],
    ['brings down what is high', 90, 120, -110],
    ['shows the start of what has no room', 300, 900, 200],
    ['puts in the middle what has a little', 100, 500, -50],
  ])('%s', (_name, top, bottom, by) => expect(scrollFor({ top, bottom }, view)).toBe(by))
})
