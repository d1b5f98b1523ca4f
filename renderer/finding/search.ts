import { separator } from '../../publication/join'
import { type Edition, type Sentence, type SentenceId, sentencesOf } from '../../publication/model'
import { type Folded, fold } from './fold'

/** A part of a sentence: offsets in UTF-16 units of `Sentence.text`. */
export interface TextRange {
  readonly sentence: SentenceId
  readonly start: number
  readonly end: number
}

/** Where a query was found. A phrase may run on over the sentences of a paragraph: the first range is the match's own. */
export interface Match extends TextRange {
  /** The ranges in the sentences after the first; nearly always none. */
  readonly continuation: readonly TextRange[]
}

/** An edition made ready for searching: its sentences as one folded string, with the way back to them. */
export interface EditionIndex extends Folded {
  /** The same with one form of hamza, where there is any. */
  readonly hamza: Folded | null
  readonly sentences: readonly Sentence[]
  /** Where each sentence begins in that row of sentences, with one unit between two; ascending. */
  readonly bases: readonly number[]
  /** The plain text of a sentence, empty where there is none of that name. */
  readonly textOf: (id: SentenceId) => string
}

const NONE: readonly TextRange[] = []

/** Stands between paragraphs. Folded text never has one, so no query reaches over it. */
const BREAK = '\n'

const indexes = new WeakMap<Edition, EditionIndex>()

/** The index of an edition, made when first asked for and kept as long as the edition. */
export function buildIndex(edition: Edition): EditionIndex {
  const known = indexes.get(edition)
  if (known) return known
  const index = makeIndex(edition)
  indexes.set(edition, index)
  return index
}

/**
 * Every place where the query stands, in reading order, none overlapping another. A query that folds to nothing has no
 * place. A match covers whole characters: `e` is not found inside œ, but `coeur` finds cœur.
 */
export function search(index: EditionIndex, query: string): Match[] {
  const places = placesOf(index, fold(query).text.trim())
  const hamza = fold(query, 'one').text.trim()
  // Without a hamza in the query the other folding finds nothing more.
  const more = index.hamza && hamza.includes('ء') ? placesOf(index.hamza, hamza) : []
  return inOrder(places, more).map(({ start, end }) => matchAt(index, start, end))
}

/** A place in all the sentences, one after another. */
interface Place {
  readonly start: number
  readonly end: number
}

function placesOf(folded: Folded, wanted: string): Place[] {
  const places: Place[] = []
  if (!wanted) return places
  const { text, starts, ends } = folded
  let from = text.indexOf(wanted)
  while (from >= 0) {
    const to = from + wanted.length
    const whole = startsCluster(folded, from) && startsCluster(folded, to)
    if (whole) places.push({ start: starts[from] as number, end: ends[to - 1] as number })
    from = text.indexOf(wanted, whole ? to : from + 1)
  }
  return places
}

/** The places of both, each once; of two that overlap the first, and of two that begin together the longer. */
function inOrder(places: readonly Place[], more: readonly Place[]): readonly Place[] {
  if (!more.length) return places
  const all = [...places, ...more].sort((a, b) => a.start - b.start || b.end - a.end)
  let end = 0
  return all.filter((place) => {
    const isFree = place.start >= end
    if (isFree) end = place.end
    return isFree
  })
}

/** The runs of sentences a phrase may reach over: a paragraph, an item of a list, a heading, a line of the head. */
function runsOf(edition: Edition): (readonly Sentence[])[] {
  const head = [edition.kicker, edition.title, edition.subtitle].map((sentence) => [sentence])
  return [...head, ...edition.blocks.flatMap((block) => (block.type === 'list' ? block.items : [sentencesOf(block)]))]
}

function makeIndex(edition: Edition): EditionIndex {
  const sentences: Sentence[] = []
  const bases: number[] = []
  /** What stands after each sentence. */
  const joints: string[] = []
  let base = 0
  for (const run of runsOf(edition)) {
    for (const sentence of run) {
      sentences.push(sentence)
      bases.push(base)
      joints.push(sentence === run.at(-1) ? BREAK : separator(edition.language))
      base += sentence.text.length + 1
    }
  }
  const texts = new Map(sentences.map((sentence) => [sentence.id, sentence.text]))
  const folded = (hamza: 'apart' | 'one') =>
    joined(
      sentences.map(({ text }) => fold(text, hamza)),
      sentences,
      bases,
      joints,
    )
  const hasHamza = sentences.some(({ text }) => /[\u0621\u0624\u0626\u0654\ufe80-\ufe8c]/.test(text))
  return {
    ...folded('apart'),
    hamza: hasHamza ? folded('one') : null,
    sentences,
    bases,
    textOf: (id) => texts.get(id) ?? '',
  }
}

/** Folded sentences as one, each beginning at its base. */
function joined(
  parts: readonly Folded[],
  sentences: readonly Sentence[],
  bases: readonly number[],
  joints: readonly string[],
): Folded {
  const starts: number[] = []
  const ends: number[] = []
  for (const [index, part] of parts.entries()) {
    const base = bases[index] as number
    for (const start of part.starts) starts.push(base + start)
    for (const end of part.ends) ends.push(base + end)
    const after = base + (sentences[index] as Sentence).text.length
    if (joints[index]) {
      starts.push(after)
      ends.push(after)
    }
  }
  return {
    text: parts.map((part, index) => part.text + joints[index]).join(''),
    starts: Uint32Array.from(starts),
    ends: Uint32Array.from(ends),
  }
}

/** Whether the unit at `at` is the first of its cluster. */
function startsCluster({ starts }: Folded, at: number): boolean {
  return at === 0 || starts[at] !== starts[at - 1]
}

function matchAt({ sentences, bases }: EditionIndex, start: number, end: number): Match {
  const first = sentenceAt(bases, start)
  const { id, text } = sentences[first] as Sentence
  const base = bases[first] as number
  if (end <= base + text.length) return { sentence: id, start: start - base, end: end - base, continuation: NONE }
  const continuation: TextRange[] = []
  for (let i = first + 1; i < sentences.length && (bases[i] as number) < end; i++) {
    const next = sentences[i] as Sentence
    continuation.push({ sentence: next.id, start: 0, end: Math.min(end - (bases[i] as number), next.text.length) })
  }
  return { sentence: id, start: start - base, end: text.length, continuation }
}

/** The last sentence that begins at or before a place. */
function sentenceAt(bases: readonly number[], place: number): number {
  let low = 0
  let high = bases.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((bases[middle] as number) <= place) low = middle
    else high = middle - 1
  }
  return low
}
