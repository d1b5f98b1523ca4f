/** The embedded voice's engine in Node, for tests of what it makes of a text. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Language } from '../../../publication/model'

interface Event {
  readonly type: string
  /** In code points, from 1. */
  readonly text_position: number
  /** In ms. */
  readonly audio_position: number
  readonly id?: string | number
}

interface Engine {
  set_voice(name: string, language: string | null): void
  set_rate(wordsPerMinute: number): void
  synthesize(text: string, onSound: (samples: Int16Array, events: readonly Event[]) => boolean): void
}

const FOLDER = join(import.meta.dirname, '..', '..', '..', 'node_modules', '@echogarden', 'espeak-ng-emscripten')

const VOICES: Readonly<Record<Language, string>> = { ar: 'ar', zh: 'cmn', en: 'en-us', fr: 'fr', ru: 'ru', es: 'es' }

interface WordEvent {
  /** UTF-16 units of the text. */
  readonly offset: number
  readonly atMs: number
}

export interface Spoken {
  readonly words: readonly WordEvent[]
  readonly phonemes: string
  readonly ms: number
}

export type Speak = (text: string, language: Language) => Spoken

export async function startEspeak(): Promise<Speak> {
  const { default: start } = await import(pathToFileURL(join(FOLDER, 'espeak-ng.js')).href)
  const { buffer, byteOffset, byteLength } = readFileSync(join(FOLDER, 'espeak-ng.data'))
  const module = await start({ getPreloadedPackage: () => buffer.slice(byteOffset, byteOffset + byteLength) })
  const engine: Engine = new module.eSpeakNGWorker()
  return (text, language) => {
    engine.set_voice(VOICES[language], null)
    engine.set_rate(175)
    const events: Event[] = []
    let samples = 0
    engine.synthesize(text, (sound, more) => {
      samples += sound?.length ?? 0
      events.push(...more)
      return false
    })
    const words = events
      .filter(({ type }) => type === 'word')
      .map((event) => ({ offset: offsetOfCodePoint(text, event.text_position - 1), atMs: event.audio_position }))
    const phonemes = events.map(({ type, id }) => (type === 'word' ? ' ' : type === 'phoneme' ? String(id) : ''))
    return { words, phonemes: phonemes.join('').replace(/ +/g, ' ').trim(), ms: samples / 22.05 }
  }
}

/** The UTF-16 offset of a place that is counted in code points, from 0. */
export function offsetOfCodePoint(text: string, position: number): number {
  let offset = 0
  for (let count = 0; count < position && offset < text.length; count += 1) {
    offset += (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1
  }
  return offset
}
