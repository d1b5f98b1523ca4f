/** Words and phrases put as an engine is to read them. */
import type { Lexicon } from '../../publication/model'
import { type Replacement, replaced, type TracedText } from './traced-text'

/** A word that a person wants to hear otherwise. */
export interface Pronunciation {
  readonly word: string
  readonly say: string
}

/** Where an entry's word ends if it stands at `start` of a text; -1 where it does not. */
type Match = (text: string, start: number) => number

interface Entry {
  readonly match: Match
  readonly say: string
}

/** By the first letter of the word; of those that begin alike the longest first. */
type Entries = ReadonlyMap<string, readonly Entry[]>

/** Whole words and phrases of a lexicon, case-sensitive, the longest first, each put as it is to be read. */
export function applyLexicon(source: TracedText, lexicon: Lexicon): TracedText {
  return apply(
    source,
    entriesOf(lexicon, () => Object.entries(lexicon), plain),
  )
}

/**
 * The same for a person's own list, where the words are as they are shown: vowel signs and the dots of ё in the spoken text
 * are passed over where the word has none. Entries that are blank, as while one is typed, do nothing.
 */
export function applyOwn(source: TracedText, own: readonly Pronunciation[]): TracedText {
  const trimmed = () =>
    own.map(({ word, say }) => [word, say].map((part) => part.normalize('NFC').trim()) as [string, string])
  return apply(source, entriesOf(own, trimmed, lenient))
}

const known = new WeakMap<object, Entries>()

/** Made once for each list. */
function entriesOf(
  key: object,
  list: () => readonly (readonly [string, string])[],
  match: (word: string) => Match,
): Entries {
  const made = known.get(key)
  if (made) return made
  const usable = list().filter(([word, say]) => word !== '' && say !== '')
  const longestFirst = usable.sort(([a], [b]) => b.length - a.length)
  const entries = new Map<string, Entry[]>()
  for (const [word, say] of longestFirst) {
    const first = word.charAt(0)
    entries.set(first, [...(entries.get(first) ?? []), { match: match(word), say }])
  }
  known.set(key, entries)
  return entries
}

function apply(source: TracedText, entries: Entries): TracedText {
  const { text } = source
  const found: Replacement[] = []
  for (let start = 0; start < text.length; ) {
    const replacement = entries.size === 0 ? null : at(text, start, entries)
    if (replacement) found.push(replacement)
    start = replacement?.end ?? start + 1
  }
  return found.length === 0 ? source : replaced(source, found)
}

function at(text: string, start: number, entries: Entries): Replacement | null {
  for (const { match, say } of beginningWith(text.charAt(start), entries)) {
    const end = match(text, start)
    if (end > start && isBorder(text, start) && isBorder(text, end)) return { start, end, text: say }
  }
  return null
}

function beginningWith(letter: string, entries: Entries): readonly Entry[] {
  const plainly = undotted(letter)
  const found = entries.get(letter) ?? []
  return plainly === letter ? found : [...found, ...(entries.get(plainly) ?? [])]
}

const LETTER = /[\p{L}\p{M}\p{N}]/u
const HAN = /\p{Script=Han}/u

/**
 * Whether a word may begin or end here. Chinese has no borders between words, and a Latin letter beside a Chinese one is a
 * word of its own; a sign on a letter is part of it in any script.
 */
function isBorder(text: string, at: number): boolean {
  const before = characterBefore(text, at)
  const after = at < text.length ? String.fromCodePoint(text.codePointAt(at) ?? 0) : ''
  return !LETTER.test(before) || !LETTER.test(after) || HAN.test(before) || HAN.test(after)
}

function characterBefore(text: string, at: number): string {
  const unit = text.charAt(at - 1)
  return /[\udc00-\udfff]/.test(unit) ? text.slice(at - 2, at) : unit
}

function plain(word: string): Match {
  return (text, start) => (text.startsWith(word, start) ? start + word.length : -1)
}

const VOWEL_SIGNS = /[\u064b-\u065f\u0670\u0640]/

function lenient(word: string): Match {
  const skipsVowels = !VOWEL_SIGNS.test(word)
  return (text, start) => {
    let at = start
    for (const letter of word) {
      const here = text.slice(at, at + letter.length)
      if (here !== letter && undotted(here) !== letter && !(/\s/.test(letter) && /\s/.test(here))) return -1
      at += letter.length
      while (skipsVowels && VOWEL_SIGNS.test(text.charAt(at))) at += 1
    }
    return at
  }
}

function undotted(letter: string): string {
  return letter === 'ё' ? 'е' : letter === 'Ё' ? 'Е' : letter
}
