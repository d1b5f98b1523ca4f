import { describe, expect, it } from 'vitest'
import { paperWords } from '../../../electron/printing/paper-words'
import { LANGUAGES } from '../../../publication/model'
import { furnitureHtml, furnitureLines, shortened } from '../../../publication/printing/furniture'
import { emsOf, furnitureSizeOf, geometryOf } from '../../../publication/printing/geometry'
import { DEFAULT_PRINT } from '../../../publication/printing/options'
import { shippedRelease } from '../shipped-release'

const release = shippedRelease()
const day = new Date(2026, 10, 27, 12)
const wordsOf = (language: 'ar' | 'zh' | 'en' | 'fr' | 'ru' | 'es') =>
  paperWords(language, release.editions[language].status, day)
const options = { ...DEFAULT_PRINT, paper: 'a4' } as const
const all = { organization: true, title: true, status: true, page: true, date: true }
const geometry = geometryOf(options, false, { head: 1, foot: 1 })

describe('the words of a page', () => {
  it.each([
    ['ar', 'الصفحة 2 من 15'],
    ['zh', '第 2 页，共 15 页'],
    ['en', 'Page 2 of 15'],
    ['fr', 'Page 2 sur 15'],
    ['ru', 'Страница 2 из 15'],
    ['es', 'Página 2 de 15'],
  ] as const)('count in the order of %s', (language, words) => {
    expect(wordsOf(language).page(2, 15)).toBe(words)
  })

  it('name the day of printing as the language writes it', () => {
    expect(wordsOf('en').printed).toBe('Printed on 27 November 2026')
    expect(wordsOf('zh').printed).toContain('2026年11月27日')
  })
})

describe('head and foot', () => {
  const parts = [
    { edition: release.editions.en, pages: 2 },
    { edition: release.editions.ar, pages: 1 },
  ]
  const sheets = furnitureHtml(release, parts, wordsOf, all, geometry).split('\n').slice(1, -1)

  it('stand on every page in the language of its edition, numbered through', () => {
    expect(sheets).toHaveLength(3)
    expect(sheets[1]).toContain('lang="en" dir="ltr"')
    expect(sheets[1]).toContain('Page 2 of 3')
    expect(sheets[2]).toContain('lang="ar" dir="rtl"')
    expect(sheets[2]).toContain('الصفحة 3 من 3')
  })

  it('do not repeat the title over itself', () => {
    expect(sheets[0]).not.toContain('UN takes action')
    expect(sheets[1]).toContain('UN takes action')
    expect(sheets[0]).toContain('<span>United Nations</span>')
  })

  it('are no part of the text', () => {
    expect(furnitureHtml(release, parts, wordsOf, all, geometry)).toMatch(/^<div class="furniture" aria-hidden="true">/)
  })

  it('hold what is wanted alone', () => {
    const page = { organization: false, title: false, status: false, page: true, date: false }
    const html = furnitureHtml(release, parts, wordsOf, page, geometry)
    expect(html).not.toContain('class="head"')
    expect(html.match(/<span>/g)).toHaveLength(3)
  })
})

describe('the room for them', () => {
  it.each(LANGUAGES)('grows with the lines they take, in %s', (language) => {
    const narrow = geometryOf({ ...options, paper: 'a5', size: 24 }, false, { head: 0, foot: 0 })
    const lines = furnitureLines(release, release.editions[language], wordsOf(language), all, narrow)
    expect(lines.foot).toBeGreaterThan(1)
    const roomy = geometryOf({ ...options, paper: 'a5', size: 24 }, false, lines)
    expect(roomy.margin.bottom).toBeGreaterThan(narrow.margin.bottom)
  })

  it('is none where there are none', () => {
    const none = { organization: false, title: false, status: false, page: false, date: false }
    expect(furnitureLines(release, release.editions.en, wordsOf('en'), none, geometry)).toEqual({ head: 0, foot: 0 })
  })

  it('in large print is for letters no smaller than that', () => {
    expect(furnitureSizeOf(11)).toBeLessThan(11)
    expect(furnitureSizeOf(16)).toBe(16)
    expect(furnitureSizeOf(24)).toBe(16)
  })
})

describe('the text on the sheet', () => {
  it('has lines of at most 36 em, and margins in proportion to the sheet', () => {
    const points = (millimetres: number) => (millimetres * 72) / 25.4
    expect(points(geometry.textWidth)).toBeCloseTo(36 * 11)
    const large = geometryOf({ ...options, size: 24 }, false, { head: 0, foot: 0 })
    expect(large.textWidth).toBeCloseTo(170)
    const small = geometryOf({ ...options, paper: 'a5', size: 24 }, false, { head: 0, foot: 0 })
    expect(small.margin.inline).toBeLessThan(large.margin.inline)
    const narrow = geometryOf({ ...options, margins: 'narrow' }, false, { head: 0, foot: 0 })
    expect(narrow.textWidth).toBeCloseTo(186)
  })
})

describe('a short title', () => {
  it.each(LANGUAGES)('ends after a whole word, in %s', (language) => {
    const title = release.editions[language].title.text
    const short = shortened(title, 20)
    expect(short).toMatch(/[\p{L}\p{N}]…$/u)
    expect(emsOf(short)).toBeLessThanOrEqual(20)
    const begin = short.slice(0, -1)
    expect(title.startsWith(begin)).toBe(true)
    if (language !== 'zh') expect(title.slice(begin.length)).toMatch(/^[\s\p{P}]/u)
  })

  it('that fits is the title', () => {
    expect(shortened('A short one', 20)).toBe('A short one')
  })
})
