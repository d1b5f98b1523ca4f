/** What a release can be saved as. Plain data: the page offers what is here. */
import type { Language } from '../../publication/model'

/** Files that are made at once, and audio, which takes its time. */
export const DOCUMENT_FORMATS = ['epub', 'html', 'txt', 'md'] as const
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number]
export const SAVE_FORMATS = [...DOCUMENT_FORMATS, 'audio'] as const
export type SaveFormat = (typeof SAVE_FORMATS)[number]

export const TEXT_LINES = ['sentences', 'wrapped'] as const
export const SOUNDS = ['mp3', 'wav'] as const
export type Sound = (typeof SOUNDS)[number]

/** Formats of which one file holds all languages; of the others each language has its own. */
export function holdsAll(format: SaveFormat): boolean {
  return format === 'epub' || format === 'html'
}

/** The file of one language among several: `talk.txt` is `talk.fr.txt`. */
export function pathFor(path: string, language: Language, languages: readonly Language[]): string {
  if (languages.length === 1) return path
  const [, stem = path, extension = ''] = /^(.*?)(\.[^./\\]+)?$/s.exec(path) ?? []
  return `${stem}.${language}${extension}`
}

/** Beside a sound file: when each sentence is heard. */
export function cuePathOf(path: string): string {
  return `${path.replace(/\.[^./\\]+$/, '')}.vtt`
}
