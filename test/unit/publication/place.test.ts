import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { separator } from '../../../publication/join'
import { LANGUAGES } from '../../../publication/model'
import { formatDeepLink, parseDeepLink } from '../../../publication/place'

const place = { release: '2013-10-04-migration-dialogue', language: 'ar', sentence: 's12' } as const

const anyPlace = fc.record({
  release: fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,99}$/),
  language: fc.constantFrom(...LANGUAGES),
  sentence: fc.oneof(
    fc.constantFrom('kicker', 'title', 'subtitle'),
    fc.integer({ min: 1, max: 99_999 }).map((n) => `s${n}`),
  ),
})

describe('a deep link', () => {
  it('is written and read', () => {
    expect(formatDeepLink(place)).toBe('lectern://release/2013-10-04-migration-dialogue/ar#s12')
    expect(parseDeepLink(formatDeepLink(place))).toEqual(place)
  })

  it('is read as it was written, whatever the place', () => {
    fc.assert(
      fc.property(anyPlace, (any) => {
        expect(parseDeepLink(formatDeepLink(any))).toEqual(any)
      }),
    )
  })

  it('is read after a URL parser has normalised it', () => {
    fc.assert(
      fc.property(anyPlace, (any) => {
        expect(parseDeepLink(new URL(formatDeepLink(any)).href)).toEqual(any)
      }),
    )
  })

  it.each([
    'LECTERN://RELEASE/2013-10-04-MIGRATION-DIALOGUE/AR#S12',
    'lectern://release/2013-10-04-migration-dialogue/ar/#s12',
    'lectern://release/2013-10-04-migration-dialogue/ar#s12/',
  ])('may come as %s', (link) => expect(parseDeepLink(link)).toEqual(place))

  it.each([
    '',
    'lectern:',
    'lectern://release',
    'lectern://release/a/en',
    'lectern://release/a/en#',
    'lectern://release/a/de#s1',
    'lectern://release/a/en#s0',
    'lectern://release/a/en#s01',
    'lectern://release/a/en#s100000',
    'lectern://release/a/en#author',
    'lectern://release/a/en#s1#s2',
    'lectern://release/a//en#s1',
    'lectern://release/../en#s1',
    'lectern://release/a/../../en#s1',
    'lectern://release/%2e%2e/en#s1',
    'lectern://release/a%2Fb/en#s1',
    'lectern://release/a/en%23s1',
    'lectern://release/-a/en#s1',
    'lectern://release/a_b/en#s1',
    'lectern://release:80/a/en#s1',
    'lectern://me@release/a/en#s1',
    'lectern://release/a/en?x=1#s1',
    'lectern://release/a/en#s1 --inspect',
    'lectern://release/a/en#s1\n',
    ' lectern://release/a/en#s1',
    'lectern://release/a/en#ſ1',
    'lectern://release/a/en#\u212aicker',
    'lectern:release/a/en#s1',
    'https://release/a/en#s1',
    `lectern://release/${'a'.repeat(101)}/en#s1`,
    `lectern://release/a/en#s1${'/'.repeat(500)}`,
  ])('is not %j', (link) => expect(parseDeepLink(link)).toBeNull())

  it('never throws, not even on what is no string', () => {
    fc.assert(
      fc.property(fc.anything(), (any) => {
        expect(parseDeepLink(any as string)).toBeNull()
      }),
    )
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (any) => {
        expect(parseDeepLink(`lectern://release/${any}`)).toBeNull()
      }),
    )
  })
})

describe('sentences', () => {
  it('are joined without a space in Chinese alone', () => {
    expect(LANGUAGES.map(separator)).toEqual([' ', '', ' ', ' ', ' ', ' '])
  })
})
