/** What an MP3 says of itself: title, publisher, language, chapters. ID3v2.3, which every player reads, with CHAP and CTOC (ID3v2 Chapter Frame Addendum 1.0). */

export interface Chapter {
  readonly title: string
  /** Milliseconds. */
  readonly start: number
  readonly end: number
}

export interface Tags {
  readonly title: string
  readonly artist: string
  /** `YYYY`. */
  readonly year: string
  /** ISO 639-2. */
  readonly language: string
  readonly comment: string
  readonly chapters: readonly Chapter[]
}

/** The tag that stands before the sound. */
export function id3(tags: Tags): Uint8Array {
  const ids = tags.chapters.map((_, index) => `c${index}`)
  const frames = [
    frame('TIT2', text(tags.title)),
    frame('TPE1', text(tags.artist)),
    frame('TYER', text(tags.year)),
    frame('TLAN', text(tags.language)),
    // Without a short description, then the text.
    frame('COMM', [UTF_16, ...ascii(tags.language), ...utf16(''), 0, 0, ...utf16(tags.comment)]),
    // Ordered, and of the top level.
    frame('CTOC', [...ascii('toc'), 0, 3, ids.length, ...ids.flatMap((id) => [...ascii(id), 0])]),
    ...tags.chapters.map(({ title, start, end }, index) =>
      frame('CHAP', [
        ...ascii(`c${index}`),
        0,
        ...int32(start),
        ...int32(end),
        // Where in the file, in bytes, is not said: the times count.
        ...int32(0xffffffff),
        ...int32(0xffffffff),
        ...frame('TIT2', text(title)),
      ]),
    ),
  ].flat()
  return Uint8Array.from([...ascii('ID3'), 3, 0, 0, ...syncSafe(frames.length), ...frames])
}

/** The encoding’s number, and its byte order mark before each text. */
const UTF_16 = 1

function frame(name: string, content: readonly number[]): readonly number[] {
  return [...ascii(name), ...int32(content.length), 0, 0, ...content]
}

function text(value: string): readonly number[] {
  return [UTF_16, ...utf16(value)]
}

function utf16(value: string): readonly number[] {
  return [0xff, 0xfe, ...Buffer.from(value, 'utf16le')]
}

function ascii(value: string): readonly number[] {
  return [...Buffer.from(value, 'latin1')]
}

function int32(value: number): readonly number[] {
  return [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]
}

/** Seven bits a byte, so that no player takes it for sound. */
function syncSafe(value: number): readonly number[] {
  return [(value >>> 21) & 127, (value >>> 14) & 127, (value >>> 7) & 127, value & 127]
}
