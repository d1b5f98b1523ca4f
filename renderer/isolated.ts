/**
 * A path, keys or a name to stand inside a sentence of either direction: between first-strong isolate and pop
 * directional isolate (Unicode UAX #9), so that neither turns the other round.
 */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`
}
