/** The text as eSpeak NG takes it, and its places back in ours. */

export interface EspeakText {
  readonly text: string
  /** Where eSpeak NG's place (counted from 1, in code points) is in our text, in UTF-16 units. */
  offsetOf(place: number): number
}

/** What a text that was made for eSpeak NG may hold beside words: entities, the tags of a pause and a mark, phonemes. */
const MARKUP = /&(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);|<\/?(?:break|mark)\b[^<>]*>|\[\[.*?\]\]/gis

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;' }

/** It always reads SSML, so `&` and `<` that are not markup are written as entities. */
export function espeakText(text: string): EspeakText {
  const markup = markupOf(text)
  let written = ''
  // Of each code point that is written: where it comes from.
  const offsets: number[] = []
  let offset = 0
  for (const character of text) {
    const piece = markup.some(({ start, end }) => offset >= start && offset < end)
      ? character
      : (ENTITIES[character] ?? character)
    for (const _ of piece) offsets.push(offset)
    written += piece
    offset += character.length
  }
  const offsetOf = (place: number) => offsets[Math.max(0, place - 1)] ?? text.length
  return { text: written, offsetOf }
}

/** The place itself, or where the markup begins that it is in the middle of: from there the text can be read on. */
export function readableFrom(text: string, offset: number): number {
  return markupOf(text).find(({ start, end }) => offset > start && offset < end)?.start ?? offset
}

/** Where each word begins that is no markup. */
export function wordStarts(text: string): readonly number[] {
  const markup = markupOf(text)
  return [...new Intl.Segmenter('en', { granularity: 'word' }).segment(text)]
    .filter(({ isWordLike, index }) => isWordLike && !markup.some(({ start, end }) => index >= start && index < end))
    .map(({ index }) => index)
}

function markupOf(text: string): readonly { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(MARKUP)].map(({ 0: all, index }) => ({ start: index, end: index + all.length }))
}
