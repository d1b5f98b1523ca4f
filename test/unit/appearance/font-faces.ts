/** What the style sheet of the fonts says and what its files hold. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Language } from '../../../publication/model'
import { charactersOf } from './woff2-characters'

export const root = join(import.meta.dirname, '../../..')
const sheet = join(root, 'renderer/appearance/fonts.css')
const require = createRequire(import.meta.url)

export interface Face {
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

export const faces = readFaces(readFileSync(sheet, 'utf8'))
const characters = new Map<string, ReadonlySet<number>>()

/** Reads the files; must be called before `covering`. */
export async function readFiles(): Promise<void> {
  for (const file of new Set(faces.map((face) => face.file))) {
    characters.set(file, await charactersOf(readFileSync(file)))
  }
}

/** The faces of one set of a family that have a character, the one a browser takes last. */
export function covering(family: string, set: string, point: number): Face[] {
  return faces.filter(
    (face) =>
      face.family === family &&
      face.set === set &&
      face.ranges.some(([from, to]) => from <= point && point <= to) &&
      characters.get(face.file)?.has(point),
  )
}

/** The characters shown in a language, without those that have no glyph. */
export function charactersIn(language: Language): readonly string[] {
  return [...new Set(textIn(language))].filter((character) => !WITHOUT_GLYPH.test(character))
}
