/** A text that was made of another and still knows where each of its places comes from. */

export interface TracedText {
  readonly text: string
  /** Of each UTF-16 unit: the place in the first text that it stands for. Never smaller than that of the unit before. */
  readonly origins: readonly number[]
}

export interface Replacement {
  /** UTF-16 units of the text as it is. */
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A text as it is first. */
export function traced(text: string): TracedText {
  return { text, origins: Array.from({ length: text.length }, (_, index) => index) }
}

/** The place in the first text that a place in this one stands for; its end stands for the end. */
export function originAt({ text, origins }: TracedText, offset: number): number {
  return origins[Math.max(0, Math.min(offset, text.length - 1))] ?? 0
}

/** With other texts in places that are in order and do not overlap. */
export function replaced(source: TracedText, replacements: Iterable<Replacement>): TracedText {
  let text = ''
  const origins: number[] = []
  let at = 0
  const keepUntil = (end: number) => {
    text += source.text.slice(at, end)
    for (let index = at; index < end; index += 1) origins.push(originAt(source, index))
    at = end
  }
  for (const { start, end, text: other } of replacements) {
    keepUntil(start)
    text += other
    for (const place of placesIn(source.text.slice(start, end), other)) origins.push(originAt(source, start + place))
    at = end
  }
  keepUntil(source.text.length)
  return { text, origins }
}

/** Every match replaced by what `other` makes of it; null leaves it. */
export function replacedAll(
  source: TracedText,
  pattern: RegExp,
  other: (match: RegExpExecArray) => string | null,
): TracedText {
  const replacements = [...source.text.matchAll(pattern)].flatMap((match): Replacement[] => {
    const text = other(match as RegExpExecArray)
    return text === null ? [] : [{ start: match.index, end: match.index + match[0].length, text }]
  })
  return replacements.length === 0 ? source : replaced(source, replacements)
}

const WORDS = /[\p{L}\p{M}\p{N}]+/gu

/** For each unit of `other` its place in `one`: word for word where they have as many, else as far along. */
function placesIn(one: string, other: string): number[] {
  const here = [...one.matchAll(WORDS)]
  const there = [...other.matchAll(WORDS)]
  if (here.length !== there.length || here.length === 0) return along(other.length, 0, one.length)
  const places: number[] = []
  there.forEach((word, index) => {
    const start = here[index]?.index ?? 0
    // What stands between two words belongs to the one before it, what stands first to the first.
    const before = index === 0 ? 0 : Math.max(0, start - 1)
    while (places.length < word.index) places.push(before)
    places.push(...along(word[0].length, start, here[index]?.[0].length ?? 0))
  })
  while (places.length < other.length) places.push(Math.max(0, one.length - 1))
  return places
}

function along(count: number, start: number, length: number): number[] {
  return Array.from({ length: count }, (_, index) => start + Math.floor((index * length) / count))
}
