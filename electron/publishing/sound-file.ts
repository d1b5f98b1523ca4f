/** Encodes sound as a file, piece by piece. Knows no Electron. */
import type { Cue } from '../../publication/cues'
import { SAMPLE_RATE } from '../../publication/sound'
import type { Sound } from './formats'
import { id3 } from './id3'

export interface Track {
  readonly title: string
  readonly publisher: string
  /** ISO 8601 date. */
  readonly date: string
  /** ISO 639-2. */
  readonly language: string
  /** Status of the edition. */
  readonly comment: string
  /** Samples in all. */
  readonly length: number
  readonly cues: readonly Cue[]
}

export interface SoundFile {
  /** What stands before the sound. */
  readonly head: Uint8Array
  encode(samples: Int16Array): Uint8Array
  finish(): Uint8Array
  /** Seconds of silence that the encoder puts before the sound. */
  readonly delay: number
}

/** What is used of LAME, as `wasm-media-encoders` has it. Whoever needs it loads it, and not before: it is a third of a megabyte. */
export type LoadEncoder = () => Promise<Pick<typeof import('wasm-media-encoders'), 'createMp3Encoder'>>

/** One channel, `SAMPLE_RATE` samples a second. */
export async function createSoundFile(sound: Sound, track: Track, load: LoadEncoder): Promise<SoundFile> {
  return sound === 'wav' ? wav(track) : await mp3(track, load)
}

/** Speech is clear at this many kilobits a second in one channel. */
const BITRATE = 64

/** Samples that an MP3 encoder and a decoder put before the first (LAME's technical FAQ: 576 and 529). */
const MP3_DELAY = 576 + 529

async function mp3(track: Track, load: LoadEncoder): Promise<SoundFile> {
  const { createMp3Encoder } = await load()
  const encoder = await createMp3Encoder()
  encoder.configure({ sampleRate: SAMPLE_RATE, channels: 1, bitrate: BITRATE })
  const delay = MP3_DELAY / SAMPLE_RATE
  return {
    head: id3({ ...track, artist: track.publisher, year: track.date.slice(0, 4), chapters: chaptersOf(track, delay) }),
    // Copies: the encoder writes over what it gave.
    encode: (samples) => encoder.encode([Float32Array.from(samples, (sample) => sample / 32_768)]).slice(),
    finish: () => encoder.finalize().slice(),
    delay,
  }
}

function chaptersOf({ cues, length }: Track, delay: number) {
  const headings = cues.filter(({ heading }) => heading)
  const ms = (seconds: number) => Math.round((seconds + delay) * 1000)
  return headings.map(({ text, start }, index) => ({
    title: text,
    // What comes before the first heading belongs to it.
    start: index === 0 ? 0 : ms(start),
    end: ms(headings[index + 1]?.start ?? length / SAMPLE_RATE),
  }))
}

/** RIFF WAVE, PCM of 16 bits. */
function wav({ length }: Track): SoundFile {
  const bytes = length * 2
  const head = Buffer.alloc(44)
  head.write('RIFF', 0, 'latin1')
  head.writeUInt32LE(36 + bytes, 4)
  head.write('WAVEfmt ', 8, 'latin1')
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(1, 22)
  head.writeUInt32LE(SAMPLE_RATE, 24)
  head.writeUInt32LE(SAMPLE_RATE * 2, 28)
  head.writeUInt16LE(2, 32)
  head.writeUInt16LE(16, 34)
  head.write('data', 36, 'latin1')
  head.writeUInt32LE(bytes, 40)
  return {
    head,
    encode(samples) {
      const data = Buffer.alloc(samples.length * 2)
      samples.forEach((sample, index) => {
        data.writeInt16LE(sample, index * 2)
      })
      return data
    },
    finish: () => new Uint8Array(),
    delay: 0,
  }
}
