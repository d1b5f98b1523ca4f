/** A small release read by a scripted engine. */
import type { Block, Edition, Language, Sentence } from '../../../publication/model'
import type { Voice } from '../../../renderer/listening/engine'
import { type Message, Player, type PlayerOptions, queueOf } from '../../../renderer/listening/player'
import { ScriptedClock, ScriptedEngine } from './scripted-engine'

const sentence = (id: string): Sentence => ({ id, content: [], text: 'aaa bbb ccc ddd' })
const paragraph = (...ids: string[]): Block => ({ type: 'paragraph', sentences: ids.map(sentence) })
const heading = (id: string): Block => ({ type: 'heading', level: 2, sentences: [sentence(id)] })

const BLOCKS: Block[] = [
  paragraph('s1'),
  heading('s2'),
  paragraph('s3', 's4', 's5'),
  { type: 'list', ordered: false, items: [[sentence('s6')], [sentence('s7')]] },
  heading('s8'),
  paragraph('s9'),
]

export function edition(language: Language): Edition {
  return {
    language,
    direction: 'ltr',
    status: 'original',
    kicker: sentence('kicker'),
    title: sentence('title'),
    subtitle: sentence('subtitle'),
    datelineLength: 0,
    blocks: BLOCKS,
  }
}

export const embedded = (language: Language): Voice => ({
  id: `embedded:${language}`,
  engine: 'embedded',
  language,
  name: null,
  kind: 'lower',
})
export const system = (language: Language): Voice => ({
  id: `system:${language}`,
  engine: 'system',
  language,
  name: `Voice of ${language}`,
  kind: null,
})
export const EMBEDDED = [
  ...(['en', 'fr', 'ar'] as const).map(embedded),
  { ...embedded('en'), id: 'embedded:en+f2', kind: 'higher' } as Voice,
]

/** The displayed word with this number, and where it is in what is said. */
export const word = (number: number) => ({ start: number * 4, end: number * 4 + 3 })
export const saidAt = (number: number) => number * 6

/** What is said of a sentence: four words, longer than those displayed. The first names the sentence. */
export const said = (language: Language, id: string) =>
  [`${language}${id.slice(0, 3)}`, 'bb', 'cc', 'dd'].map((part) => part.padEnd(5, '_')).join(' ')

export function scripted(options: Partial<PlayerOptions> = {}, voices: readonly Voice[] = EMBEDDED) {
  const engine = new ScriptedEngine(voices)
  const clock = new ScriptedClock()
  const messages: Message[] = []
  const player = new Player({
    engine,
    clock,
    prepare: (language, id, voice) => ({
      utterance: { text: said(language, id), language, voice: voice.id },
      words: [0, 1, 2, 3].map((number) => ({ at: saidAt(number), ...word(number) })),
    }),
    onMessage: (message) => messages.push(message),
    queue: queueOf(edition('en')),
    chosen: {},
    manner: { rate: 1, pitch: 1, volume: 1 },
    pauses: { sentence: 300, paragraph: 700, portion: 'all' },
    ...options,
  })
  /** What the engine was asked since last time, shortly: `speak en s3@2` is from the third word. */
  const takeLog = () =>
    engine
      .takeLog()
      .replaceAll(/(speak|prefetch) (..)(\w{2,3})_* bb___ cc___ dd___(?:@(\d+))?/g, (_, what, language, id, from) =>
        [what, language, id.replace(/_+$/, '') + (from ? `@${from / 6}` : '')].join(' '),
      )
      .replaceAll(/ embedded:\w+/g, '')
      .replaceAll(/ system:\w+/g, ' (system)')
  /** Has it heard so far: it has begun, and speaks the word with this number. */
  const hear = (number: number) => {
    engine.emit({ type: 'start' })
    engine.emit({ type: 'boundary', offset: saidAt(number) })
  }
  return { engine, clock, messages, player, takeLog, hear, heardPlace: () => player.snapshot.place }
}
export type Scripted = ReturnType<typeof scripted>
