/** Words of every language, Chinese among them (Unicode UAX #29, with ICU's dictionary). */
const words = new Intl.Segmenter(undefined, { granularity: 'word' })

const CUT = '…'

/** What a line should not begin with after a cut. */
const LOOSE = /^[\p{White_Space}.,;:!?、，。；：！？،؛؟]+/u

/** A match with the words around it. */
export interface Snippet {
  readonly before: string
  readonly match: string
  readonly after: string
}

/**
 * A match (offsets in UTF-16 units of `text`) with so much around it as makes some `width` units in all, cut between
 * words; `…` stands for what was cut. What one side does not need, the other has.
 */
export function snippet(text: string, { start, end }: { start: number; end: number }, width: number): Snippet {
  const room = Math.max(0, width - (end - start))
  const behind = Math.max(Math.min(start, Math.floor(room / 2)), room - (text.length - end))
  const from = startOfWord(text, start, start - behind)
  const to = endOfWord(text, end, end + room - behind)
  return {
    before: from > 0 ? CUT + text.slice(from, start).replace(LOOSE, '') : text.slice(0, start),
    match: text.slice(start, end),
    after: to < text.length ? text.slice(end, to).trimEnd() + CUT : text.slice(end),
  }
}

/** The first boundary at or after `least`, `start` at the latest. */
function startOfWord(text: string, start: number, least: number): number {
  if (least <= 0) return 0
  const word = words.segment(text).containing(least - 1)
  return word ? Math.min(start, word.index + word.segment.length) : start
}

/** The last boundary at or before `most`, `end` at the earliest. */
function endOfWord(text: string, end: number, most: number): number {
  if (most >= text.length) return text.length
  return Math.max(end, words.segment(text).containing(most)?.index ?? end)
}
