import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { jobOf } from '../../../electron/printing/print-job'
import {
  DEFAULT_PRINT,
  layoutOf,
  type Paper,
  PrintOptionsSchema,
  sheetOf,
  usualPaper,
} from '../../../publication/printing/options'

describe('what a person chose', () => {
  it('is checked', () => {
    expect(v.is(PrintOptionsSchema, DEFAULT_PRINT)).toBe(true)
    for (const wrong of [{ size: 0 }, { size: Number.NaN }, { paper: 'a0' }, { languages: [] }, { languages: ['de'] }])
      expect(v.is(PrintOptionsSchema, { ...DEFAULT_PRINT, ...wrong })).toBe(false)
  })

  it.each([
    ['reading', ['es'], { layout: 'sequence', languages: ['fr'] }],
    ['columns', ['es'], { layout: 'columns', languages: ['fr', 'ar'] }],
    ['paragraphs', ['es'], { layout: 'paragraphs', languages: ['fr', 'ar'] }],
    ['several', ['es', 'zh'], { layout: 'sequence', languages: ['zh', 'es'] }],
  ] as const)('leads to editions: %s', (text, languages, layout) => {
    expect(layoutOf({ text, languages: [...languages] }, 'fr', 'ar')).toEqual(layout)
  })

  it('takes colours and type of the screen only where it says so', () => {
    const colours = {
      page: '#000000',
      text: '#ffffff',
      'text-quiet': '#ffffff',
      link: '#ffffff',
      rule: '#ffffff',
      edge: '#ffffff',
    }
    const type = { all: {}, own: {} } as never
    const parts = { reading: 'en', beside: 'ar', usualPaper: 'letter', colours, type } as const
    expect(jobOf({ ...parts, options: DEFAULT_PRINT })).toMatchObject({
      colours: null,
      type: null,
      options: { paper: 'letter' },
    })
    const options = { ...DEFAULT_PRINT, colours: 'screen', type: 'screen', paper: 'a5' } as const
    expect(jobOf({ ...parts, options })).toMatchObject({ colours, type, options: { paper: 'a5' } })
  })
})

describe('paper', () => {
  it.each([
    ['US', 'letter'],
    ['mx', 'letter'],
    ['CA', 'letter'],
    ['GB', 'a4'],
    ['EG', 'a4'],
    ['', 'a4'],
  ])('of the region %j is %s', (region, paper) => {
    expect(usualPaper(region)).toBe(paper)
  })

  it('is turned', () => {
    expect(sheetOf({ paper: 'a5', orientation: 'portrait' })).toEqual({ width: 148, height: 210 })
    expect(sheetOf({ paper: 'a5', orientation: 'landscape' })).toEqual({ width: 210, height: 148 })
  })
})

describe('two texts side by side', () => {
  const at = (size: number, paper: Paper, orientation: 'portrait' | 'landscape' = 'portrait') =>
    jobOf({
      options: { ...DEFAULT_PRINT, text: 'columns', size, paper, orientation },
      reading: 'en',
      beside: 'ar',
      usualPaper: 'a4',
    }).layout

  it.each([
    [11, 'a5', 'portrait', 'columns'],
    [16, 'a4', 'portrait', 'columns'],
    [16, 'a5', 'portrait', 'paragraphs'],
    [24, 'a4', 'portrait', 'paragraphs'],
    [24, 'a4', 'landscape', 'columns'],
    [24, 'a3', 'portrait', 'columns'],
    [24, 'a5', 'landscape', 'paragraphs'],
  ] as const)('at %i pt on %s, %s: %s', (size, paper, orientation, layout) => {
    expect(at(size, paper, orientation)).toBe(layout)
  })

  it('stay as they are where they stand otherwise', () => {
    const options = { ...DEFAULT_PRINT, text: 'several', size: 40, paper: 'a5' } as const
    expect(jobOf({ options, reading: 'en', beside: 'ar', usualPaper: 'a4' }).layout).toBe('sequence')
  })
})
