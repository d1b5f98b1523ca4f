import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { originAt, replaced, replacedAll, traced } from '../../../renderer/listening/traced-text'

describe('a traced text', () => {
  it('is first where it is', () => {
    const text = traced('abc')
    expect([text.text, [0, 1, 2, 3, 9].map((at) => originAt(text, at))]).toEqual(['abc', [0, 1, 2, 2, 2]])
    expect(originAt(traced(''), 0)).toBe(0)
  })

  it('leads from each word of a phrase to its own', () => {
    const text = replaced(traced('Mr. Ban Ki-moon said'), [{ start: 4, end: 15, text: 'Banne Ki-moune' }])
    expect(text.text).toBe('Mr. Banne Ki-moune said')
    const places = ['Banne', 'Ki', 'moune', 'said'].map((word) => originAt(text, text.text.indexOf(word)))
    expect(places).toEqual([4, 8, 11, 16])
    const hyphened = replaced(traced('государства — члены'), [{ start: 0, end: 19, text: 'государства-члены' }])
    expect(originAt(hyphened, hyphened.text.indexOf('члены'))).toBe(14)
  })

  it('leads as far along where there are more words or fewer', () => {
    const text = replaced(traced('the UN said'), [{ start: 4, end: 6, text: 'United Nations' }])
    expect(originAt(text, text.text.indexOf('United'))).toBe(4)
    expect(originAt(text, text.text.indexOf('Nations'))).toBe(5)
    expect(originAt(text, text.text.indexOf('said'))).toBe(7)
  })

  it('leads through several changes', () => {
    const once = replacedAll(traced('a & b'), /&/g, () => 'and')
    const twice = replacedAll(once, /b/g, () => 'beta')
    expect(twice.text).toBe('a and beta')
    expect(originAt(twice, 6)).toBe(4)
  })

  it('may leave a match, and is then the same', () => {
    const text = traced('aaa')
    expect(replacedAll(text, /a/g, () => null)).toBe(text)
  })

  it('never leads backwards, nor out of the first text', () => {
    const change = fc.record({ find: fc.string({ minLength: 1, maxLength: 2 }), put: fc.string({ maxLength: 6 }) })
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(change, { maxLength: 4 }), (first, changes) => {
        let text = traced(first)
        for (const { find, put } of changes) {
          text = replacedAll(text, new RegExp(find.replace(/\W/g, '\\$&'), 'g'), () => put)
        }
        expect(text.origins).toHaveLength(text.text.length)
        let last = 0
        for (const origin of text.origins) {
          expect(origin).toBeGreaterThanOrEqual(last)
          expect(origin).toBeLessThan(Math.max(1, first.length))
          last = origin
        }
      }),
    )
  })
})
