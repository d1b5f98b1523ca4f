const TOKEN =
  /(?:([{}[\],:])|("(?:[ -!#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.]))/y
const SPACE = /[ \t\n\r]*/y

type State = 'value' | 'first value' | 'key' | 'first key' | 'colon' | 'after'

/**
 * Where a text stops being JSON (RFC 8259): the offset of the first token that does not fit, or the length of the text
 * where it ends too early. `JSON.parse` says this in words that differ from one engine to the next, or not at all.
 */
export function syntaxOffset(text: string): number {
  const open: string[] = []
  let state: State = 'value'
  let at = skip(text, 0)
  while (at < text.length) {
    TOKEN.lastIndex = at
    const [token, mark, string] = TOKEN.exec(text) ?? []
    if (token === undefined) return at
    const next = step(state, mark ?? (string === undefined ? 'literal' : 'string'), open)
    if (next === null) return at
    state = next
    at = skip(text, at + token.length)
  }
  return at
}

/** The state after a token, or null where it does not fit; `open` holds the brackets not closed yet. */
function step(state: State, token: string, open: string[]): State | null {
  const inObject = open.at(-1) === '{'
  if (token === ':') return state === 'colon' ? 'value' : null
  if (token === ',') return state === 'after' && open.length > 0 ? (inObject ? 'key' : 'value') : null
  if (token === '}' || token === ']') {
    const isEnd = state === 'after' || state === (token === '}' ? 'first key' : 'first value')
    if (!isEnd || open.pop() !== (token === '}' ? '{' : '[')) return null
    return 'after'
  }
  if (state === 'key' || state === 'first key') return token === 'string' ? 'colon' : null
  if (state !== 'value' && state !== 'first value') return null
  if (token !== '{' && token !== '[') return 'after'
  open.push(token)
  return token === '{' ? 'first key' : 'first value'
}

function skip(text: string, at: number): number {
  SPACE.lastIndex = at
  SPACE.exec(text)
  return SPACE.lastIndex
}
