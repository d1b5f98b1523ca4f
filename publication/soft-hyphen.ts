/**
 * The soft hyphen: a hyphen is drawn there if the line is broken there, else nothing. No release holds one (its checks
 * refuse it), so each in the page's text is the reader's own and no part of what is read.
 */
export const SOFT_HYPHEN = '\u00ad'

/** A text of the page as the release has it. */
export function withoutSoftHyphens(text: string): string {
  return text.replaceAll(SOFT_HYPHEN, '')
}

/** Puts a soft hyphen at each of the places, which ascend. */
export function withSoftHyphens(text: string, places: readonly number[]): string {
  const edges = [0, ...places, text.length]
  return places.length
    ? edges
        .slice(1)
        .map((end, i) => text.slice(edges[i], end))
        .join(SOFT_HYPHEN)
    : text
}

/**
 * Where the unit number `offset` of the text without soft hyphens stands in the text with them.
 * @returns the text's length where it has no such unit
 */
export function indexWithSoftHyphens(text: string, offset: number): number {
  let left = offset
  for (let i = 0; i < text.length; i++) {
    if (text[i] === SOFT_HYPHEN) continue
    if (left-- === 0) return i
  }
  return text.length
}
