/** Reads the operators of a PDF content stream (ISO 32000-2, 7.8.2). */

/** An operator with its operands, as written, and where both stand in the stream. */
export interface Operation {
  readonly operator: string
  readonly operands: readonly string[]
  readonly start: number
  readonly end: number
}

/** One token: comment, string, hexadecimal string, brackets, name, or a word. A dictionary is many tokens. */
const TOKEN =
  /%[^\r\n]*|\((?:\\[\s\S]|[^\\()]|\((?:\\[\s\S]|[^\\()])*\))*\)|<<|>>|<[0-9A-Fa-f\s]*>|[[\]]|\/[^\s()<>[\]{}/%]*|[^\s()<>[\]{}/%]+/g
const OPERAND = /^(?:[(<>[\]/]|[-+.\d]|(?:true|false|null)$)/

/**
 * @param stream decoded, a character a byte
 * @returns null for what has an inline image, whose bytes are no tokens
 */
export function readOperations(stream: string): Operation[] | null {
  const operations: Operation[] = []
  let operands: string[] = []
  let start = -1
  for (const { 0: token, index } of stream.matchAll(TOKEN)) {
    if (token.startsWith('%')) continue
    if (start < 0) start = index
    if (OPERAND.test(token)) operands.push(token)
    else if (token === 'BI') return null
    else {
      operations.push({ operator: token, operands, start, end: index + token.length })
      operands = []
      start = -1
    }
  }
  return operations
}

/** The codes of glyphs in the strings of an operator that shows text; `bytes` a code. Skia writes them as hexadecimals. */
export function shownCodes({ operands }: Operation, bytes: 1 | 2): number[] {
  const codes: number[] = []
  for (const operand of operands) {
    if (!operand.startsWith('<') || operand.startsWith('<<')) continue
    for (let at = 1; at < operand.length - 1; at += bytes * 2)
      codes.push(Number.parseInt(operand.slice(at, at + bytes * 2), 16))
  }
  return codes
}

/** The replacement text (14.9.4) that a `BDC` begins, null where it begins none. */
export function actualText({ operator, operands }: Operation): string | null {
  if (operator !== 'BDC') return null
  const value = operands.includes('/ActualText') ? operands[operands.indexOf('/ActualText') + 1] : undefined
  if (value?.startsWith('<')) return fromUtf16(value.slice(1, -1))
  // Skia writes ASCII so, and all else in hexadecimals.
  return value && /^\([ -~]*\)$/.test(value) ? value.slice(1, -1).replace(/\\(.)/g, '$1') : null
}

/** UTF-16BE in hexadecimals, with or without a byte order mark. */
export function fromUtf16(hex: string): string {
  const units = hex.replace(/\s/g, '').replace(/^feff/i, '').match(/.{4}/g) ?? []
  return units.map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('')
}

/** UTF-16BE in hexadecimals, without byte order mark. */
export const toUtf16 = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex')
