/** Where words can be parted: for hyphens at the end of a line, and for marks on syllables. */
import type { Language } from './model'
import { SOFT_HYPHEN, withSoftHyphens } from './soft-hyphen'

/** The places inside a word where a syllable begins, in UTF-16 units, ascending. */
export type Breaks = (word: string) => readonly number[]

/** The languages whose words the reader knows how to part, and how their patterns are read: each only when needed. */
const PATTERNS: Partial<Record<Language, () => Promise<{ readonly default: unknown }>>> = {
  en: () => import('hyphen/patterns/en-gb.js'),
  fr: () => import('hyphen/patterns/fr.js'),
  es: () => import('hyphen/patterns/es.js'),
  ru: () => import('hyphen/patterns/ru.js'),
}

const loading = new Map<Language, Promise<Breaks | null>>()

/** Reads a language's patterns, once. Null where the language has none. */
export function loadBreaks(language: Language): Promise<Breaks | null> {
  const known = loading.get(language)
  if (known) return known
  const patterns = PATTERNS[language]
  const breaks = patterns ? readBreaks(patterns) : Promise.resolve(null)
  loading.set(language, breaks)
  return breaks
}

/** What writes text of a language with a soft hyphen wherever it may be broken. Null where the language has no patterns. */
export async function loadHyphenator(language: Language): Promise<((text: string) => string) | null> {
  const breaks = await loadBreaks(language)
  return breaks && ((text) => withSoftHyphens(text, hyphenPlaces(text, breaks)))
}

async function readBreaks(patterns: () => Promise<{ readonly default: unknown }>): Promise<Breaks> {
  const [{ default: createHyphenator }, { default: rules }] = await Promise.all([import('hyphen'), patterns()])
  const part = createHyphenator(rules, { hyphenChar: SOFT_HYPHEN, minWordLength: 3 })
  return (word) => {
    const breaks: number[] = []
    const parted = part(word)
    for (let i = parted.indexOf(SOFT_HYPHEN); i >= 0; i = parted.indexOf(SOFT_HYPHEN, i + 1)) {
      breaks.push(i - breaks.length)
    }
    return breaks
  }
}

/** A part of a text, in UTF-16 units. */
export type Part = readonly [start: number, end: number]

const TOKEN = /\S+/gu
/** Addresses, names of files, numbers with letters: not to be read as words. */
const NOT_WORDS = /[\d@_/\\#&=+]|\p{L}[.:]\p{L}/u
/** Letters, and what an apostrophe joins to them. */
const WORD = /\p{L}[\p{L}\p{M}]*(?:['’]\p{L}[\p{L}\p{M}]*)*/gu
const LETTERS = /\p{L}[\p{L}\p{M}]*/gu
/** In a name a hyphen would be taken for its own, and no pattern knows how it is parted; nor an abbreviation in capitals. */
const CAPITAL = /\p{Lu}/u
const CAPITALS = /^(?=.*\p{Lu})[^\p{Ll}]+$/u
/** Has its own place to break. */
const COMPOUND = /\p{L}[-\u2010\u2011]\p{L}/u

/** Letters that stay on the line before a hyphen, and that go to the next. */
const BEFORE = 2
const AFTER = 3

/** The places where a text may be broken with a hyphen, ascending: not in names, addresses, capitals or compounds. */
export function hyphenPlaces(text: string, breaks: Breaks): readonly number[] {
  const places: number[] = []
  for (const token of text.matchAll(TOKEN)) {
    if (NOT_WORDS.test(token[0]) || COMPOUND.test(token[0])) continue
    for (const word of token[0].matchAll(WORD)) {
      if (CAPITAL.test(word[0])) continue
      for (const { 0: letters, index } of word[0].matchAll(LETTERS)) {
        const start = token.index + word.index + index
        for (const at of breaks(letters)) {
          if (at >= BEFORE && letters.length - at >= AFTER) places.push(start + at)
        }
      }
    }
  }
  return places
}

/** Every second syllable of each word of a text: marked, they tell all syllables apart. */
export function secondSyllables(text: string, language: Language, breaks: Breaks): readonly Part[] {
  const parts: Part[] = []
  for (const token of text.matchAll(TOKEN)) {
    if (NOT_WORDS.test(token[0])) continue
    for (const word of token[0].matchAll(LETTERS)) {
      if (CAPITALS.test(word[0])) continue
      const start = token.index + word.index
      const edges = [...syllablesOf(word[0], language, breaks), word[0].length]
      for (let i = 0; i + 1 < edges.length; i += 2) parts.push([start + Number(edges[i]), start + Number(edges[i + 1])])
    }
  }
  return parts
}

const VOWEL = /[аеёиоуыэюяaeiouáéíóúüàâêîïôûëèœæy]/i

/**
 * Where the syllables of a word begin, but for the first. Patterns are made for printers, who leave no single letter at
 * the end of a line, nor the syllables не- and con-, which read as words: readers are to see these too.
 */
function syllablesOf(word: string, language: Language, breaks: Breaks): readonly number[] {
  const found = breaks(word)
  switch (language) {
    case 'ru':
      return withEveryVowel(word, found)
    case 'fr':
    case 'es':
      return withFirstSyllable(word, found, breaks)
    default:
      return found
  }
}

/** A Russian word has as many syllables as vowels. */
function withEveryVowel(word: string, found: readonly number[]): readonly number[] {
  const edges = new Set(found)
  let vowel = -1
  for (let i = 0; i < word.length; i++) {
    if (!VOWEL.test(word[i] ?? '')) continue
    const parted = [...edges].some((edge) => edge > vowel && edge <= i)
    if (vowel >= 0 && !parted) edges.add(i - onset(word.slice(vowel + 1, i)))
    vowel = i
  }
  return [...edges].sort((a, b) => a - b)
}

/** How many of the consonants between two vowels go with the second: one, with the soft sign that stands after it. */
function onset(consonants: string): number {
  return /[^йьъ]ь?$/i.exec(consonants)?.[0].length ?? 0
}

/** Parts the first piece once more, as the patterns would part it in the middle of a word. */
function withFirstSyllable(word: string, found: readonly number[], breaks: Breaks): readonly number[] {
  const before = VOWEL.test(word[0] ?? '') ? 'n' : 'a'
  const first = found[0] ?? word.length
  const more = breaks(before + word)
    .map((at) => at - before.length)
    .filter((at) => at > 0 && at < first)
  return [...more, ...found]
}
