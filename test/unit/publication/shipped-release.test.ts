import { describe, expect, it } from 'vitest'
import { readRelease } from '../../../publication/checks'
import {
  allSentences,
  type Inline,
  LANGUAGES,
  type Language,
  type Release,
  sentencesOf,
} from '../../../publication/model'
import { linksOf, plainText } from '../../../publication/plain-text'
import { speechTextsOf, withoutSpeech } from '../../../publication/speech'
import { writeMarkdown, writeSpoken } from '../../../publication/write-markdown'
import { SHIPPED, shippedFiles } from './shipped-files'

const files = shippedFiles()
const release = read()

function read(): Release {
  const result = readRelease(files, SHIPPED)
  if ('faults' in result) throw new Error(JSON.stringify(result.faults, null, 2))
  return result.release
}

const IDS = ['kicker', 'title', 'subtitle', ...Array.from({ length: 32 }, (_, index) => `s${index + 1}`)]

describe.each(LANGUAGES)('the %s edition of the release that ships', (language) => {
  const edition = release.editions[language]

  it('has the kicker, the title, the subtitle and 32 sentences, named in reading order', () => {
    expect(allSentences(edition).map(({ id }) => id)).toEqual(IDS)
  })

  it('has the original’s blocks and roles', () => {
    const shapes = edition.blocks.map(({ type, role }) => (role ? `${type}:${role}` : type))
    expect(shapes).toEqual([
      ...['paragraph', 'paragraph', 'paragraph:quotation', 'paragraph', 'paragraph', 'paragraph', 'paragraph'],
      ...['heading', 'paragraph:quotation', 'paragraph', 'paragraph', 'paragraph', 'paragraph'],
      ...['heading', 'paragraph:contacts', 'list:contacts'],
    ])
    const quoted = edition.blocks
      .filter(({ role }) => role === 'quotation')
      .map((block) => sentencesOf(block).map(({ id }) => id))
    expect(quoted).toEqual([
      ['s4', 's5', 's6'],
      ['s17', 's18', 's19', 's20'],
    ])
  })

  it('shows its text', () => {
    for (const { text, content } of allSentences(edition)) expect(text).toBe(plainText(content))
    const source = String(files[`${language}.md`])
    expect(source).toContain(allSentences(edition)[8]?.text)
  })

  it('names the restored links with their targets', () => {
    const links = allSentences(edition).flatMap(({ content }) => linksOf(content))
    const restored = links.filter(({ ref }) => ref !== undefined)
    expect(new Map(restored.map(({ ref, target }) => [ref, target]))).toEqual(
      new Map(release.restoredLinks.map(({ id, target }) => [id, target])),
    )
    expect(links.filter(({ ref }) => ref === undefined).map(({ target }) => target)).toEqual([
      'http://www.un.org/en/ga/68/meetings/migration/',
      'http://www.unmigration.org',
      'mailto:boelt@un.org',
      'tel:+12129638264',
      'mailto:prudhommem@un.org',
      'tel:+19173673541',
    ])
  })

  it('is written back byte for byte', () => {
    expect(writeMarkdown(edition, release.editions.en)).toBe(files[`${language}.md`])
    expect(writeSpoken(edition, release.editions.en)).toBe(files[`${language}.spoken.md`])
  })
})

describe('the release that ships', () => {
  it('says what is known of it', () => {
    expect(release).toMatchObject({ id: SHIPPED, datePublished: '2013-10-04', original: 'en' })
    expect(release.place).toEqual({
      ar: 'نيويورك',
      zh: '纽约',
      en: 'New York',
      fr: 'New York',
      ru: 'Нью-Йорк',
      es: 'Nueva York',
    })
    expect(release.restoredLinks.map(({ id, confidence }) => [id, confidence])).toEqual([
      ['declaration', 'medium'],
      ['millennium-development-goals', 'medium-high'],
      ['post-2015-agenda', 'medium'],
      ['global-forum', 'high'],
      ['global-migration-group', 'high'],
    ])
    expect(release.notes).toHaveLength(6)
    for (const words of [release.publisher, release.place, release.source, ...release.notes]) {
      expect(Object.keys(words)).toEqual([...LANGUAGES])
    }
  })

  it('explains its terms, by the names that the translators settled', () => {
    const settled = JSON.parse(String(files['terminology.json'])) as { terms: Record<Language, string>[] }
    // The names of persons and of no special meaning are not explained, abbreviations and forms of address are.
    const names = (language: Language) => settled.terms.map((term) => term[language]).join('\n')
    // Without the last letter, which Russian changes.
    const stem = (word: string) => word.slice(0, -1)
    const known = release.terms.filter(({ name }) => names('en').includes(name.en))
    expect(known.length).toBeGreaterThanOrEqual(20)
    for (const { name } of known) {
      for (const language of LANGUAGES) {
        // As it stands in the text or a note where that differs from the list.
        const inText = [
          ...allSentences(release.editions[language]).map(({ text }) => text),
          ...release.notes.map((note) => note[language]),
        ]
        const isKnown = [names(language), ...inText].some((all) => all.includes(stem(name[language])))
        expect(isKnown, `${language}: ${name[language]}`).toBe(true)
      }
    }
    const abbreviations = release.terms.map(({ name, meaning }) => `${name.ru} ${meaning.ru}`).join('\n')
    for (const short of ['ООН', 'СМИ', 'г-н', 'г-жа']) expect(abbreviations).toContain(short)
  })

  it('tells the original from the unofficial translations', () => {
    const statuses = LANGUAGES.map((language) => release.editions[language].status)
    const translation = 'unofficial-translation'
    expect(statuses).toEqual([translation, translation, 'original', translation, translation, translation])
    expect(LANGUAGES.map((language) => release.editions[language].direction)).toEqual([
      'rtl',
      'ltr',
      'ltr',
      'ltr',
      'ltr',
      'ltr',
    ])
  })

  it('knows where the dateline ends', () => {
    const datelines = LANGUAGES.map((language) => {
      const { blocks, datelineLength } = release.editions[language]
      return blocks[0] && sentencesOf(blocks[0])[0]?.text.slice(0, datelineLength)
    })
    expect(datelines).toEqual([
      'نيويورك، 4 تشرين الأول/أكتوبر —',
      '纽约，10月4日——',
      'New York, 4 October—',
      'New York, 4\u00a0octobre\u00a0–',
      'Нью-Йорк, 4 октября\u00a0—',
      'Nueva York, 4 de octubre –',
    ])
  })

  it('keeps the words of its markup', () => {
    const [dateline, declaration, rest] = sentencesOf(release.editions.en.blocks[0] ?? fail())[0]?.content ?? []
    expect([dateline?.type, declaration?.type, rest?.type]).toEqual(['text', 'link', 'text'])
    expect(declaration).toEqual({
      type: 'link',
      target: 'http://www.un.org/ga/search/view_doc.asp?symbol=A/68/L.5',
      ref: 'declaration',
      children: [{ type: 'text', value: 'Declaration' }] satisfies Inline[],
    })
  })

  it('says what is spoken otherwise than it is shown', () => {
    const count = LANGUAGES.map(
      (language) => allSentences(release.editions[language]).filter(({ spoken }) => spoken !== undefined).length,
    )
    expect(Object.fromEntries(LANGUAGES.map((language, index) => [language, count[index]]))).toEqual({
      ...{ ar: 35, zh: 11, en: 5, fr: 9, ru: 21, es: 9 },
    })
    const { title, blocks } = release.editions.ru
    expect(title.spoken).toMatch(/^Организация Объединённых Наций принимает меры/)
    expect(blocks[7] && sentencesOf(blocks[7])[0]?.spoken).toBeUndefined()
    expect(blocks[13] && sentencesOf(blocks[13])[0]?.spoken).toBe('Контакты для средств массовой информации')
    expect(release.editions.zh.lexicon).toMatchObject({ 银行: '银航', 'R A T': 'R 诶 T' })
    expect(release.editions.en.lexicon).toHaveProperty('Ms.', 'Mizz')
  })

  it('may lack what is spoken', () => {
    const shown = Object.fromEntries(Object.entries(files).filter(([name]) => !/spoken|lexicon/.test(name)))
    expect(readRelease(shown, SHIPPED)).toEqual({ release: withoutSpeech(release) })
  })

  it('parts into what is shown and what is spoken', () => {
    const texts = speechTextsOf(release)
    expect(texts.fr.spoken.s1).toMatch(/^New York, le 4\u00a0octobre\. Les/)
    expect(texts.fr.spoken).not.toHaveProperty('s2')
    expect(texts.ar.spoken.kicker).toBe('نَشْرَةٌ صَحَفِيَّةٌ لِلْأُمَمِ الْمُتَّحِدَة')
    expect(speechTextsOf(withoutSpeech(release)).es).toEqual({ spoken: {}, lexicon: {} })
    expect(texts.es.lexicon).toHaveProperty('ONU', 'Onu')
    expect(JSON.stringify(withoutSpeech(release))).not.toMatch(/spoken|lexicon|نَشْرَةٌ/)
  })

  it('goes through JSON and structuredClone unchanged', () => {
    expect(JSON.parse(JSON.stringify(release))).toEqual(release)
    expect(structuredClone(release)).toEqual(release)
  })

  it('is the same from bytes, and with the line ends of Windows', () => {
    const bytes = Object.fromEntries(
      Object.entries(files).map(([name, text]) => [name, new TextEncoder().encode(String(text))]),
    )
    expect(readRelease(bytes, SHIPPED)).toEqual({ release })
    const crlf = Object.fromEntries(
      Object.entries(files).map(([name, text]) => [name, String(text).replaceAll('\n', '\r\n')]),
    )
    expect(readRelease(crlf, SHIPPED)).toEqual({ release })
  })
})

function fail(): never {
  throw new Error('There is no first block')
}
