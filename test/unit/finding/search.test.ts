import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Edition, Language } from '../../../publication/model'
import { fold } from '../../../renderer/finding/fold'
import { buildIndex, type Match, search, stepIndex } from '../../../renderer/finding/search'
import { shippedRelease } from '../shipped-release'
import { anyText } from './any-text'

const { editions } = shippedRelease()
const NO_BREAK_SPACE = '\u00a0'

/** Each match as the words it covers, with the sentence's name. */
function found(language: Language, query: string): string[] {
  const index = buildIndex(editions[language])
  return search(index, query).map(
    (match) => `${match.sentence}: ${slice(index, match).replaceAll(NO_BREAK_SPACE, ' ')}`,
  )
}

function slice(index: ReturnType<typeof buildIndex>, match: Match): string {
  return [match, ...match.continuation]
    .map(({ sentence, start, end }) => index.textOf(sentence).slice(start, end))
    .join('|')
}

/** An edition of one paragraph. */
function editionOf(language: Language, sentences: readonly string[]): Edition {
  const sentence = (id: string, text: string) => ({ id, text, content: [{ type: 'text' as const, value: text }] })
  return {
    language,
    direction: 'ltr',
    status: 'original',
    kicker: sentence('kicker', ''),
    title: sentence('title', ''),
    subtitle: sentence('subtitle', ''),
    datelineLength: 0,
    blocks: [{ type: 'paragraph', sentences: sentences.map((text, i) => sentence(`s${i + 1}`, text)) }],
  }
}

describe('search in the release that ships', () => {
  test.each<[Language, string, string]>([
    ['ar', 'مدينة العنصرية', 's1: مُدينةً العنصرية'],
    ['ar', 'واتفق ايضا', 's8: واتُّفق أيضا'],
    ['ar', 'شجعت الحكومات', 's15: شُجِّعت الحكومات'],
    ['ar', '٢٣٢ مليون', 's7: 232 مليون'],
    ['zh', '10月4日--在', 's1: 10月4日——在'],
    ['zh', '說', ''],
    ['zh', '2.32亿', 's7: 2.32亿'],
    ['zh', '（wynne BOELT）', 's31: （Wynne Boelt）'],
    ['en', "world's 232 MILLION", 's7: world’s 232 million'],
    ['en', 'prud’homme', 's32: Prud’homme'],
    ['fr', '"nous avons la responsabilite', 's4: « Nous avons la responsabilité'],
    ['fr', "ont pour la premiere fois adopte a l'unanimite", 's1: ont pour la première fois adopté à l’unanimité'],
    ['ru', 'НЬЮ-ЙОРК, 4 октября -', 's1: Нью-Йорк, 4 октября —'],
    ['ru', 'Ньи-Иорк', ''],
    ['es', 'desafios URGENTES', 'title: desafíos urgentes'],
    ['es', 'condenan energicamente', 's1: condenan enérgicamente'],
  ])('%s: %s', (language, query, expected) => {
    expect(found(language, query)).toEqual(expected ? [expected] : [])
  })

  test('finds every place, in reading order', () => {
    const names = search(buildIndex(editions.en), 'declaration').map((match) => match.sentence)
    expect(names).toEqual(['subtitle', 's1', 's2', 's3', 's9', 's12'])
  })

  test('finds a phrase that runs over two sentences of a paragraph, and not over two paragraphs', () => {
    expect(found('en', 'said. “We owe this')).toEqual(['s4: said.|“We owe this'])
    expect(found('zh', '责任。这是')).toEqual(['s4: 责任。|这是'])
    expect(found('en', 'follow up.” Member States')).toEqual([])
    expect(found('en', '963-8264 Ms.')).toEqual([])
  })

  test.each(['', '  ', '\u00a0', '\u064b\u0651', '\u200b'])('nothing is asked by %j', (query) => {
    expect(found('ar', query)).toEqual([])
  })

  test('an index is made once', () => {
    expect(buildIndex(editions.ru)).toBe(buildIndex(editions.ru))
  })

  test('made step by step it is the same', () => {
    const texts = Array.from({ length: 230 }, (_, index) => `The ${index}th sentence.`)
    const [long, other] = [editionOf('en', texts), editionOf('en', texts)]
    expect(stepIndex(long)).toBeNull()
    expect(stepIndex(long)).toBeNull()
    expect(search(buildIndex(long), '217th')).toEqual(search(buildIndex(other), '217th'))
    expect(stepIndex(long)).toBe(buildIndex(long))
  })
})

describe('search in any text', () => {
  test('matches do not overlap', () => {
    expect(search(buildIndex(editionOf('en', ['aaaaa'])), 'aa').map(({ start }) => start)).toEqual([0, 2])
  })

  test('a match covers whole characters', () => {
    const index = buildIndex(editionOf('fr', ['cœur e\u0301 ß']))
    expect(search(index, 'eur')).toEqual([])
    expect(search(index, 's')).toEqual([])
    expect(search(index, 'e')).toEqual([{ sentence: 's1', start: 5, end: 7, continuation: [] }])
    expect(search(index, 'coeur')[0]).toMatchObject({ start: 0, end: 4 })
  })

  test('flags and joined emoji are whole characters', () => {
    const index = buildIndex(editionOf('en', ['🇺🇳 👩\u200d🔬']))
    expect(search(index, '🇺')).toEqual([])
    expect(search(index, '🔬')).toEqual([])
    expect(search(index, '🇺🇳')[0]).toMatchObject({ start: 0, end: 4 })
    expect(search(index, '👩\u200d🔬')[0]).toMatchObject({ start: 5, end: 10 })
  })

  test.each([
    ['شئون', 'شؤون الهجرة', 'شؤون'],
    ['شؤون', 'في شئون', 'شئون'],
    ['مسئول', 'المسؤول', 'مسؤول'],
    ['مسؤول', 'المسئول', 'مسئول'],
    ['مسوول', 'المسؤول', 'مسؤول'],
    ['شئ', 'كل شيء هنا', 'شيء'],
    ['شيء', 'كل شئ هنا', 'شئ'],
    ['رءيس', 'الرئيس', 'رئيس'],
    ['رييس', 'الرئيس', 'رئيس'],
    ['هيئه', 'الهيئة', 'هيئة'],
    ['شؤون', 'ال\u0634\u064f\u0648\u0654\u0648\u0646', '\u0634\u064f\u0648\u0654\u0648\u0646'],
  ])('hamza is found on whatever seat: %s in %s', (query, text, match) => {
    const index = buildIndex(editionOf('ar', [text]))
    expect(search(index, query).map(({ start, end }) => text.slice(start, end))).toEqual([match])
  })

  test.each([
    ['ما', 'ماء', 1],
    ['ماء', 'ما', 0],
    ['شئون', 'شان شون', 0],
    ['شؤون', 'شؤون شئون شوون', 3],
  ])('and no more than that: %s in %s', (query, text, count) => {
    expect(search(buildIndex(editionOf('ar', [text])), query)).toHaveLength(count)
  })

  test('a sentence of one character ends where it ends', () => {
    const index = buildIndex(editionOf('zh', ['是', '否']))
    expect(search(index, '否')).toEqual([{ sentence: 's2', start: 0, end: 1, continuation: [] }])
  })

  test('what is found folds to what was asked, in order and without overlap', () => {
    const sentences = fc.array(anyText, { minLength: 1, maxLength: 4 })
    const part = fc.tuple(fc.nat(), fc.nat())
    fc.assert(
      fc.property(sentences, part, anyText, fc.constantFrom<Language>('zh', 'en'), (texts, [a, b], other, language) => {
        const edition = editionOf(language, texts)
        const index = buildIndex(edition)
        const whole = texts.join(language === 'zh' ? '' : ' ')
        const some = whole.slice(a % (whole.length + 1)).slice(0, 1 + (b % 4))
        for (const query of [some, other]) {
          let last = -1
          for (const match of search(index, query)) {
            const ranges = [match, ...match.continuation]
            const foldings = (['apart', 'one'] as const).map((hamza) => {
              const parts = ranges.map(({ sentence, start, end }) => index.textOf(sentence).slice(start, end))
              const text = parts.map((part) => fold(part, hamza).text).join(language === 'zh' ? '' : ' ')
              return text === fold(query, hamza).text.trim()
            })
            expect(foldings).toContain(true)
            for (const range of ranges) {
              const at = texts.slice(0, Number(range.sentence.slice(1)) - 1).join('').length
              expect(at + range.start).toBeGreaterThanOrEqual(last)
              last = at + range.end
            }
          }
        }
      }),
      { numRuns: 3000 },
    )
  })

  test('what stands in a sentence is found there', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, query) => {
        fc.pre(fold(query).text.trim() !== '')
        const index = buildIndex(editionOf('en', [`${before} ${query} b`]))
        expect(search(index, query).length).toBeGreaterThan(0)
      }),
      { numRuns: 2000 },
    )
  })
})
