import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allSentences, LANGUAGES, type Language } from '../../../publication/model'
import { alignWords, type SpokenMap } from '../../../renderer/listening/align-words'
import { wordsOf } from '../../../renderer/listening/words'
import { anyText } from '../finding/any-text'
import { shippedRelease } from '../shipped-release'

const release = shippedRelease()

/** Each word that is shown with what is said for it, where that is more than itself. */
function mapped(shown: string, spoken: string, language: Language): string[] {
  const { words, spans } = alignWords(shown, spoken, language)
  return words.map(({ start, end }, index) => {
    const said = spoken.slice(spans[index]?.start, spans[index]?.end).replace(/[\s,.;:。，：،]+$/, '')
    const word = shown.slice(start, end)
    return word === said ? word : `${word}=${said}`
  })
}

/** That the spans share out the whole spoken text in order. */
function expectTotal({ words, spans }: SpokenMap, spoken: string): void {
  expect(spans).toHaveLength(words.length)
  if (spans.length === 0) return
  expect(spans[0]?.start).toBe(0)
  expect(spans.at(-1)?.end).toBe(spoken.length)
  for (const [index, span] of spans.entries()) {
    expect(span.end).toBeGreaterThanOrEqual(span.start)
    if (index > 0) expect(span.start).toBe(spans[index - 1]?.end)
  }
}

describe('what is said for each word that is shown', () => {
  it.each<[string, Language, string, string, string[]]>([
    ['the same', 'en', 'Mr. Ban said.', 'Mr. Ban said.', ['Mr', 'Ban', 'said']],
    [
      'a number in words',
      'ar',
      'عددهم 232 مليون مهاجر',
      'عَدَدُهُمْ مِئَتَيْنِ وَاثْنَيْنِ وَثَلَاثِينَ مِلْيُونَ مُهَاجِرٍ',
      ['عددهم=عَدَدُهُمْ', '232=مِئَتَيْنِ وَاثْنَيْنِ وَثَلَاثِينَ', 'مليون=مِلْيُونَ', 'مهاجر=مُهَاجِرٍ'],
    ],
    [
      'an abbreviation in several words',
      'ru',
      'секретарь ООН Пан Ги Мун',
      'секретарь Организации Объединённых Наций Пан Ги Мун',
      ['секретарь', 'ООН=Организации Объединённых Наций', 'Пан', 'Ги', 'Мун'],
    ],
    ['words put in one', 'en', 'a High level meeting', 'a High-level meeting', ['a', 'High=High-', 'level', 'meeting']],
    ['a word in two', 'en', 'the post-2015 agenda', 'the post 2015 agenda', ['the', 'post-2015=post 2015', 'agenda']],
    [
      'characters, where their words are others',
      'zh',
      '除100多位代表外，2015年后',
      '除一百多位代表外，二〇一五年后',
      ['除', '100=一百', '多位', '代表', '外', '2015=二〇一五', '年', '后'],
    ],
    [
      'words that are added',
      'fr',
      'New York, 4 octobre',
      'New York, le 4 octobre',
      ['New', 'York', '4=le 4', 'octobre'],
    ],
    ['a quotation mark', 'fr', 'x « Oui »', 'z « Oui », dit-il', ['x=z', 'Oui=« Oui », dit-il']],
  ])('is found for %s', (_, language, shown, spoken, expected) => {
    expect(mapped(shown, spoken, language)).toEqual(expected)
  })

  it.each<[Language, string, string]>([
    [
      'ar',
      'بِي أُو إِي إِلْ تِي، آتْ، يُو إِنْ، نُقْطَة، أُورْغْ',
      'زَائِدْ وَاحِدْ، اِثْنَانْ وَاحِدْ اِثْنَانْ، تِسْعَة سِتَّة ثَلَاثَة، ثَمَانِيَة اِثْنَانْ سِتَّة أَرْبَعَة',
    ],
    ['zh', '电邮：B O E L T，艾特，U N点O R G', '电话：加一，二幺二，九六三，八二六四'],
    ['en', 'e-mail: B, O, E, L, T, at, U N, dot, org', 'telephone: plus 1, 2 1 2, 9 6 3, 8 2 6 4'],
    ['fr', 'courriel : B, O, E, L, T, arobase, U N, point, org', 'téléphone : +1, 212, 963, 82, 64'],
    [
      'ru',
      'Электронная почта: бэ, о, е, эль, тэ, собака, ю-эн, точка, орг',
      'Телефон: плюс один, двести двенадцать, девятьсот шестьдесят три, восемьдесят два, шестьдесят четыре',
    ],
    [
      'es',
      'correo electrónico: be, o, e, ele, te, arroba, u ene punto org',
      'teléfono: más uno, dos uno dos, nueve seis tres, ocho dos seis cuatro',
    ],
  ])('is found for the contacts in %s', (language, mail, phone) => {
    const sentence = allSentences(release.editions[language]).find(({ id }) => id === 's31')
    const found = mapped(sentence?.text ?? '', sentence?.spoken ?? '', language).map((text) =>
      text.replace(/\u00a0/g, ' '),
    )
    expect(found.slice(-2)).toEqual([`boelt@un.org=${mail}`, `+1 212-963-8264=${phone}`])
  })

  it('is all of the web address, and nothing for a name that is not said', () => {
    const { es, ru } = release.editions
    const text = (edition: typeof es, id: string) => allSentences(edition).find((sentence) => sentence.id === id)
    const web = text(es, 's28')
    expect(mapped(web?.text ?? '', web?.spoken ?? '', 'es').at(-1)).toBe(
      'www.unmigration.org=el sitio triple uve doble punto u ene migration, todo junto, punto org',
    )
    const contact = text(ru, 's32')
    expect(mapped(contact?.text ?? '', contact?.spoken ?? '', 'ru').slice(1, 5)).toEqual([
      'Мелани',
      'Прюдом',
      'Melanie=',
      'Prud’homme=',
    ])
  })

  it.each(LANGUAGES)('is all of every spoken text that ships, in order, in %s', (language) => {
    for (const { text, spoken = text } of allSentences(release.editions[language])) {
      const map = alignWords(text, spoken, language)
      expect(map.words).toEqual(wordsOf(text, language))
      expectTotal(map, spoken)
    }
  })

  it('pairs nearly every word of the Arabic text with its own vocalised form', () => {
    const plain = (text: string) => text.normalize('NFD').replace(/[\p{M}\p{P}\s]/gu, '')
    let same = 0
    let all = 0
    for (const { text, spoken = '' } of allSentences(release.editions.ar)) {
      const { words, spans } = alignWords(text, spoken, 'ar')
      words.forEach((word, index) => {
        all += 1
        const said = spoken.slice(spans[index]?.start, spans[index]?.end)
        if (plain(text.slice(word.start, word.end)) === plain(said)) same += 1
      })
    }
    expect(all).toBe(646)
    expect(all - same).toBeLessThan(20)
  })

  it('is all of it, in order, whatever is shown and said', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.constantFrom(...LANGUAGES), (shown, spoken, language) => {
        expectTotal(alignWords(shown, spoken, language), spoken)
      }),
    )
  })
})

/** A change to one word of a text, and whether the word is still to be found. */
const EDITS: readonly ((word: string) => string)[] = [
  () => 'said quite otherwise',
  (word) => `${word} and more`,
  (word) => `${word.slice(0, 1)}. ${word}`,
  (word) => word.toUpperCase(),
  () => '',
]

describe('after changes here and there', () => {
  const sentences = allSentences(release.editions.en).filter(({ text }) => wordsOf(text, 'en').length > 12)
  const cases = fc.record({
    sentence: fc.constantFrom(...sentences),
    // Far enough apart that what lies between them is beyond doubt.
    edits: fc.uniqueArray(
      fc.record({ at: fc.nat(20).map((index) => index * 6 + 2), edit: fc.constantFrom(...EDITS) }),
      {
        selector: ({ at }) => at,
        maxLength: 4,
      },
    ),
  })

  it('every word that is still there is said where it stands', () => {
    fc.assert(
      fc.property(cases, ({ sentence: { text }, edits }) => {
        const words = wordsOf(text, 'en')
        let spoken = ''
        let from = 0
        const places = words.map(({ start, end }, index) => {
          spoken += text.slice(from, start)
          const place = spoken.length
          const edit = edits.find(({ at }) => at === index)?.edit
          spoken += edit ? edit(text.slice(start, end)) : text.slice(start, end)
          from = end
          return edit ? null : place
        })
        spoken += text.slice(from)
        const map = alignWords(text, spoken, 'en')
        expectTotal(map, spoken)
        places.forEach((place, index) => {
          // Beside a changed word that is the same word again, either may be taken.
          const isNear = edits.some(({ at }) => Math.abs(at - index) <= 1)
          if (place !== null && !isNear) expect(map.spans.findLastIndex(({ start }) => start <= place)).toBe(index)
        })
      }),
      { numRuns: 300 },
    )
  })
})
