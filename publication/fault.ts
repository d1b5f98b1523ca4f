/** What is wrong with a release, for the person who edits it. */

export interface Fault {
  /** The file's name inside the release's folder. */
  readonly file: string
  /** Counted from 1; 1 where the fault is the whole file's. */
  readonly line: number
  readonly code: FaultCode
  /** English: what is wrong and what to do. */
  readonly message: string
}

export type FaultCode =
  // The files
  | 'missing-language'
  | 'missing-manifest'
  | 'release-id'
  | 'too-large'
  | 'too-complex'
  | 'unreadable'
  // Characters
  | 'invalid-utf-8'
  | 'byte-order-mark'
  | 'bidi-control'
  | 'control-character'
  | 'invisible-character'
  | 'not-nfc'
  // Markup
  | 'front-matter'
  | 'raw-html'
  | 'unsupported-markup'
  | 'crossing-markup'
  | 'empty-sentence'
  // Languages
  | 'wrong-language'
  | 'wrong-script'
  | 'unequal-blocks'
  | 'unequal-sentences'
  // Links
  | 'unknown-ref'
  | 'missing-ref'
  | 'extra-ref'
  | 'unused-ref'
  | 'link-malformed'
  | 'link-scheme'
  | 'link-credentials'
  | 'link-host'
  | 'link-text'
  // What is spoken
  | 'spoken-text'
  | 'lexicon'
  // publication.json
  | 'manifest-syntax'
  | 'manifest'

/** Takes down a fault of the file being read. */
export type Report = (line: number, code: FaultCode, message: string) => void

/** Faults of one release, each kept once. */
export class FaultList {
  readonly #faults = new Map<string, Fault>()
  readonly #lines = new Set<string>()

  /** A `Report` for one file. */
  for(file: string): Report {
    return (line, code, message) => {
      this.#faults.set(JSON.stringify([file, line, code, message]), { file, line, code, message })
      this.#lines.add(`${file}:${line}`)
    }
  }

  /** Whether anything is wrong with this line already. */
  has(file: string, line: number): boolean {
    return this.#lines.has(`${file}:${line}`)
  }

  /** Whether a file has a fault of one of these kinds. */
  hasAny(file: string, codes: readonly FaultCode[]): boolean {
    return [...this.#faults.values()].some((fault) => fault.file === file && codes.includes(fault.code))
  }

  /** In the order of files, then of lines. */
  all(): Fault[] {
    return [...this.#faults.values()].sort((a, b) => compare(a.file, b.file) || a.line - b.line)
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
