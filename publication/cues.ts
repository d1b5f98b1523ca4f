/** When each sentence of a recording is heard, as WebVTT, which players show as subtitles and scripts can read. */
import type { Language } from './model'

export interface Cue {
  /** The sentence's. */
  readonly id: string
  readonly text: string
  /** Seconds from the beginning. */
  readonly start: number
  readonly end: number
  /** A chapter begins here. */
  readonly heading: boolean
}

/** W3C WebVTT, with the ids of the sentences as those of the cues. */
export function webVtt(cues: readonly Cue[], language: Language): string {
  const blocks = cues.map(({ id, text, start, end }) => `${id}\n${clock(start)} --> ${clock(end)}\n${escapeCue(text)}`)
  return `WEBVTT\nLanguage: ${language}\n\n${blocks.join('\n\n')}\n`
}

/** `00:01:02.345` */
function clock(seconds: number): string {
  const ms = Math.round(seconds * 1000)
  const two = (value: number) => String(value).padStart(2, '0')
  const [h, m, s] = [Math.floor(ms / 3_600_000), Math.floor(ms / 60_000) % 60, Math.floor(ms / 1000) % 60]
  return `${two(h)}:${two(m)}:${two(s)}.${String(ms % 1000).padStart(3, '0')}`
}

function escapeCue(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
