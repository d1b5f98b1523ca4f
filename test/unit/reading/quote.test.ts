import { describe, expect, it } from 'vitest'
import { formatDate } from '../../../publication/customs'
import { allSentences, LANGUAGES } from '../../../publication/model'
import { createI18n } from '../../../renderer/i18n'
import { cite, joinClips } from '../../../renderer/reading/quote'
import { SHIPPED, shippedRelease } from '../shipped-release'

const release = shippedRelease()
const quotation = (language: (typeof LANGUAGES)[number], first: string, last = first) => ({
  text: release.editions[language].blocks[0]?.type === 'paragraph' ? 'TEXT' : '',
  language,
  first,
  last,
})

describe('citation', () => {
  it.each(LANGUAGES)('names organization, title, place, date, edition and sentence in %s', (language) => {
    const text = cite(release, quotation(language, 's12'), createI18n('en').t)
    expect(text).toContain('TEXT')
    for (const part of [
      release.publisher[language],
      release.editions[language].title.text,
      release.place[language],
      formatDate('2013-10-04', language),
      createI18n(language).t(`edition.${release.editions[language].status}`),
      '12',
      `lectern://release/${SHIPPED}/${language}#s12`,
    ])
      expect(text).toContain(part)
    expect(text).not.toMatch(/[{}]/)
  })
  it('says more than one sentence as a span, and the title as the title', () => {
    const { t } = createI18n('en')
    expect(cite(release, quotation('en', 's4', 's6'), t)).toContain('sentences 4–6')
    expect(cite(release, quotation('en', 'title'), t)).toContain(', title.')
  })
  it.each([
    ['en', 'title to sentence 2.'],
    ['fr', 'du titre à la phrase 2.'],
    ['zh', '标题至第2句。'],
  ] as const)('says in %s when it begins above the text', (language, span) => {
    const text = cite(release, quotation(language, 'title', 's2'), createI18n('en').t)
    expect(text).toContain(span)
    expect(text).toContain('#title')
  })
  it('keeps & and quotation marks as they are', () => {
    expect(cite(release, { ...quotation('en', 's1'), text: 'A & "B" <C>' }, createI18n('en').t)).toContain(
      'A & "B" <C>',
    )
  })
  it('writes dates in full', () => {
    expect(formatDate('2013-10-04', 'en')).toBe('4 October 2013')
    expect(formatDate('2013-10-04', 'fr')).toBe('4 octobre 2013')
    expect(formatDate('2013-10-04', 'ar')).toMatch(/4 أكتوبر 2013/)
  })
})

describe('sentences quoted together', () => {
  const whole = (language: (typeof LANGUAGES)[number], ...ids: string[]) => {
    const edition = release.editions[language]
    const clips = allSentences(edition).filter(({ id }) => ids.includes(id))
    return { texts: clips.map(({ text }) => text), joined: joinClips(edition, clips) }
  }
  it('are joined in a paragraph as the language joins them', () => {
    const english = whole('en', 's5', 's6')
    expect(english.joined).toBe(english.texts.join(' '))
    const chinese = whole('zh', 's5', 's6')
    expect(chinese.joined).toBe(chinese.texts.join(''))
  })
  it('are set apart where a paragraph ends, an item of a list by a line', () => {
    const { texts, joined } = whole('en', 'title', 'subtitle', 's1', 's6', 's7', 's31', 's32')
    const [title, subtitle, s1, s6, s7, s31, s32] = texts
    expect(joined).toBe([title, subtitle, s1, s6, s7, `${s31}\n${s32}`].join('\n\n'))
  })
  it('begin and end without white space, and nothing comes of none', () => {
    const edition = release.editions.en
    expect(joinClips(edition, [{ id: 's5', text: ' owe this ' }])).toBe('owe this')
    expect(joinClips(edition, [])).toBe('')
  })
})
