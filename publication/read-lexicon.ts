/** `espeak-lexicon.<lang>.json`: words and phrases that the embedded voice misreads, and how to spell them for it. */
import { checkCharacters, checkDecoded } from './check-characters'
import type { Report } from './fault'
import { jsonLines } from './json-lines'
import { syntaxOffset } from './json-syntax'
import type { Language, Lexicon } from './model'

/** The name of the lexicon of a language. */
export function lexiconFile(language: Language): string {
  return `espeak-lexicon.${language}.json`
}

/** The lexicon, or null where it has a fault. Never throws but where it nests too deeply for the parser. */
export function readLexicon(source: string, report: Report): Lexicon | null {
  let sound = true
  const fault: Report = (...about) => {
    sound = false
    report(...about)
  }
  checkCharacters(source, fault, true)
  const text = source.replace(/^\ufeff/, '')
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    fault(
      text.slice(0, syntaxOffset(text)).split('\n').length,
      'lexicon',
      'This is not JSON: look for a missing comma, quote or bracket here or just above.',
    )
    return null
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    fault(1, 'lexicon', 'The lexicon must be one object: “{ "word": "how it is said" }”.')
    return null
  }
  const lines = jsonLines(text)
  const written = text.split('\n')
  for (const line of lines.duplicates) fault(line, 'lexicon', 'A word stands twice: remove one.')
  for (const [word, say] of Object.entries(json)) {
    const line = lines.lineOf([word])
    if (!isWords(word)) fault(line, 'lexicon', `“${word}” is no word or phrase: write it without spaces around it.`)
    if (typeof say !== 'string' || !isWords(say)) {
      fault(line, 'lexicon', `“${word}”: must be said in words: write them without spaces around them.`)
    } else {
      checkDecoded(`${word} ${say}`, written[line - 1] ?? '', (code, message) => fault(line, code, message))
    }
  }
  return sound ? (json as Lexicon) : null
}

function isWords(text: string): boolean {
  return text.trim() === text && /[\p{L}\p{N}]/u.test(text)
}
