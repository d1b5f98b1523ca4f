import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../../publication/model'
import { wordsOfLink } from '../../../renderer/reading/plain-text'
import { shippedRelease } from '../shipped-release'

describe('the words of a link', () => {
  const release = shippedRelease()
  it.each(LANGUAGES)('are found for every restored link in %s', (language) => {
    for (const { id } of release.restoredLinks) expect(wordsOfLink(release.editions[language], id), id).toBeTruthy()
  })
  it('are those of the edition', () => {
    expect(wordsOfLink(release.editions.en, 'declaration')).toBe('Declaration')
    expect(wordsOfLink(release.editions.fr, 'global-forum')).toMatch(/^Forum mondial/)
    expect(wordsOfLink(release.editions.en, 'nothing')).toBeNull()
  })
})
