import { fold } from '../finding'

/** Whether a text has every word of a query in it, in whatever order, case and accents. */
export function searchWords(query: string): (text: string) => boolean {
  const words = fold(query).text.split(' ').filter(Boolean)
  return (text) => {
    const folded = fold(text).text
    return words.every((word) => folded.includes(word))
  }
}
