// Place, comma, date, dash: the dash is an em or en dash, doubled in Chinese.
const DATELINE = /^[\p{L}\p{M}\p{Zs}.’'-]{2,60}[,،，]([^—–\n]{1,60})(?:——|—|–)/u

/** How many UTF-16 units of a text are its dateline (“New York, 4 October—”), dash included; 0 where it has none. */
export function datelineLength(text: string): number {
  const match = DATELINE.exec(text)
  return match && /\p{Nd}/u.test(match[1] ?? '') ? match[0].length : 0
}
