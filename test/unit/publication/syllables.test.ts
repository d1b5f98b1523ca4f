import { beforeAll, describe, expect, it } from 'vitest'
import { allSentences, type Language } from '../../../publication/model'
import { indexWithSoftHyphens, withoutSoftHyphens, withSoftHyphens } from '../../../publication/soft-hyphen'
import { type Breaks, hyphenPlaces, loadBreaks, secondSyllables } from '../../../publication/syllables'
import { shippedRelease } from '../shipped-release'

const PARTED = ['en', 'fr', 'ru', 'es'] as const
const breaks = {} as Record<(typeof PARTED)[number], Breaks>
beforeAll(async () => {
  for (const language of PARTED) breaks[language] = (await loadBreaks(language)) as Breaks
})

/** The text with what stands for soft hyphens visible. */
const broken = (text: string, language: (typeof PARTED)[number]) =>
  withSoftHyphens(text, hyphenPlaces(text, breaks[language])).replaceAll('\u00ad', '-')

/** The text with a middle dot at each syllable's beginning. */
const syllables = (text: string, language: (typeof PARTED)[number]) => {
  const edges = new Set(secondSyllables(text, language, breaks[language]).flat())
  const inside = (at: number) => edges.has(at) && /\p{L}/u.test(text[at - 1] ?? '') && /\p{L}/u.test(text[at] ?? '')
  return [...text].map((letter, at) => (inside(at) ? `·${letter}` : letter)).join('')
}

describe('hyphens', () => {
  it.each([
    ['en', 'the international migration of many', 'the in-ter-na-tional mi-gra-tion of many'],
    ['fr', 'l’amélioration des sociétés', 'l’amé-lio-ra-tion des so-cié-tés'],
    ['es', 'la responsabilidad colectiva', 'la res-pon-sa-bi-li-dad co-lec-tiva'],
    ['ru', 'международной миграции', 'меж-ду-на-род-ной ми-гра-ции'],
  ] as const)('stand between syllables in %s', (language, text, expected) => {
    expect(broken(text, language)).toBe(expected)
  })

  it.each([
    'www.unmigration.org',
    'https://example.org/information/development',
    'prudhommem@example.org',
    'UNESCO',
    'UNHCR’s',
    'Sutherland',
    'Prud’homme',
    'information2015',
    'follow-upinformation',
  ])('are never in %s', (text) => {
    for (const language of PARTED) expect(broken(text, language)).toBe(text)
  })

  it.each(PARTED)('leave at least two letters before and three after in the whole release in %s', (language) => {
    let count = 0
    for (const { text } of allSentences(shippedRelease().editions[language])) {
      const written = broken(text, language)
      for (const word of written.match(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)+/gu) ?? []) {
        // A word with a hyphen of its own is left alone.
        if (text.includes(word)) continue
        count++
        const pieces = word.split('-')
        expect(pieces[0]?.length, word).toBeGreaterThanOrEqual(2)
        expect(pieces.at(-1)?.length, word).toBeGreaterThanOrEqual(3)
        expect(word).not.toMatch(/\p{Lu}/u)
      }
      expect(withoutSoftHyphens(withSoftHyphens(text, hyphenPlaces(text, breaks[language])))).toBe(text)
    }
    expect(count).toBeGreaterThan(100)
  })

  it.each(['ar', 'zh'] as readonly Language[])('are not known in %s', async (language) => {
    expect(await loadBreaks(language)).toBeNull()
  })
})

describe('syllables', () => {
  it.each([
    ['en', 'International Migration', 'In·ter·na·tion·al Mi·gra·tion'],
    ['fr', 'convenu à l’unanimité, presse', 'con·ve·nu à l’u·na·ni·mi·té, presse'],
    ['es', 'aportan Filipinas', 'a·por·tan Fi·li·pi·nas'],
    ['ru', 'Объединенных неурегулированной уровне семья', 'Объ·е·ди·нен·ных не·у·ре·гу·ли·ро·ван·ной у·ров·не се·мья'],
  ] as const)('are told in %s', (language, text, expected) => {
    expect(syllables(text, language)).toBe(expected)
  })

  it('are as many as vowels in a Russian word', () => {
    for (const { text } of allSentences(shippedRelease().editions.ru)) {
      for (const word of text.match(/[а-яё]{2,}/gi) ?? []) {
        if (/^[А-ЯЁ]+$/.test(word)) continue
        const vowels = word.match(/[аеёиоуыэюя]/gi)?.length ?? 0
        expect(syllables(word, 'ru').split('·'), word).toHaveLength(Math.max(1, vowels))
      }
    }
  })

  it('are told neither in addresses nor in abbreviations', () => {
    for (const text of ['www.unmigration.org', 'UNESCO', 'post-2015']) {
      expect(secondSyllables(text, 'en', breaks.en)).toEqual([])
    }
  })

  it('begin anew in each part of a compound', () => {
    expect(syllables('women-migrants', 'en')).toBe('wo·men-mi·grants')
  })
})

describe('a place in a text with soft hyphens', () => {
  it('is found by the units of the text itself', () => {
    const text = 'the in\u00adter\u00adest'
    expect(indexWithSoftHyphens(text, 0)).toBe(0)
    expect(text[indexWithSoftHyphens(text, 6)]).toBe('t')
    expect(indexWithSoftHyphens(text, 6)).toBe(7)
    expect(indexWithSoftHyphens(text, 99)).toBe(text.length)
    expect(indexWithSoftHyphens('plain', 3)).toBe(3)
  })
})
