import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../../../electron/contract'
import { type Face as ChosenFace, FACES, facesOf } from '../../../electron/look'
import { lookCss } from '../../../electron/look-css'
import { LANGUAGES, type Language } from '../../../publication/model'
import { charactersIn, covering, faces, readFiles, root } from './font-faces'

beforeAll(readFiles, 60_000)

// As they stand in base.css: what the first family lacks the second has.
const stacks = [
  ['Lectern Serif', 'Lectern Serif SC'],
  ['Lectern Sans', 'Lectern Sans SC', 'Lectern Sans SC Rare'],
  ['Lectern Serif SC'],
  ['Lectern Sans SC', 'Lectern Sans SC Rare'],
]
const sets = ['200 499 normal', '500 900 normal']

describe.each(stacks.map((stack) => [stack.join(', '), stack] as const))('%s', (_name, stack) => {
  test.each(LANGUAGES)('has every character shown in %s, in every weight', (language) => {
    for (const set of sets) {
      const missing = charactersIn(language).filter((character) =>
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

test.each(['renderer/appearance/base.css', 'renderer/printing/paper.css'])(
  '%s names the families in these orders',
  (file) => {
    const sheet = readFileSync(join(root, file), 'utf8')
    for (const stack of stacks) expect(sheet).toContain(`: ${stack.map((family) => `'${family}'`).join(', ')}, `)
  },
)

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

describe('a release in other words is covered too: the characters of GB 2312', () => {
  const decoder = new TextDecoder('gb18030')
  const rows = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, row) =>
      Array.from({ length: 94 }, (_, cell) => decoder.decode(Uint8Array.of(from + row, 0xa1 + cell))),
    )
      .flat()
      .filter((character) => /^\p{Script=Han}$/u.test(character))
  const lacking = (family: string, set: string, characters: readonly string[]) =>
    characters.filter((character) => covering(family, set, character.codePointAt(0) ?? 0).length === 0)

  test.each(sets)('by the serif in the set %s', (set) => {
    expect(lacking('Lectern Serif SC', set, rows(0xb0, 0xf7))).toEqual([])
  })

  test('by the sans, whose semibold has the common ones, and what stands in for the others', () => {
    expect(lacking('Lectern Sans SC', sets[0] ?? '', rows(0xb0, 0xf7))).toEqual([])
    expect(lacking('Lectern Sans SC', sets[1] ?? '', rows(0xb0, 0xd7))).toEqual([])
    expect(
      lacking('Lectern Sans SC Rare', '400 normal', lacking('Lectern Sans SC', sets[1] ?? '', rows(0xd8, 0xf7))),
    ).toEqual([])
  })
})

/** The family a chosen face names first in the page's style sheet. */
function familyOf(face: ChosenFace, language: Language): string | undefined {
  const type = { ...DEFAULT_SETTINGS.type, all: { ...DEFAULT_SETTINGS.type.all, face } }
  return new RegExp(`:lang\\(${language}\\)\\{[^}]*font-family:'([^']*)'`).exec(
    lookCss({ ...DEFAULT_SETTINGS, type }),
  )?.[1]
}

describe.each(['atkinson', 'lexend', 'opendyslexic'] as const)('the face %s', (face) => {
  const family = familyOf(face, 'en') ?? ''
  const own = [...new Set(faces.filter((each) => each.family === family).map((each) => each.set))]

  test('is in the style sheet, in every weight there is', () => {
    const weights = own.filter((set) => set.endsWith('normal')).map((set) => set.split(' ').map(Number))
    for (const weight of [380, 400, 460, 600, 700]) {
      expect(weights.filter(([from = 0, to = 0]) => from <= weight && weight <= to)).toHaveLength(1)
    }
  })

  test.each(LANGUAGES)('is offered in %s if, and only if, it has its letters', (language) => {
    const letters = charactersIn(language).filter((character) => /\p{L}/u.test(character))
    // Names in other letters stand in every edition; the language's own are most of its text.
    const script = { ar: 'Arabic', zh: 'Han', ru: 'Cyrillic' }[language as string] ?? 'Latin'
    const wanted = letters.filter((letter) => new RegExp(`\\p{Script=${script}}`, 'u').test(letter))
    const has = own.every((set) => wanted.every((letter) => covering(family, set, letter.codePointAt(0) ?? 0).length))
    expect(facesOf(language).includes(face)).toBe(has)
    expect(familyOf(face, language)).toBe(has ? family : undefined)
  })
})

test('OpenDyslexic takes its ó from where the accent stands over it', () => {
  expect(covering('OpenDyslexic', '200 499 normal', 'ó'.codePointAt(0) ?? 0).at(-1)?.file).toContain('400-italic')
  expect(covering('OpenDyslexic', '200 499 normal', 'o'.codePointAt(0) ?? 0).at(-1)?.file).toContain('400-normal')
})

test('every face that can be chosen is tested here', () => {
  expect(FACES).toEqual(['serif', 'sans', 'atkinson', 'lexend', 'opendyslexic'])
})
