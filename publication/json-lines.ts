import { LineCounter, parseDocument } from 'yaml'

/** Longer files are not worth the time: their faults are reported at line 1. */
const MAX_LENGTH = 200_000

/** Where things stand in a JSON text. JSON is YAML, whose parser knows the place of every value. */
export interface JsonLines {
  /** The line of the value at a path, or of the nearest value above it. */
  lineOf(path: readonly (string | number)[]): number
  /** Faults a JSON parser passes over: keys that come twice. */
  readonly duplicates: readonly number[]
}

/** Never throws: where the text cannot be read, every line is 1. */
export function jsonLines(text: string): JsonLines {
  const counter = new LineCounter()
  const document = text.length > MAX_LENGTH ? null : parseQuietly(text, counter)
  const lineAt = (offset: number) => Math.max(1, counter.linePos(offset).line)
  return {
    lineOf(path) {
      for (let length = path.length; document && length > 0; length -= 1) {
        const node = document.getIn(path.slice(0, length), true) as { range?: readonly number[] } | undefined
        const offset = node?.range?.[0]
        if (offset !== undefined) return lineAt(offset)
      }
      return 1
    },
    duplicates: (document?.errors ?? [])
      .filter(({ code }) => code === 'DUPLICATE_KEY')
      .map(({ pos }) => lineAt(pos[0])),
  }
}

function parseQuietly(text: string, lineCounter: LineCounter) {
  try {
    return parseDocument(text, { lineCounter, prettyErrors: false, logLevel: 'silent' })
  } catch {
    return null
  }
}
