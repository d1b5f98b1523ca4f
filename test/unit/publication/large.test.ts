import { describe, expect, it } from 'vitest'
import { hasText, inFiles, isLarge, WHOLE_BLOCKS, withBlocks } from '../../../publication/large'
import { LANGUAGES, type Release } from '../../../publication/model'
import { shippedRelease } from '../shipped-release'

const shipped = shippedRelease()
/** The release with so many blocks in each edition. */
const ofLength = (length: number): Release =>
  LANGUAGES.reduce((rest, language) => {
    const { blocks } = shipped.editions[language]
    return withBlocks(
      rest,
      language,
      Array.from({ length }, (_, index) => blocks[index % blocks.length] ?? blocks[0]) as typeof blocks,
    )
  }, shipped)

describe('a release in files', () => {
  it('is one file where it is small, as the one that ships', () => {
    expect(isLarge(shipped.editions.en)).toBe(false)
    expect(inFiles(shipped)).toEqual({ release: shipped, blocks: null })
    expect(inFiles(ofLength(WHOLE_BLOCKS)).blocks).toBeNull()
  })

  it('is its front and six texts where it is large', () => {
    const large = ofLength(WHOLE_BLOCKS + 1)
    const { release, blocks } = inFiles(large)
    expect(LANGUAGES.filter((language) => hasText(release.editions[language]))).toEqual([])
    expect(release.editions.ru.title).toEqual(shipped.editions.ru.title)
    const again = LANGUAGES.reduce((rest, language) => withBlocks(rest, language, blocks?.[language] ?? []), release)
    expect(again).toEqual(large)
  })
})
