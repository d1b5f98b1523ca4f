import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { LANGUAGES, type Language } from '../../../publication/model'
import { charactersOf } from './woff2-characters'

const root = join(import.meta.dirname, '../../..')
const sheet = join(root, 'renderer/appearance/fonts.css')
const require = createRequire(import.meta.url)

interface Face {
  readonly family: string
  /** Weight and style: a browser chooses among faces of one set only. */
  readonly set: string
  readonly file: string
  readonly ranges: readonly (readonly [number, number])[]
}

function readFaces(css: string): Face[] {
  return [...css.matchAll(/@font-face \{([^}]*)\}/g)].map(([, body = '']) => {
    const value = (name: string) => new RegExp(`${name}: (.*);`).exec(body)?.[1] ?? ''
    const url = /url\('([^']*)'\)/.exec(body)?.[1] ?? ''
    const ranges = value('unicode-range')
      .split(',')
      .map((range) => {
        const [from = '', to = from] = range.replace('U+', '').split('-')
        return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const
      })
    const file = url.startsWith('.') ? join(dirname(sheet), url) : require.resolve(url)
    return {
      family: value('font-family').replaceAll("'", ''),
      set: `${value('font-weight')} ${value('font-style')}`,
      file,
      ranges,
    }
  })
}

/** What the reader shows in a language: its editions and its interface. */
function textIn(language: Language): string {
  const releases = join(root, 'resources/releases')
  const files = [join(root, `locales/${language}.json`)]
  for (const id of readdirSync(releases)) {
    files.push(join(releases, id, `${language}.md`), join(releases, id, 'publication.json'))
  }
  return files
    .filter((file) => existsSync(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('')
}

/** Shown by no glyph: spaces are made by the shaper, format characters are invisible. */
const WITHOUT_GLYPH = /[\p{White_Space}\p{Default_Ignorable_Code_Point}]/u

const faces = readFaces(readFileSync(sheet, 'utf8'))
const characters = new Map<string, ReadonlySet<number>>()

beforeAll(async () => {
  for (const file of new Set(faces.map((face) => face.file))) {
    characters.set(file, await charactersOf(readFileSync(file)))
  }
}, 60_000)

function covering(family: string, set: string, point: number): Face[] {
  return faces.filter(
    (face) =>
      face.family === family &&
      face.set === set &&
      face.ranges.some(([from, to]) => from <= point && point <= to) &&
      characters.get(face.file)?.has(point),
  )
}

// As they stand in base.css: what the first family lacks the second has.
const stacks = [
  ['Lectern Serif', 'Lectern Serif SC'],
  ['Lectern Sans', 'Lectern Sans SC'],
  ['Lectern Serif SC'],
  ['Lectern Sans SC'],
]
const sets = ['200 499 normal', '500 900 normal']

describe.each(stacks.map((stack) => [stack.join(', '), stack] as const))('%s', (_name, stack) => {
  test.each(LANGUAGES)('has every character shown in %s, in every weight', (language) => {
    const wanted = new Set([...textIn(language)].filter((character) => !WITHOUT_GLYPH.test(character)))
    for (const set of sets) {
      const missing = [...wanted].filter((character) =>
        stack.every((family) => covering(family, set, character.codePointAt(0) ?? 0).length === 0),
      )
      expect(missing, set).toEqual([])
    }
  })
})

test.each(['Lectern Serif', 'Lectern Sans', 'Lectern Serif SC', 'Lectern Sans SC'])(
  '%s has the same scripts in every set a browser chooses among',
  (family) => {
    const own = faces.filter((face) => face.family === family)
    const found = [...new Set(own.map((face) => face.set))]
    expect(found).toEqual(expect.arrayContaining(sets))
    const counts = found.map((set) => own.filter((face) => face.set === set).length)
    expect(new Set(counts).size).toBe(1)
  },
)

test('the style sheet of the page names the families in these orders', () => {
  const base = readFileSync(join(root, 'renderer/appearance/base.css'), 'utf8')
  for (const stack of stacks.slice(0, 2)) expect(base).toContain(stack.map((family) => `'${family}'`).join(', '))
})

describe('punctuation that Chinese shares with Latin', () => {
  const chosen = (family: string, character: string) =>
    covering(family, '200 499 normal', character.codePointAt(0) ?? 0).at(-1)?.file

  test.each([...'·—“”…'])('%s is full-width in Chinese and Latin elsewhere', (character) => {
    expect(chosen('Lectern Serif SC', character)).toContain('noto-serif-sc-regular-core')
    expect(chosen('Lectern Serif', character)).toContain('source-serif-4-latin-wght')
  })

  test('the apostrophe of a Latin name is never full-width', () => {
    expect(chosen('Lectern Serif SC', '’')).toContain('source-serif-4-latin-wght')
  })
})

test('a release in other words is covered too: the characters of GB 2312', () => {
  const decoder = new TextDecoder('gb18030')
  const missing: string[] = []
  for (let row = 0xb0; row <= 0xf7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      const character = decoder.decode(Uint8Array.of(row, cell))
      const point = character.codePointAt(0) ?? 0
      if (/^\p{Script=Han}$/u.test(character) && covering('Lectern Serif SC', sets[1] ?? '', point).length === 0) {
        missing.push(character)
      }
    }
  }
  expect(missing).toEqual([])
})
