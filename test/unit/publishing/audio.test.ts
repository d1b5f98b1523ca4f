import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SoundFiles } from '../../../electron/publishing/sound-files'
import type { Cue } from '../../../publication/cues'
import { allSentences, type Edition } from '../../../publication/model'
import { createSynthesizer } from '../../../renderer/listening/engine/synthesizer'
import { createMeter } from '../../../renderer/publishing/loudness'
import { DEFAULT_LISTENING, recordEdition } from '../../../renderer/publishing/record-edition'
import type { Make, Recorded } from '../../../renderer/publishing/recording'
import { loadSpeech } from '../../../scripts/lib/speech.mjs'
import { shippedRelease } from '../shipped-release'

const RATE = 22_050
const release = shippedRelease()
/** The beginning of an edition, which is enough to hear. */
const shortened = (edition: Edition): Edition => ({ ...edition, blocks: edition.blocks.slice(0, 2) })
const load = () => import('wasm-media-encoders')

let make: Make
let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-audio-'))
  const synthesizer = createSynthesizer(await loadSpeech())
  make = async (job) => {
    const pieces: Int16Array[] = []
    synthesizer.synthesize(job, ({ samples }) => pieces.push(samples))
    return pieces
  }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function recorded(
  language: 'en' | 'ar',
  how: Parameters<typeof recordEdition>[2] = {},
  listening = DEFAULT_LISTENING,
): Promise<Recorded> {
  const edition = shortened(release.editions[language])
  const speech = { spoken: {}, lexicon: edition.lexicon ?? {} }
  const status = { text: 'Status', spoken: 'Status' }
  return recordEdition({ edition, speech, status, listening }, make, how)
}

const samplesOf = ({ pieces }: Recorded) =>
  new Int16Array(Buffer.concat([...pieces()].map((piece) => new Uint8Array(piece.buffer))).buffer)
const isSilent = (samples: Int16Array) => samples.every((sample) => Math.abs(sample) < 40)
const between = (samples: Int16Array, from: number, to: number) =>
  samples.subarray(Math.round(from * RATE), Math.round(to * RATE))

describe('a recording', () => {
  it.each(['en', 'ar'] as const)(
    'says each sentence when its cue says so, and nothing between: %s',
    async (language) => {
      const recording = await recorded(language)
      const samples = samplesOf(recording)
      const wanted = allSentences(shortened(release.editions[language])).map(({ id }) => id)
      expect(recording.cues.map(({ id }) => id)).toEqual(wanted.toSpliced(3, 0, 'status'))
      expect(samples).toHaveLength(recording.length)
      let end = 0
      for (const cue of recording.cues) {
        expect(isSilent(between(samples, end, cue.start))).toBe(true)
        // Heard at once, and to the end: the voice begins and ends with a little silence of its own.
        expect(isSilent(between(samples, cue.start, cue.start + 0.15))).toBe(false)
        expect(isSilent(between(samples, cue.end - 0.5, cue.end))).toBe(false)
        expect(cue.end - cue.start).toBeGreaterThan(0.04 * cue.text.length)
        end = cue.end
      }
      expect(isSilent(between(samples, end, recording.length / RATE))).toBe(true)
    },
  )

  it('has the pauses that are set, longer ones between paragraphs', async () => {
    const { cues } = await recorded(
      'en',
      {},
      { ...DEFAULT_LISTENING, sentencePause: 200, paragraphPause: 900, rate: 2 },
    )
    const gapAfter = (id: string) => {
      const index = cues.findIndex((cue) => cue.id === id)
      return (cues[index + 1] as Cue).start - (cues[index] as Cue).end
    }
    expect(gapAfter('s1')).toBeCloseTo(0.9, 3)
    expect(gapAfter('s2')).toBeCloseTo(0.2, 3)
  })

  it('is as loud as speech is to be, in any voice, and nowhere too loud', async () => {
    for (const voice of ['embedded:en', 'embedded:en+f2']) {
      const samples = samplesOf(await recorded('en', {}, { ...DEFAULT_LISTENING, voices: { en: voice } }))
      const meter = createMeter(RATE)
      meter.add(samples)
      expect(Math.abs(meter.loudness() + 19)).toBeLessThan(1)
      expect(samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)).toBeLessThan(32_768 * 0.9)
    }
  })

  it('tells how far it is, and stops where it is asked to', async () => {
    const shares: number[] = []
    await recorded('en', { onProgress: (share) => shares.push(share) })
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    expect(shares.at(-1)).toBe(1)
    const stop = new AbortController()
    const asked = recorded('en', { signal: stop.signal, onProgress: () => stop.abort() })
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' })
  })
})

describe('audio on disk', () => {
  const wish = (path: string, sound: 'wav' | 'mp3') => ({
    release,
    languages: ['en', 'ar'] as const,
    sound,
    path: join(folder, path),
    replace: false,
  })

  it('has the samples, and cues that lead to them', async () => {
    const files = await SoundFiles.open(wish('talk.wav', 'wav'), load)
    const english = await recorded('en')
    for (const [language, recording] of [
      ['en', english],
      ['ar', await recorded('ar')],
    ] as const) {
      await files.track(language, recording.length, recording.cues)
      expect(readdirSync(folder).filter((name) => !name.endsWith('.part'))).toEqual([])
      for (const piece of recording.pieces()) await files.add(piece)
    }
    const paths = await files.finish()
    await files.discard()
    expect(readdirSync(folder).sort()).toEqual(['talk.ar.vtt', 'talk.ar.wav', 'talk.en.vtt', 'talk.en.wav'])
    const bytes = readFileSync(paths[0] ?? '')
    expect(bytes.readUInt32LE(24)).toBe(RATE)
    expect(bytes.readUInt32LE(40)).toBe(bytes.length - 44)
    const held = new Int16Array(bytes.buffer.slice(bytes.byteOffset + 44, bytes.byteOffset + bytes.length))
    expect(Buffer.compare(new Uint8Array(held.buffer), new Uint8Array(samplesOf(english).buffer))).toBe(0)
    const vtt = readFileSync(join(folder, 'talk.en.vtt'), 'utf8')
    const [, start] = /\ns1\n00:00:(\d+\.\d{3}) --> /.exec(vtt) ?? []
    expect(Number(start)).toBeCloseTo(english.cues.find(({ id }) => id === 's1')?.start ?? 0, 2)
    expect(vtt).toContain('\nUN press release\n')
  })

  it('leaves nothing where it is given up, and touches no file that is there', async () => {
    const before = readdirSync(folder)
    await expect(SoundFiles.open(wish('talk.wav', 'wav'), load)).rejects.toMatchObject({ code: 'EEXIST' })
    const files = await SoundFiles.open(wish('other.mp3', 'mp3'), load)
    await files.track('en', RATE, [])
    await files.add(new Int16Array(RATE / 2))
    await files.discard()
    expect(readdirSync(folder)).toEqual(before)
  })

  it('as MP3 says what it is, with a chapter a heading', async () => {
    const files = await SoundFiles.open({ ...wish('one.mp3', 'mp3'), languages: ['en'] }, load)
    const cue = (id: string, start: number, heading: boolean) => ({
      id,
      text: `At ${id}`,
      start,
      end: start + 1,
      heading,
    })
    await files.track('en', 3 * RATE, [cue('kicker', 0, false), cue('title', 1, true), cue('s1', 2, true)])
    await files.add(new Int16Array(3 * RATE))
    const [path = ''] = await files.finish()
    const bytes = readFileSync(path)
    const utf16 = (text: string) => Buffer.from(text, 'utf16le')
    expect(bytes.toString('latin1', 0, 3)).toBe('ID3')
    const size = bytes.subarray(6, 10).reduce((sum, byte) => sum * 128 + byte, 0)
    // MPEG-2 Layer III: a frame begins where the tag ends.
    expect(bytes.readUInt16BE(10 + size) & 0xfffe).toBe(0xfff2)
    expect(bytes.includes(utf16(release.editions.en.title.text))).toBe(true)
    expect(bytes.includes(utf16('English original'))).toBe(true)
    const chapters = [...bytes.toString('latin1').matchAll(/CHAP.{6}c\d\0(.{4})(.{4})/gs)].map(([, ...times]) =>
      times.map((time) => Buffer.from(time, 'latin1').readUInt32BE(0)),
    )
    // The encoder’s delay is 50 ms.
    expect(chapters).toEqual([
      [0, 2050],
      [2050, 3050],
    ])
  })
})
