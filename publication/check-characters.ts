/** Characters that a reader cannot see, or that show another text than the one that is spoken and searched. */
import type { FaultCode, Report } from './fault'

interface Rule {
  readonly code: FaultCode
  readonly pattern: RegExp
  readonly advice: string
}

// Zero-width joiner and non-joiner shape Arabic letters, so they may follow one. Every other character that Unicode
// calls default-ignorable (zero-width space, word joiner, soft hyphen, tags, variation selectors, a BOM inside the
// text …) changes nothing a person sees but breaks search, speech and comparison.
const RULES: readonly Rule[] = [
  {
    code: 'invalid-utf-8',
    pattern: /\ufffd/gu,
    advice: 'the text was not UTF-8 when it was read or saved: restore it and save it as UTF-8.',
  },
  {
    code: 'bidi-control',
    pattern: /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu,
    advice: 'remove it: the reader sets the direction of text itself.',
  },
  {
    code: 'control-character',
    pattern: /[\p{Cc}\p{Zl}\p{Zp}]/gu,
    advice: 'remove it, or write a space.',
  },
  {
    code: 'invisible-character',
    pattern:
      /[\p{DI}\p{Cf}\p{Co}\p{NChar}](?<![\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069])(?<![\p{Script=Arabic}\p{M}][\u200c\u200d])/gu,
    advice: 'remove it: nobody can see it.',
  },
]

/**
 * Checks a whole file as it stands, line by line: each kind of fault once a line.
 * `allowTabs` is for JSON, where a tab is ordinary white space.
 */
export function checkCharacters(text: string, report: Report, allowTabs = false): void {
  const lines = text.split('\n')
  if (text.startsWith('\ufeff')) {
    report(1, 'byte-order-mark', 'The file begins with a byte order mark (U+FEFF): save it as UTF-8 without one.')
    lines[0] = (lines[0] ?? '').slice(1)
  }
  lines.forEach((line, index) => {
    checkText(allowTabs ? line.replaceAll('\t', ' ') : line, (code, message) => report(index + 1, code, message))
  })
}

/**
 * Checks text that was decoded from a file (`&#x202E;`, `"\u202e"`), where the file itself shows nothing.
 * What `line`, the text as it stands in the file, holds already was reported by `checkCharacters`.
 */
export function checkDecoded(text: string, line: string, report: (code: FaultCode, message: string) => void): void {
  const known = new Set<FaultCode>()
  checkText(line, (code) => known.add(code))
  checkText(text, (code, message) => {
    if (!known.has(code)) report(code, message)
  })
}

function checkText(text: string, report: (code: FaultCode, message: string) => void): void {
  for (const { code, pattern, advice } of RULES) {
    const found = new Set(text.match(pattern)?.map(nameOf))
    if (found.size > 0) report(code, `Holds ${[...found].join(', ')}: ${advice}`)
  }
  if (text !== text.normalize('NFC')) {
    report(
      'not-nfc',
      'Not in Unicode normalization form C: accents stand apart from their letters; save the text as NFC.',
    )
  }
}

function nameOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
