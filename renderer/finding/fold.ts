/**
 * Folding: two spellings of what a reader takes for the same word become one. Case, accents, Arabic vowel marks, forms
 * of letters, of quotation marks, of dashes and of spaces no longer matter. It is the same in all languages, so that one
 * query can be looked for in six editions.
 *
 * Sources: Unicode 16, UAX #15 (NFKD) and UAX #29 (clusters); for Arabic the usual search normalisation of alef, hamza,
 * teh marbuta and alef maksura.
 */

export interface Folded {
  readonly text: string
  /** For each UTF-16 unit of `text`, where the cluster it comes from starts and ends in the original, in UTF-16 units. */
  readonly starts: Uint32Array
  readonly ends: Uint32Array
}

/** What hangs on the character before it: marks, format characters (soft hyphen, joiners, bidi), the Arabic tatweel. */
const HANGING = '[\\p{M}\\p{Cf}\\u{640}\\u{1F3FB}-\\u{1F3FF}]'
const SPACES = `(?:\\p{White_Space}${HANGING}*)`
const REST = `(?:\\u{200D}\\p{Extended_Pictographic}|${HANGING})*`

/**
 * French guillemets with the spaces inside them; a run of white space; a flag; any other character with what hangs on
 * it; or, at the start of a text, what hangs on nothing. Simpler than the clusters of Intl.Segmenter for the scripts at
 * hand, and much faster.
 */
const CLUSTER = new RegExp(
  `«${HANGING}*${SPACES}*|${SPACES}*»${HANGING}*|${SPACES}+|\\p{RI}\\p{RI}${REST}|[^\\p{M}\\p{Cf}\\u{640}]${REST}|${HANGING}+`,
  'gsu',
)

/** What neither NFKD nor lower case brings together. Written as: the one form, then all others. */
const SAME: readonly (readonly [string, string])[] = [
  ["'", '‘’‚‛′‵ʹʼʻʽˈ´`'],
  ['"', '“”„‟″«»〝〞'],
  ['-', '‐‑‒–—―−⁃'],
  ['.', '。٫۔'],
  [',', '،、٬'],
  [';', '؛'],
  ['?', '؟'],
  ['%', '٪'],
  ['ا', 'ٱ'],
  ['و', 'ۥ'],
  ['ي', 'ىیۦ'],
  ['ه', 'ةھہە'],
  ['ك', 'ک'],
  ['ss', 'ß'],
  ['ae', 'æ'],
  ['oe', 'œ'],
  ['o', 'ø'],
  ['l', 'ł'],
  ['d', 'đ'],
  ['i', 'ı'],
  ['σ', 'ς'],
]

const DIGITS = ['٠١٢٣٤٥٦٧٨٩', '۰۱۲۳۴۵۶۷۸۹']

const FORMS = new Map([
  ...SAME.flatMap(([form, others]) => [...others].map((other) => [other, form] as const)),
  ...DIGITS.flatMap((digits) => [...digits].map((digit, value) => [digit, String(value)] as const)),
])

/**
 * й is kept whole though NFKD takes it apart as it does ё: it is a letter of its own, a key of its own on every Russian
 * keyboard, and мои (my, plural) is not мой (my, singular). ё is written or not at will, so it folds to е. ñ folds to n,
 * though Spanish counts it as a letter too, because those who look for a Spanish name with another keyboard have no ñ,
 * and hardly two words are told apart by it in a release. Arabic hamza folds because it is left out in everyday writing.
 */
const SHORT_I = /и\p{M}*?\u0306/gu

/**
 * Hamza on waw, on yeh and on the line: which of them is written in the middle and at the end of a word differs by country
 * and by school, شؤون and شئون, شيء and شئ. A yeh or a waw before hamza on the line is then only its seat.
 */
const HAMZA = /[ويىیۥۦ]\p{M}*?\u0654|ء/gu
const HAMZA_CLUSTER = new RegExp(`[ويىی]${HANGING}*ء${REST}|${CLUSTER.source}`, 'gsu')

const DROPPED = /[\p{M}\p{Cf}\u0640]/gu

/** Foldings of clusters already met, by whether hamza is one. */
const caches = { apart: new Map<string, string>(), one: new Map<string, string>() }

/**
 * Text folded, with the way back to the original. `hamza: 'one'` makes one form of ء ؤ ئ; without it ؤ is و and ئ is ي,
 * as those write who leave hamza out. Neither finds all that the other finds.
 */
export function fold(text: string, hamza: 'apart' | 'one' = 'apart'): Folded {
  const parts: string[] = []
  // A cluster of n units may fold to more (… to three dots); most fold to as many or fewer.
  const starts: number[] = []
  const ends: number[] = []
  for (const { 0: cluster, index } of text.matchAll(hamza === 'one' ? HAMZA_CLUSTER : CLUSTER)) {
    const folded = foldCluster(cluster, hamza)
    parts.push(folded)
    for (let i = 0; i < folded.length; i++) {
      starts.push(index)
      ends.push(index + cluster.length)
    }
  }
  return { text: parts.join(''), starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) }
}

function foldCluster(cluster: string, hamza: 'apart' | 'one'): string {
  const cache = caches[hamza]
  const known = cache.get(cluster)
  if (known !== undefined) return known
  const solid = cluster.replace(/\p{White_Space}/gu, '')
  const folded = foldLetters(solid, hamza) || (solid === cluster ? '' : ' ')
  // A release has some hundreds of clusters; a text made to have more must not fill the memory.
  if (cache.size > 20_000) cache.clear()
  cache.set(cluster, folded)
  return folded
}

function foldLetters(cluster: string, hamza: 'apart' | 'one'): string {
  const lower = decompose(decompose(cluster).toLowerCase())
  const seated = hamza === 'one' ? lower.replace(HAMZA, 'ء').replace(/[ويىی]\p{M}*ء/gu, 'ء') : lower
  const bare = seated.replace(SHORT_I, 'й').replace(DROPPED, '')
  return [...bare].map((character) => FORMS.get(character) ?? character).join('')
}

/** NFKD, but never into spaces (as of ´ or ﷺ): white space in folded text is white space in the original. */
function decompose(text: string): string {
  return [...text]
    .map((character) => {
      const parts = character.normalize('NFKD')
      return parts.includes(' ') ? character : parts
    })
    .join('')
    .normalize('NFD')
}
