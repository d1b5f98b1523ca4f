import { separator } from '../../publication/join'
import { type Edition, type Sentence, type SentenceId, sentencesOf } from '../../publication/model'
import { fold } from './fold'

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

/** An edition made ready for searching: one folded string, with the way back to its sentences. */
export interface EditionIndex {
  readonly text: string
  /** For each unit of `text`, where its cluster starts and ends in all the sentences, one after another. */
  readonly starts: Uint32Array
  readonly ends: Uint32Array
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
  const wanted = fold(query).text.trim()
  const matches: Match[] = []
  if (!wanted) return matches
  let from = index.text.indexOf(wanted)
  while (from >= 0) {
    const to = from + wanted.length
    const whole = startsCluster(index, from) && startsCluster(index, to)
    if (whole) matches.push(matchAt(index, from, to))
    from = index.text.indexOf(wanted, whole ? to : from + 1)
  }
  return matches
}

/** The runs of sentences a phrase may reach over: a paragraph, an item of a list, a heading, a line of the head. */
function runsOf(edition: Edition): (readonly Sentence[])[] {
  const head = [edition.kicker, edition.title, edition.subtitle].map((sentence) => [sentence])
  return [...head, ...edition.blocks.flatMap((block) => (block.type === 'list' ? block.items : [sentencesOf(block)]))]
}

function makeIndex(edition: Edition): EditionIndex {
  const joint = separator(edition.language)
  const parts: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  const sentences: Sentence[] = []
  const bases: number[] = []
  let base = 0
  for (const run of runsOf(edition)) {
    for (const sentence of run) {
      const folded = fold(sentence.text)
      const between = sentence === run.at(-1) ? BREAK : joint
      const length = sentence.text.length
      parts.push(folded.text, between)
      for (const start of folded.starts) starts.push(base + start)
      for (const end of folded.ends) ends.push(base + end)
      if (between) {
        starts.push(base + length)
        ends.push(base + length)
      }
      sentences.push(sentence)
      bases.push(base)
      base += length + 1
    }
  }
  const texts = new Map(sentences.map((sentence) => [sentence.id, sentence.text]))
  return {
    text: parts.join(''),
    starts: Uint32Array.from(starts),
    ends: Uint32Array.from(ends),
    sentences,
    bases,
    textOf: (id) => texts.get(id) ?? '',
  }
}

/** Whether the unit at `at` is the first of its cluster. */
function startsCluster({ starts }: EditionIndex, at: number): boolean {
  return at === 0 || starts[at] !== starts[at - 1]
}

function matchAt({ starts, ends, sentences, bases }: EditionIndex, from: number, to: number): Match {
  const start = starts[from] as number
  const end = ends[to - 1] as number
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
