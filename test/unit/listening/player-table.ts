/** Every state a player can be in, and every command. */
import { type Command, queueOf } from '../../../renderer/listening/player'
import { edition, type Scripted, scripted } from './scripted-player'

const LONG = 5000

/** From the third sentence, whose third word is heard, on. */
const heard = (scripted: Scripted) => {
  scripted.player.send({ type: 'play', sentence: 's4' })
  scripted.hear(2)
  scripted.clock.advance(LONG)
}
export const STATES: Readonly<Record<string, (scripted: Scripted) => void>> = {
  stopped: () => {},
  'playing, not heard yet': ({ player }) => player.send({ type: 'play', sentence: 's4' }),
  'playing, just begun': ({ player, hear, clock }) => {
    player.send({ type: 'play', sentence: 's4' })
    hear(0)
    clock.advance(1000)
  },
  playing: heard,
  pausing: (scripted) => {
    heard(scripted)
    scripted.engine.emit({ type: 'end' })
  },
  paused: (scripted) => {
    heard(scripted)
    scripted.player.send({ type: 'pause' })
  },
  'paused between two': (scripted) => {
    heard(scripted)
    scripted.engine.emit({ type: 'end' })
    scripted.player.send({ type: 'pause' })
  },
  'paused and moved': (scripted) => {
    heard(scripted)
    scripted.player.send({ type: 'pause' })
    scripted.player.send({ type: 'next', unit: 'sentence' })
  },
  ended: ({ player, hear, engine, clock }) => {
    player.send({ type: 'play', sentence: 's9' })
    hear(2)
    clock.advance(LONG)
    engine.emit({ type: 'end' })
  },
}

export const COMMANDS: Readonly<Record<string, Command>> = {
  play: { type: 'play', sentence: 's6' },
  pause: { type: 'pause' },
  'give way': { type: 'give-way' },
  resume: { type: 'resume' },
  toggle: { type: 'toggle' },
  stop: { type: 'stop' },
  repeat: { type: 'repeat' },
  'next sentence': { type: 'next', unit: 'sentence' },
  'next paragraph': { type: 'next', unit: 'paragraph' },
  'next heading': { type: 'next', unit: 'heading' },
  'previous sentence': { type: 'previous', unit: 'sentence' },
  'previous paragraph': { type: 'previous', unit: 'paragraph' },
  'previous heading': { type: 'previous', unit: 'heading' },
  'another manner': { type: 'manner', manner: { rate: 3, pitch: 1, volume: 1 } },
  'other pauses': { type: 'pauses', pauses: { sentence: 0, paragraph: 0, portion: 'paragraph' } },
  'another language': { type: 'queue', queue: queueOf(edition('fr')) },
  'a second language': { type: 'queue', queue: queueOf(edition('en'), edition('fr')) },
  'another voice': { type: 'choose', chosen: { en: 'embedded:en+f2' } },
  'a timer': { type: 'sleep', wish: 10 },
}

/** What becomes of a state by a command: what the engine is asked, the state after it, and the place. */
export function outcome(state: string, command: string): string {
  const set = scripted({}, undefined)
  STATES[state]?.(set)
  set.takeLog()
  const asked = COMMANDS[command]
  if (asked) set.player.send(asked)
  const { state: phase, place } = set.player.snapshot
  const faults = set.engine.faults.map((fault) => `FAULT ${fault}, `).join('')
  return `${faults}${set.takeLog() || '–'} → ${phase}${place ? ` ${place.language} ${place.sentence}` : ''}`
}
