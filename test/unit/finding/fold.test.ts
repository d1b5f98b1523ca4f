import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold } from '../../../renderer/finding/fold'
import { anyText } from './any-text'

const same: readonly (readonly [string, string, string])[] = [
  ['case', 'UN HEADQUARTERS', 'un headquarters'],
  ['French accents', 'Communiqué de l’ONU', "communique de l'onu"],
  ['accents in two units', 'e\u0301lan', 'élan'],
  ['ligatures', 'cœur, ﬁn, Ægypten', 'coeur, fin, aegypten'],
  ['sharp s', 'STRASSE Straße', 'strasse strasse'],
  ['Spanish', 'migración, España, «así»', 'migracion, espana, "asi"'],
  ['Russian ё', 'расчёт', 'расчет'],
  ['Russian stress', 'мигра\u0301ция', 'миграция'],
  ['Arabic vowel marks', 'مُدينةً', 'مدينه'],
  ['Arabic shadda', 'واتُّفق', 'واتفق'],
  ['alef with hamza, madda, wasla', 'أإآٱ', 'اااا'],
  ['hamza on waw and yeh', 'مسؤولية شؤون هيئات', 'مسوولية شوون هييات'],
  ['teh marbuta, alef maksura', 'الهجرة على', 'الهجره علي'],
  ['tatweel', 'الهجــــرة', 'الهجرة'],
  ['superscript alef and Quranic marks', 'هٰذا قُلۡ', 'هذا قل'],
  ['Arabic presentation forms', 'ﻻ ﷲ', 'لا الله'],
  ['Persian letters', 'کی', 'كي'],
  ['Arabic-Indic digits', '٢٣٢ و ۲۰۱۳', '232 و 2013'],
  ['Arabic comma and question mark', 'نعم، لا؟', 'نعم, لا?'],
  ['full width', '２０１３年，ＵＮ：“是”（一）', '2013年,un:"是"(一)'],
  ['Chinese stops', '是。是、否', '是.是,否'],
  ['quotation marks', '“a” „b‟ «c» ‘d’', '"a" "b" "c" \'d\''],
  ['the spaces inside guillemets', 'dit\u00a0: «\u00a0Nous\u00a0» et', 'dit : "Nous" et'],
  ['dashes', 'post‑2015 – — −', 'post-2015 - - -'],
  ['white space', 'a\u00a0\u202f \t\nb', 'a b'],
  ['soft hyphen and zero width', 'mi\u00adgra\u200btion\u2060', 'migration'],
  ['direction marks', '\u2067abc\u2069', 'abc'],
]

const apart: readonly (readonly [string, string, string])[] = [
  ['й is a letter of its own', 'мой', 'мои'],
  ['й in two units as well', 'мои\u0306', 'мои'],
  ['hamza on the line', 'ماء', 'ما'],
  ['letters that differ by dots', 'حج', 'خج'],
]

describe('fold', () => {
  test.each(same)('brings together: %s', (_, one, other) => {
    expect(fold(one).text).toBe(fold(other).text)
  })

  test.each(apart)('keeps apart: %s', (_, one, other) => {
    expect(fold(one).text).not.toBe(fold(other).text)
  })

  test('й is the same in one unit and in two', () => {
    expect(fold('и\u0306').text).toBe('й')
  })

  test('leads back to the original', () => {
    const { text, starts, ends } = fold('É\u0301ﬁ\u00a0\u00a0👍🏽')
    expect(text.slice(0, 4)).toBe('efi ')
    expect([...starts.slice(0, 4)]).toEqual([0, 2, 2, 3])
    expect([...ends.slice(0, 4)]).toEqual([2, 3, 3, 5])
    expect([starts.at(-1), ends.at(-1)]).toEqual([5, 9])
  })

  test.each(['', ' ', '\u064b', '\u00ad'])('has nothing to say of %j but white space', (text) => {
    expect(fold(text).text.trim()).toBe('')
  })

  test('is idempotent', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = fold(text).text
        expect(fold(once).text).toBe(once)
      }),
      { numRuns: 2000 },
    )
  })

  test('is idempotent for every character of the first two planes', () => {
    const unstable: string[] = []
    for (let point = 0; point < 0x20000; point++) {
      if (point >= 0xd800 && point < 0xe000) continue
      const once = fold(`a${String.fromCodePoint(point)}b`).text
      if (fold(once).text !== once) unstable.push(point.toString(16))
    }
    expect(unstable).toEqual([])
  })

  test.each(['apart', 'one'] as const)(
    'its offsets are in order, and each the edge of a whole character, with hamza %s',
    (hamza) => {
      fc.assert(
        fc.property(anyText, (text) => {
          const { text: folded, starts, ends } = fold(text, hamza)
          expect([starts.length, ends.length]).toEqual([folded.length, folded.length])
          for (let i = 0; i < folded.length; i++) {
            const [start, end] = [starts[i] as number, ends[i] as number]
            expect(start).toBeLessThan(end)
            expect(start).toBeGreaterThanOrEqual(i === 0 ? 0 : (starts[i - 1] as number))
            for (const edge of [start, end]) {
              expect(/^[\uDC00-\uDFFF]/.test(text.slice(edge)) && /[\uD800-\uDBFF]$/.test(text.slice(0, edge))).toBe(
                false,
              )
              if (edge > 0) expect(text.slice(edge)).not.toMatch(/^\p{M}/u)
            }
          }
        }),
        { numRuns: 2000 },
      )
    },
  )
})
