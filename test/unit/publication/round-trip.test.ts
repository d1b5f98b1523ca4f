import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readRelease } from '../../../publication/checks'
import { allSentences, LANGUAGES, type Release } from '../../../publication/model'
import { writeMarkdown, writeSpoken } from '../../../publication/write-markdown'
import { anyRelease, manifestOf } from './generated-release'
import { SHIPPED, shippedFiles } from './shipped-files'

function write(release: Release): Record<string, string> {
  const original = release.editions[release.original]
  const editions = LANGUAGES.map((language) => [`${language}.md`, writeMarkdown(release.editions[language], original)])
  const spoken = LANGUAGES.flatMap((language) => {
    const markdown = writeSpoken(release.editions[language], original)
    return markdown === null ? [] : [[`${language}.spoken.md`, markdown]]
  })
  const lexicons = LANGUAGES.flatMap((language) => {
    const { lexicon } = release.editions[language]
    return lexicon ? [[`espeak-lexicon.${language}.json`, JSON.stringify(lexicon)]] : []
  })
  return {
    'publication.json': manifestOf(release),
    ...Object.fromEntries([...editions, ...spoken, ...lexicons]),
  }
}

const NAMES = [
  'publication.json',
  ...LANGUAGES.flatMap((language) => [`${language}.md`, `${language}.spoken.md`, `espeak-lexicon.${language}.json`]),
]
const ANYTHING = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.uint8Array())

describe('a release, whatever it holds', () => {
  it('is read back as it was written, every sentence in every language', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(anyRelease, (release) => {
        const files = write(release)
        const result = readRelease(files, release.id)
        expect(result).toEqual({ release })
        if ('faults' in result) return
        expect(write(result.release)).toEqual(files)
        const [first, ...others] = LANGUAGES.map((language) =>
          allSentences(result.release.editions[language]).map(({ id }) => id),
        )
        expect(new Set(first).size).toBe(first?.length)
        for (const ids of others) expect(ids).toEqual(first)
      }),
      { numRuns: 100 },
    )
  })
})

describe('files, whatever they hold', () => {
  it('never make reading throw', { timeout: 120_000 }, () => {
    const files = fc.dictionary(fc.oneof(fc.constantFrom(...NAMES), fc.string()), ANYTHING)
    fc.assert(
      fc.property(files, fc.string(), (any, id) => {
        expect(readRelease(any, id)).toHaveProperty('faults')
      }),
      { numRuns: 300 },
    )
  })

  it('never make reading throw where one place of a good release is broken', { timeout: 120_000 }, () => {
    const good = shippedFiles()
    const splice = fc.record({
      name: fc.constantFrom(...NAMES),
      at: fc.nat(4000),
      length: fc.nat(40),
      text: fc.string({ unit: 'binary' }),
    })
    fc.assert(
      fc.property(splice, ({ name, at, length, text }) => {
        const source = String(good[name] ?? '')
        const result = readRelease({ ...good, [name]: source.slice(0, at) + text + source.slice(at + length) }, SHIPPED)
        if ('faults' in result) {
          for (const { file, line, message } of result.faults) {
            expect(NAMES).toContain(file)
            expect(line).toBeGreaterThan(0)
            expect(line).toBeLessThanOrEqual(`${source}${text}`.split('\n').length)
            expect(message).not.toContain('undefined')
          }
        } else {
          const ids = LANGUAGES.map((language) => allSentences(result.release.editions[language]).length)
          expect(new Set(ids).size).toBe(1)
        }
      }),
      { numRuns: 80 },
    )
  })
})
