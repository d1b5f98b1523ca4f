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
/** Those that are being made. */
const begun = new WeakMap<Edition, Generator<void, EditionIndex>>()

/** Sentences that are folded in one step: a millisecond or two. */
const STEP = 50

/** The index of an edition, made when first asked for and kept as long as the edition. */
export function buildIndex(edition: Edition): EditionIndex {
  for (;;) {
    const index = stepIndex(edition)
    if (index) return index
  }
}

/**
 * Goes on making the index of an edition, by a step.
 * @returns null where there is more to do
 */
export function stepIndex(edition: Edition): EditionIndex | null {
  const known = indexes.get(edition)
  if (known) return known
  const making = begun.get(edition) ?? makeIndex(edition)
  begun.set(edition, making)
  const { done, value } = making.next()
  if (!done) return null
  begun.delete(edition)
  indexes.set(edition, value)
  return value
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

function* makeIndex(edition: Edition): Generator<void, EditionIndex> {
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
  const hasHamza = sentences.some(({ text }) => /[\u0621\u0624\u0626\u0654\ufe80-\ufe8c]/.test(text))
  const apart = yield* foldedParts(sentences, 'apart')
  const one = hasHamza ? yield* foldedParts(sentences, 'one') : null
  return {
    ...joined(apart, sentences, bases, joints),
    hamza: one && joined(one, sentences, bases, joints),
    sentences,
    bases,
    textOf: (id) => texts.get(id) ?? '',
  }
}

function* foldedParts(sentences: readonly Sentence[], hamza: 'apart' | 'one'): Generator<void, readonly Folded[]> {
  const parts: Folded[] = []
  for (const [index, { text }] of sentences.entries()) {
    parts.push(fold(text, hamza))
    if (index % STEP === STEP - 1) yield
  }
  return parts
}

/** Folded sentences as one, each beginning at its base. */
function joined(
  parts: readonly Folded[],
  sentences: readonly Sentence[],
  bases: readonly number[],
  joints: readonly string[],
): Folded {
  const text = parts.map((part, index) => part.text + joints[index]).join('')
  const starts = new Uint32Array(text.length)
  const ends = new Uint32Array(text.length)
  let at = 0
  for (const [index, part] of parts.entries()) {
    const base = bases[index] as number
    for (let unit = 0; unit < part.text.length; unit++) {
      starts[at] = base + (part.starts[unit] as number)
      ends[at++] = base + (part.ends[unit] as number)
    }
    if (!joints[index]) continue
    const after = base + (sentences[index] as Sentence).text.length
    starts[at] = after
    ends[at++] = after
  }
  return { text, starts, ends }
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
