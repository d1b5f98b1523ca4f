import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allSentences, LANGUAGES, type Language } from '../../../publication/model'
import { kindOf, wordsOf } from '../../../renderer/listening/words'
import { anyText } from '../finding/any-text'
import { shippedRelease } from '../shipped-release'

const wordsIn = (text: string, language: Language) =>
  wordsOf(text, language).map(({ start, end }) => text.slice(start, end))

describe('the words of a sentence', () => {
  it.each<[Language, string, string[]]>([
    ['en', 'UN Secretary-General Ban Ki-moon said.', ['UN', 'Secretary-General', 'Ban', 'Ki-moon', 'said']],
    ['en', 'New York, 4 October—United', ['New', 'York', '4', 'October', 'United']],
    ['en', 'the world’s 232 million “migrants”', ['the', 'world’s', '232', 'million', 'migrants']],
    ['en', 'rose by 3.5% to $1,200 in post-2015 talks', 'rose by 3.5% to $1,200 in post-2015 talks'.split(' ')],
    ['fr', 'de l’ONU, « M. Ban »', ['de', 'l’ONU', 'M', 'Ban']],
    ['ru', 'сказал г-н Пан; государства — члены', ['сказал', 'г-н', 'Пан', 'государства', 'члены']],
    ['es', '¿Qué dijo el Sr. Ban?', ['Qué', 'dijo', 'el', 'Sr', 'Ban']],
    ['ar', 'والهجرة: «اتُّفق» على الأول/أكتوبر', ['والهجرة', 'اتُّفق', 'على', 'الأول', 'أكتوبر']],
    ['zh', '会员国认为，全世界2.32亿移徙者', ['会员', '国', '认为', '全世界', '2.32', '亿', '移徙', '者']],
    ['zh', '温·伯尔特（Wynne Boelt）先生', ['温', '伯', '尔', '特', 'Wynne', 'Boelt', '先生']],
    ['en', 'Read 联合国 here', ['Read', '联合国', 'here']],
    ['en', 'R & D, 😀', ['R', '&', 'D', '😀']],
  ])('in %s “%s”', (language, text, words) => {
    expect(wordsIn(text, language)).toEqual(words)
  })

  it('are an address each, however it is written', () => {
    const text =
      'See <http://www.un.org/en/ga/68/meetings/migration/>, www.unmigration.org. Or: prudhommem@un.org, +1 212-963-8264.'
    expect(wordsIn(text, 'en')).toEqual([
      ...['See', 'http://www.un.org/en/ga/68/meetings/migration/', 'www.unmigration.org', 'Or', 'prudhommem@un.org'],
      '+1 212-963-8264',
    ])
  })

  it('are of a kind', () => {
    const kinds = ['https://un.org/a', 'www.un.org', 'a.b@un.org', '+1-917-367-3541', '2013', 'UN'].map(kindOf)
    expect(kinds).toEqual(['web', 'web', 'mail', 'phone', 'plain', 'plain'])
  })

  it('are one where there is none, and none in nothing', () => {
    expect(wordsOf(' … ', 'en')).toEqual([{ start: 1, end: 2 }])
    expect(wordsOf(' ', 'en')).toEqual([])
  })

  it('stand in order and hold every letter and digit of what ships', () => {
    const release = shippedRelease()
    for (const language of LANGUAGES) {
      for (const { text } of allSentences(release.editions[language])) {
        expect(
          wordsIn(text, language)
            .join('')
            .replace(/[^\p{L}\p{N}]/gu, ''),
        ).toBe(text.replace(/[^\p{L}\p{N}]/gu, ''))
      }
    }
  })

  it('stand in order and apart, whatever the text', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...LANGUAGES), (text, language) => {
        let end = 0
        for (const word of wordsOf(text, language)) {
          expect(word.start).toBeGreaterThanOrEqual(end)
          expect(word.end).toBeGreaterThan(word.start)
          end = word.end
        }
        expect(end).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})
