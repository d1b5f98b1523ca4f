import fc from 'fast-check'
import { expect, test } from 'vitest'
import { snippet } from '../../../renderer/finding/snippet'
import { anyText } from './any-text'

const at = (text: string, words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })

const english = 'It was also agreed that the public perception of migrants and migration must be improved.'
const chinese = '会员国还一致认为，必须改善公众对移徙者和移徙的看法。'
const arabic = 'واتُّفق أيضا على وجوب تحسين نظرة الجمهور إلى المهاجرين والهجرة.'

test('cuts between words, and says that it cut', () => {
  expect(snippet(english, at(english, 'perception'), 40)).toEqual({
    before: '…the public ',
    match: 'perception',
    after: ' of migrants…',
  })
})

test('cuts Chinese between words too', () => {
  const { before, match, after } = snippet(chinese, at(chinese, '公众'), 12)
  expect([before, match, after]).toEqual(['…必须改善', '公众', '对移徙者和…'])
})

test('keeps the vowel marks on their letters', () => {
  const { before, after } = snippet(arabic, at(arabic, 'تحسين'), 30)
  expect([before, after]).toEqual(['…على وجوب ', ' نظرة الجمهور…'])
})

test('gives one side what the other does not need', () => {
  expect(snippet(english, at(english, 'It'), 24)).toEqual({ before: '', match: 'It', after: ' was also agreed that…' })
  expect(snippet(english, at(english, 'improved.'), 24)).toEqual({ before: '…must be ', match: 'improved.', after: '' })
})

test('shows a short sentence whole', () => {
  expect(snippet('abc def', { start: 0, end: 3 }, 90)).toEqual({ before: '', match: 'abc', after: ' def' })
})

test('is a part of the text, no wider than asked, whatever the text', () => {
  fc.assert(
    fc.property(anyText, fc.nat(), fc.nat(), fc.nat(40), (text, a, b, width) => {
      const [start = 0, end = 0] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y)
      const { before, match, after } = snippet(text, { start, end }, width)
      expect(match).toBe(text.slice(start, end))
      expect(text.slice(0, start).endsWith(before.replace(/^…/, ''))).toBe(true)
      expect(text.slice(end).startsWith(after.replace(/…$/, ''))).toBe(true)
      expect(before.length + match.length + after.length).toBeLessThanOrEqual(Math.max(width, match.length) + 2)
    }),
    { numRuns: 1000 },
  )
})
