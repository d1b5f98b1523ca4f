/** Changes of a text. */
export interface Edit {
  /** What is replaced, by offsets; nothing where both are the same. */
  readonly start: number
  readonly end: number
  readonly text: string
}

/** `edits` in any order, but none within another. */
export function edited(whole: string, edits: readonly Edit[]): string {
  let made = ''
  let at = 0
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start)) {
    made += whole.slice(at, start) + text
    at = end
  }
  return made + whole.slice(at)
}
