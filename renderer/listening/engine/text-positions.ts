/** The text as eSpeak NG takes it, and its places back in ours. */

export interface EspeakText {
  readonly text: string
  /** Where eSpeak NG's place (counted from 1, in code points) is in our text, in UTF-16 units. */
  offsetOf(place: number): number
}

/** What it reads as markup and a text may mean so: entities, and the tags of a pause and a mark. */
const MARKUP = /^(?:&(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);|<\/?(?:break|mark)\b[^<>]*>)/i

/** It always reads SSML, so `&` and `<` that are text are written as entities. */
export function espeakText(text: string): EspeakText {
  let written = ''
  // Of each code point that is written: where it comes from.
  const offsets: number[] = []
  let offset = 0
  for (const character of text) {
    const isMarkup = (character === '&' || character === '<') && MARKUP.test(text.slice(offset))
    const piece = isMarkup ? character : (ENTITIES[character] ?? character)
    for (const _ of piece) offsets.push(offset)
    written += piece
    offset += character.length
  }
  const offsetOf = (place: number) => offsets[Math.max(0, place - 1)] ?? text.length
  return { text: written, offsetOf }
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;' }
