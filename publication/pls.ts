/** A lexicon in the W3C's Pronunciation Lexicon Specification 1.0, whose `alias` says what to read in the place of a word. */
import { escapeHtml } from './html'
import type { Language, Lexicon } from './model'
import { childrenOf, elementsIn, parse, textIn } from './xml'

export const PLS_TYPE = 'application/pls+xml'
const NAMESPACE = 'http://www.w3.org/2005/01/pronunciation-lexicon'

export function writePls(lexicon: Lexicon, language: Language): string {
  const lexemes = Object.entries(lexicon).map(
    ([word, say]) => `<lexeme><grapheme>${escapeHtml(word)}</grapheme><alias>${escapeHtml(say)}</alias></lexeme>`,
  )
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    // Aliases need no alphabet, but the attribute is required.
    `<lexicon version="1.0" xmlns="${NAMESPACE}" alphabet="ipa" xml:lang="${language}">`,
    ...lexemes,
    '</lexicon>\n',
  ].join('\n')
}

/** Lexemes without an alias, those said by phonemes, are left out. Throws where it is no XML. */
export function readPls(source: string): Lexicon {
  const lexemes = elementsIn(parse(source), 'lexeme')
  return Object.fromEntries(
    lexemes.flatMap((lexeme) => {
      const [alias] = childrenOf(lexeme, 'alias')
      const graphemes = childrenOf(lexeme, 'grapheme')
      return alias ? graphemes.map((grapheme) => [textIn(grapheme), textIn(alias)]) : []
    }),
  )
}
