import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../../publication/model'
import { createI18n } from '../../../renderer/i18n'
import { whereAmI } from '../../../renderer/reading/where'
import { shippedRelease } from '../shipped-release'

const { editions } = shippedRelease()

describe('where am I', () => {
  it('says language, heading, sentence and share', () => {
    const parts = whereAmI(editions.en, 's17', createI18n('en').t, 'en')
    expect(parts.map((part) => part.text).join('')).toBe(
      'English. Under the heading More efforts to recognize value of migration. Sentence 17 of 32. 53% read.',
    )
  })
  it('has no heading before the first', () => {
    expect(whereAmI(editions.en, 's3', createI18n('en').t, 'en').map((part) => part.text)).toEqual([
      'English. Sentence 3 of 32. 9% read.',
    ])
  })
  it('keeps the heading in its own language when the interface is in another', () => {
    const parts = whereAmI(editions.ar, 's17', createI18n('fr').t, 'fr')
    expect(parts.find((part) => part.lang === 'ar')?.text).toBe('مزيد من الجهود للاعتراف بقيمة الهجرة')
    expect(parts.filter((part) => part.lang === 'fr')).toHaveLength(2)
  })
  it.each(LANGUAGES)('leaves no placeholder in %s', (language) => {
    for (const id of ['title', 's1', 's17', 's32']) {
      const text = whereAmI(editions[language], id, createI18n(language).t, language)
        .map((part) => part.text)
        .join('')
      expect(text).not.toMatch(/[{}]|where\./)
      expect(text).not.toContain('\u0000')
      expect(text).toMatch(id === 'title' ? /32/ : /32.*\d/)
    }
  })
})
