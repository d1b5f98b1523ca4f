/**
 * Which words of a sentence as it is shown are being said, where a voice says something else: numbers in words, an
 * address letter by letter, Arabic with its vowels.
 */
import type { Language } from '../../publication/model'
import { kindOf, type Word, wordsOf } from './words'

export interface SpokenMap {
  /** The words that are shown, in order. */
  readonly words: readonly Word[]
  /**
   * What is said for each of them: UTF-16 units of the spoken text, which they share out among them in the same order
   * without a rest. What is given in brackets and is not said has an empty one; any other word for which nothing is said has
   * a piece of its neighbour's.
   */
  readonly spans: readonly Word[]
}

/** A word, or a character of Chinese: what is compared. */
interface Unit extends Word {
  readonly key: string
}

/** Total and monotonic: every place of the spoken text belongs to one word, and later places to no earlier words. */
export function alignWords(shown: string, spoken: string, language: Language): SpokenMap {
  const words = wordsOf(shown, language)
  const said = unitsOf(spoken, wordsOf(spoken, language))
  if (shown === spoken)
    return {
      words,
      spans: share(
        words.map((word) => [word]),
        spoken,
      ),
    }
  const units = words.map((word) => unitsOf(shown, [word]))
  const all = units.flat()
  const shares = assign(all, said, { shown, spoken, language })
  let next = 0
  const perWord = units.map((parts) => parts.flatMap(() => shares[next++] ?? []))
  const silent = words.map(({ start }, index) => perWord[index]?.length === 0 && isInBrackets(shown, start))
  return { words, spans: share(perWord, spoken, silent) }
}

const HAN = /\p{Script=Han}/u

function unitsOf(text: string, words: readonly Word[]): Unit[] {
  return words.flatMap(({ start, end }): Unit[] => {
    const word = text.slice(start, end)
    if (!HAN.test(word)) return [{ start, end, key: fold(word) }]
    let at = start
    return [...word].map((character) => {
      const unit = { start: at, end: at + character.length, key: character }
      at = unit.end
      return unit
    })
  })
}

/** A word without what may differ between writing and speech: case, accents, vowel signs, the seats of hamza. */
function fold(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\p{M}\u0640]/gu, '')
    .replace(/\u0671/g, '\u0627')
    .replace(/['ʼ]/g, '’')
    .toLowerCase()
}

/** How alike two words must be to be taken for the same. */
const ALIKE = 0.6

/** From 0 to 1; 0 where they are less than alike. */
function similarity(a: string, b: string): number {
  if (a === b) return 1
  const longer = Math.max(a.length, b.length)
  const shorter = Math.min(a.length, b.length)
  // Not worth comparing: they could never be alike enough.
  if (shorter < 3 || shorter < ALIKE * longer) return 0
  return 1 - distance(a, b) / longer
}

/** Levenshtein's. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1
      next.push(Math.min((row[j - 1] ?? 0) + change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}

interface Texts {
  readonly shown: string
  readonly spoken: string
  readonly language: Language
}

/** The units said for each unit shown. Words that are alike are paired, and what lies between them is shared out. */
function assign(shown: readonly Unit[], said: readonly Unit[], texts: Texts): (readonly Word[])[] {
  const shares: Word[][] = shown.map(() => [])
  let i = 0
  let j = 0
  for (const [atShown, atSaid] of [...pairs(shown, said), [shown.length, said.length] as const]) {
    const gap = shown.slice(i, atShown)
    const between = said.slice(j, atSaid)
    if (gap.length > 0) {
      for (const [index, part] of shareOut(gap, between, texts).entries()) shares[i + index]?.push(...part)
    } else {
      // Words that are only said go with those before them, or after a pause with those after it.
      const pause = between.findIndex((unit) => hasPause(texts.spoken, unit.start))
      const cut = i === 0 ? 0 : atShown === shown.length || pause < 0 ? between.length : pause
      shares[i - 1]?.push(...between.slice(0, cut))
      shares[atShown]?.push(...between.slice(cut))
    }
    const pair = said[atSaid]
    if (pair) shares[atShown]?.push(pair)
    i = atShown + 1
    j = atSaid + 1
  }
  return shares
}

/** Needleman and Wunsch: the pairs of words, in order, that leave the least over. */
function pairs(shown: readonly Unit[], said: readonly Unit[]): (readonly [number, number])[] {
  const width = said.length + 1
  const cost = new Float64Array((shown.length + 1) * width)
  const from = new Uint8Array(cost.length)
  for (let i = 0; i <= shown.length; i += 1) {
    for (let j = 0; j <= said.length; j += 1) {
      const here = i * width + j
      const a = shown[i - 1]
      const b = said[j - 1]
      let best = i === 0 && j === 0 ? 0 : Number.POSITIVE_INFINITY
      if (a) [best, from[here]] = [(cost[here - width] ?? 0) + 1, SHOWN_ALONE]
      if (b && (cost[here - 1] ?? 0) + 1 < best) [best, from[here]] = [(cost[here - 1] ?? 0) + 1, SAID_ALONE]
      if (a && b) {
        const alike = similarity(a.key, b.key)
        const paired = (cost[here - width - 1] ?? 0) + 2 * (1 - alike)
        if (alike >= ALIKE && paired < best) [best, from[here]] = [paired, PAIRED]
      }
      cost[here] = best
    }
  }
  const found: (readonly [number, number])[] = []
  for (let i = shown.length, j = said.length; i > 0 || j > 0; ) {
    const step = from[i * width + j]
    if (step === PAIRED) found.push([i - 1, j - 1])
    if (step !== SAID_ALONE) i -= 1
    if (step !== SHOWN_ALONE) j -= 1
  }
  return found.reverse()
}

const SHOWN_ALONE = 1
const SAID_ALONE = 2
const PAIRED = 3

/** What is said, in order, shared out among words that are not alike, by how long each should take to say. */
function shareOut(shown: readonly Unit[], said: readonly Unit[], texts: Texts): (readonly Word[])[] {
  const first = said[0]
  if (shown.length === 1) return [said]
  if (first && said.length < shown.length && !shown.some(({ start }) => isInBrackets(texts.shown, start))) {
    // Several words in one: “High level” said as “High-level”.
    const whole = { start: first.start, end: said.at(-1)?.end ?? first.end }
    return split(
      whole,
      shown.map(() => false),
    ).map((part) => [part])
  }
  const width = said.length + 1
  const cost = new Float64Array((shown.length + 1) * width).fill(Number.POSITIVE_INFINITY)
  const from = new Uint32Array(cost.length)
  cost[0] = 0
  for (let i = 1; i <= shown.length; i += 1) {
    const price = priceOf(shown[i - 1] as Unit, said, texts)
    for (let end = 0; end <= said.length; end += 1) {
      for (let start = 0; start <= end; start += 1) {
        const total = (cost[(i - 1) * width + start] ?? 0) + price(start, end)
        if (total < (cost[i * width + end] ?? 0)) {
          cost[i * width + end] = total
          from[i * width + end] = start
        }
      }
    }
  }
  const shares: (readonly Unit[])[] = []
  for (let i = shown.length, end = said.length; i > 0; i -= 1) {
    const start = from[i * width + end] ?? 0
    shares.push(said.slice(start, end))
    end = start
  }
  return shares.reverse()
}

/** How a mail address or a telephone number is announced, in the six languages, without accents. */
const ANNOUNCED = {
  mail: /^(?:e-?mail|courriel|correo|электрон|почт|电邮|电子邮|بريد|البريد)/u,
  phone: /^(?:tel|тел|电话|هاتف|الهاتف)/u,
  web: /^(?:web|site|sitio|сайт|网址|موقع)/u,
} as const
/** How the + of a number is said. */
const PLUS = /^(?:\+|plus|mas|плюс|加|زايد)/u

/** How badly units `start` to `end` of what is said fit a word. */
function priceOf(unit: Unit, said: readonly Unit[], { shown, spoken, language }: Texts) {
  const kind = kindOf(shown.slice(unit.start, unit.end))
  const expected = lengthSaid(shown.slice(unit.start, unit.end), kind) / (language === 'zh' ? 4 : 1)
  const lengths = [0]
  for (const { key } of said) lengths.push((lengths.at(-1) ?? 0) + key.length + (language === 'zh' ? 0 : 1))
  const heads = said.map(({ start }) => fold(spoken.slice(start, start + 12)))
  const announced = Object.keys(ANNOUNCED) as (keyof typeof ANNOUNCED)[]
  const foreign = announced.filter((name) => name !== kind)
  const begins = said.map(({ start }, index) => {
    const head = heads[index] ?? ''
    const isAnnounced = kind !== 'plain' && ANNOUNCED[kind].test(head)
    // “Электронная почта” is one announcement.
    if (isAnnounced && !ANNOUNCED[kind].test(heads[index - 1] ?? '')) return -3
    return hasPause(spoken, start) ? -0.3 : 0
  })
  const strange = [0]
  for (const head of heads) {
    const isStrange = foreign.some((name) => ANNOUNCED[name].test(head)) || (kind !== 'phone' && PLUS.test(head))
    strange.push((strange.at(-1) ?? 0) + (isStrange ? 1 : 0))
  }
  // What is given in brackets, as a name in its own letters, is often not said.
  const unsaid = isInBrackets(shown, unit.start) ? 0 : 1.5
  return (start: number, end: number): number => {
    if (start === end) return unsaid
    const length = (lengths[end] ?? 0) - (lengths[start] ?? 0)
    const wrong = kind === 'plain' ? 0 : (strange[end] ?? 0) - (strange[start] ?? 0)
    return Math.abs(Math.log((length + 1) / (expected + 1))) + (begins[start] ?? 0) + 3 * wrong
  }
}

/** About how many letters it takes to say a word. */
function lengthSaid(word: string, kind: ReturnType<typeof kindOf>): number {
  const digits = word.match(/\p{Nd}/gu)?.length ?? 0
  if (kind === 'phone') return 5 * digits
  if (kind !== 'plain') return 4 * word.length
  return word.length + 5 * digits
}

/** Whether there is punctuation between the word at `start` and the one before it. */
function hasPause(text: string, start: number): boolean {
  for (let at = start - 1; at >= 0; at -= 1) {
    const sign = text.charAt(at)
    if (/[\p{L}\p{M}\p{N}\p{Cs}]/u.test(sign)) return false
    if (/\p{P}/u.test(sign)) return true
  }
  return false
}

function isInBrackets(text: string, at: number): boolean {
  return /[(（[][^)）\]]*$/u.test(text.slice(0, at))
}

/** Opening marks before a word belong to it. */
const OPENING = /(?:[\p{Ps}\p{Pi}¿¡]\s*)+$/u

/**
 * The whole of `text`, in order, one span for each list of units; to a list that is empty a piece of its neighbour's, or to
 * one that is `silent` nothing.
 */
function share(shares: readonly (readonly Word[])[], text: string, silent: readonly boolean[] = []): readonly Word[] {
  const starts: (number | undefined)[] = shares.map(([first]) => {
    if (!first) return undefined
    return first.start - (OPENING.exec(text.slice(0, first.start))?.[0].length ?? 0)
  })
  const owned = starts.flatMap((start, index) => (start === undefined ? [] : [index]))
  // All before the first word goes with it, also where that one is not said.
  const bounds = owned.length === 0 ? [0] : owned.map((index, order) => (order === 0 ? 0 : (starts[index] ?? 0)))
  const firsts = owned.length === 0 ? [0] : owned.map((index, order) => (order === 0 ? 0 : index))
  return bounds.flatMap((start, order) => {
    const from = firsts[order] ?? 0
    const count = (firsts[order + 1] ?? shares.length) - from
    const quiet = Array.from({ length: count }, (_, index) => index > 0 && silent[from + index] === true)
    return split({ start, end: bounds[order + 1] ?? text.length }, quiet)
  })
}

/** A span in parts of about one length, the first of which have something where it is too short; those that are `quiet` are empty. */
function split({ start, end }: Word, quiet: readonly boolean[]): Word[] {
  const count = quiet.filter((each) => !each).length
  const at = (index: number) => start + Math.ceil(((end - start) * index) / count)
  let taken = 0
  return quiet.map((isQuiet) => {
    const from = at(taken)
    if (!isQuiet) taken += 1
    return { start: from, end: at(taken) }
  })
}
