import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileWords } from '../../../electron/publishing/file-words'
import { writeEpub } from '../../../publication/epub'
import { type Edition, LANGUAGES, type Release } from '../../../publication/model'
import { readEpub } from '../../../publication/read-epub'
import { unzip, zip } from '../../../publication/zip'
import { shippedRelease } from '../shipped-release'
import { anyRelease } from './generated-release'

const release = shippedRelease()
const epubOf = (of: Release, languages = LANGUAGES as readonly Edition['language'][]) =>
  writeEpub(of, languages, fileWords(of))

describe('an EPUB', () => {
  it('reads back as the same editions, with what is spoken and the lexicons', () => {
    expect(readEpub(epubOf(release))).toEqual({
      id: release.id,
      datePublished: '2013-10-04',
      editions: LANGUAGES.map((language) => release.editions[language]),
    })
  })

  it('reads back whatever the release holds', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(anyRelease, (any) => {
        expect(readEpub(epubOf(any, ['ar', 'en'])).editions).toEqual([any.editions.ar, any.editions.en])
      }),
      { numRuns: 60 },
    )
  })

  it('is the same bytes each time, with the type first and as it is', () => {
    const archive = epubOf(release, ['fr'])
    expect(epubOf(structuredClone(release), ['fr'])).toEqual(archive)
    // OCF 3.3, 4.3: how a program knows an EPUB by its first bytes.
    expect(new TextDecoder().decode(archive.subarray(30, 58))).toBe('mimetypeapplication/epub+zip')
    expect(Object.keys(unzip(archive))[0]).toBe('mimetype')
  })

  it('has one document, one entry in the contents and one lexicon a language, and the same ids in each', () => {
    const files = unzip(epubOf(release, ['ar', 'en']))
    const ids = ['ar', 'en'].map((language) =>
      [...(files[`EPUB/${language}.xhtml`] ?? '').matchAll(/ id="([^"]+)"/g)].map(([, id]) => id),
    )
    expect(ids[0]).toEqual(ids[1])
    expect(ids[0]).toContain('s32')
    expect(files['EPUB/nav.xhtml']).toContain('<a href="ar.xhtml">العربية <small>ترجمة عربية غير رسمية</small></a>')
    expect(files['EPUB/nav.xhtml']).toContain('<a href="en.xhtml#about">')
    expect(files['EPUB/en.pls']).toContain('<grapheme>Ban Ki-moon</grapheme><alias>Bahn Kee-moon</alias>')
    expect(files['EPUB/package.opf']).toContain('<spine page-progression-direction="rtl">')
    expect(files['EPUB/package.opf']).toMatch(
      /<meta refines="#en" property="schema:creativeWorkStatus"[^>]*>English orig/,
    )
  })

  it('of another maker is refused, and so is a damaged one', () => {
    const files = unzip(epubOf(release, ['en']))
    const change = (name: string, from: string, to: string) => () =>
      readEpub(zip({ ...files, [name]: (files[name] ?? '').replace(from, to) }))
    expect(change('EPUB/package.opf', 'lectern://release/', 'urn:isbn:')).toThrow('no release')
    expect(change('EPUB/en.xhtml', '</h1>', '</h2>')).toThrow()
    expect(change('EPUB/en.xhtml', '0" lang="en"', '0" lang="de"')).toThrow('no language')
    expect(change('EPUB/en.xhtml', '<h2>', '<hr/><h2>')).toThrow('no block')
    expect(change('META-INF/container.xml', 'package.opf', 'other.opf')).toThrow('has no EPUB/other.opf')
    expect(() => readEpub(new TextEncoder().encode('no zip archive'))).toThrow()
  })
})
