import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../../publication/model'
import { createI18n } from '../../../renderer/i18n'
import { cite, formatDate } from '../../../renderer/reading/quote'
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
    // From the title into the text: named by its last sentence, linked by its first.
    expect(cite(release, quotation('en', 'title', 's2'), t)).toContain('#title')
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
