import { describe, expect, it, vi } from 'vitest'
import { Player, queueOf } from '../../../renderer/listening/player'
import { PATIENCE } from '../../../renderer/listening/player/speak'
import { EMBEDDED, edition, saidAt, scripted, system, word } from './scripted-player'

const end = { type: 'end' } as const
const MINUTE = 60_000

describe('the queue', () => {
  it('has each sentence of an edition, with its paragraph and whether it is a heading', () => {
    const short = queueOf(edition('fr')).map(
      (i) => `${i.language} ${i.paragraph} ${i.sentence}${i.heading ? ' #' : ''}`,
    )
    expect(short).toEqual([
      'fr 0 kicker',
      'fr 1 title #',
      'fr 2 subtitle',
      'fr 3 s1',
      'fr 4 s2 #',
      'fr 5 s3',
      'fr 5 s4',
      'fr 5 s5',
      'fr 6 s6',
      'fr 7 s7',
      'fr 8 s8 #',
      'fr 9 s9',
    ])
  })

  it('has each sentence in one language, then in the other', () => {
    const queue = queueOf(edition('en'), edition('ar'))
    expect(queue).toHaveLength(24)
    expect(queue.slice(6, 10).map((item) => `${item.language} ${item.sentence}`)).toEqual([
      'en s1',
      'ar s1',
      'en s2',
      'ar s2',
    ])
  })
})

describe('reading aloud', () => {
  it('goes from sentence to sentence with the pauses asked for, and makes the next one ready', () => {
    const { player, engine, clock, takeLog, hear, heardPlace } = scripted()
    player.send({ type: 'play', sentence: 's4' })
    expect(takeLog()).toBe('speak en s4')
    hear(0)
    expect(takeLog()).toBe('prefetch en s5')
    engine.emit(end)
    expect(player.snapshot).toMatchObject({ state: 'pausing', word: null })
    clock.advance(299)
    expect(takeLog()).toBe('')
    clock.advance(1)
    expect(takeLog()).toBe('speak en s5')
    hear(0)
    engine.emit(end)
    clock.advance(699)
    expect(heardPlace()).toEqual({ sentence: 's5', language: 'en' })
    clock.advance(1)
    expect(takeLog()).toBe('prefetch en s6, speak en s6')
    player.send({ type: 'pauses', pauses: { sentence: 0, paragraph: 0, portion: 'all' } })
    engine.emit(end)
    expect(takeLog()).toBe('speak en s7')
  })

  it('ends with the release, and begins anew when asked to', () => {
    const { player, engine, clock, takeLog, hear } = scripted()
    player.send({ type: 'play', sentence: 's9' })
    hear(0)
    engine.emit(end)
    expect(player.snapshot).toMatchObject({ state: 'ended', place: { sentence: 's9' } })
    clock.advance(MINUTE)
    expect(takeLog()).toBe('speak en s9')
    player.send({ type: 'toggle' })
    expect(takeLog()).toBe('speak en kic')
  })

  it('tells the displayed word that is heard', () => {
    const { player, engine, hear } = scripted()
    player.send({ type: 'play', sentence: 's4' })
    expect(player.snapshot.word).toBeNull()
    hear(1)
    expect(player.snapshot.word).toEqual(word(1))
    // Also where the engine says something in the middle of it.
    engine.emit({ type: 'boundary', offset: saidAt(3) + 2 })
    expect(player.snapshot.word).toEqual(word(3))
  })

  it('tells of a change once, and of none never', () => {
    const { player, engine, hear } = scripted()
    const listener = vi.fn()
    const leave = player.subscribe(listener)
    player.send({ type: 'play', sentence: 's4' })
    hear(1)
    expect(listener).toHaveBeenCalledTimes(2)
    const { snapshot } = player
    engine.emit({ type: 'boundary', offset: saidAt(1) + 1 })
    player.send({ type: 'resume' })
    expect(player.snapshot).toBe(snapshot)
    expect(listener).toHaveBeenCalledTimes(2)
    leave()
    player.stop()
    expect(listener).toHaveBeenCalledTimes(2)
  })

  it('pauses at once and goes on in place', () => {
    const { player, clock, takeLog, hear } = scripted()
    player.send({ type: 'play', sentence: 's4' })
    hear(2)
    takeLog()
    player.send({ type: 'pause' })
    expect(player.snapshot).toMatchObject({ state: 'paused', word: word(2) })
    clock.advance(10 * MINUTE)
    player.send({ type: 'resume' })
    expect(takeLog()).toBe('pause, resume')
    expect(player.snapshot).toMatchObject({ state: 'playing', word: word(2) })
  })

  it('that ends just as it is paused goes on with the next sentence', () => {
    const { player, engine, clock, takeLog, hear } = scripted()
    player.send({ type: 'play', sentence: 's4' })
    hear(2)
    player.send({ type: 'pause' })
    engine.emit(end)
    expect(player.snapshot.state).toBe('paused')
    clock.advance(MINUTE)
    takeLog()
    player.send({ type: 'resume' })
    expect(takeLog()).toBe('speak en s5')
  })

  it('takes another manner at once, and while paused goes on with it from the same word', () => {
    const { player, engine, takeLog, hear } = scripted()
    const manner = { rate: 2, pitch: 1.5, volume: 0.5 }
    player.send({ type: 'play', sentence: 's4' })
    hear(2)
    takeLog()
    player.send({ type: 'manner', manner })
    expect(takeLog()).toBe('change 2, prefetch en s5')
    player.send({ type: 'manner', manner: { ...manner } })
    expect(takeLog()).toBe('')
    player.send({ type: 'pause' })
    player.send({ type: 'manner', manner: { ...manner, rate: 4 } })
    expect(player.snapshot.word).toEqual(word(2))
    player.send({ type: 'resume' })
    expect(takeLog()).toBe('pause, cancel, speak en s4@2')
    expect(engine.current?.manner.rate).toBe(4)
  })

  it('answers at a stop where it began', () => {
    const { player, engine, clock, hear, takeLog } = scripted()
    expect(player.stop()).toBeNull()
    player.send({ type: 'play', sentence: 's3' })
    hear(0)
    player.send({ type: 'next', unit: 'heading' })
    engine.emit(end)
    clock.advance(700)
    expect(player.stop()).toEqual({ sentence: 's3', language: 'en' })
    expect(player.snapshot).toEqual({ state: 'stopped', place: null, word: null, sleep: null })
    expect(player.stop()).toBeNull()
    takeLog()
    player.send({ type: 'toggle' })
    expect(takeLog()).toBe('speak en s3')
  })

  it('goes back twice when it is asked twice', () => {
    const { player, clock, takeLog, hear } = scripted()
    player.send({ type: 'play', sentence: 's5' })
    hear(3)
    clock.advance(2000)
    takeLog()
    player.send({ type: 'previous', unit: 'sentence' })
    hear(0)
    clock.advance(1999)
    player.send({ type: 'previous', unit: 'sentence' })
    expect(takeLog()).toBe('cancel, speak en s5, prefetch en s6, cancel, speak en s4')
  })

  it('is not broken by a fault in making a sentence ready', () => {
    const complain = vi.spyOn(console, 'error').mockImplementation(() => {})
    const { player, messages } = scripted({
      prepare: () => {
        throw new Error('fault')
      },
    })
    player.send({ type: 'play', sentence: 's4' })
    expect(player.snapshot.state).toBe('stopped')
    expect(messages).toEqual([{ id: 'no-sound', language: 'en', voice: null }])
    expect(complain).toHaveBeenCalledOnce()
  })

  it('is silent for good when it is done away with', () => {
    const { player, engine, clock, hear, takeLog } = scripted()
    player.send({ type: 'play', sentence: 's4' })
    hear(0)
    engine.emit(end)
    takeLog()
    player.dispose()
    expect(clock.waiting).toBe(0)
    engine.setVoices([])
    expect(takeLog()).toBe('')
  })
})

describe('another language', () => {
  it('goes on from the start of the same sentence', () => {
    const { player, takeLog, hear, heardPlace } = scripted()
    player.send({ type: 'play', sentence: 's4' })
    hear(2)
    takeLog()
    player.send({ type: 'queue', queue: queueOf(edition('fr')) })
    expect(takeLog()).toBe('cancel, speak fr s4')
    expect(heardPlace()).toEqual({ sentence: 's4', language: 'fr' })
  })

  it('while paused is heard when it goes on', () => {
    const { player, takeLog, hear } = scripted()
    player.send({ type: 'play', sentence: 's4' })
    hear(2)
    player.send({ type: 'pause' })
    takeLog()
    player.send({ type: 'queue', queue: queueOf(edition('fr')) })
    expect(player.snapshot).toMatchObject({ state: 'paused', place: { sentence: 's4', language: 'fr' }, word: null })
    player.send({ type: 'resume' })
    expect(takeLog()).toBe('cancel, speak fr s4')
  })

  it('beside the first is heard after it, sentence by sentence, each with its own voice', () => {
    const { player, engine, clock, takeLog, hear } = scripted({ queue: queueOf(edition('en'), edition('ar')) })
    player.send({ type: 'play', sentence: 's4' })
    const pass = () => {
      hear(0)
      engine.emit(end)
      clock.advance(700)
    }
    pass()
    expect(engine.current?.utterance.voice).toBe('embedded:ar')
    pass()
    expect(engine.current?.utterance.voice).toBe('embedded:en')
    expect(takeLog()).toBe('speak en s4, prefetch ar s4, speak ar s4, prefetch en s5, speak en s5')
    player.send({ type: 'next', unit: 'sentence' })
    expect(takeLog()).toBe('cancel, speak en s6')
    pass()
    takeLog()
    // In the second language of a sentence, “previous” leads to the first, however early.
    player.send({ type: 'previous', unit: 'sentence' })
    expect(takeLog()).toBe('cancel, speak en s6')
  })

  it('begins in the column that was pointed at', () => {
    const { player, takeLog } = scripted({ queue: queueOf(edition('en'), edition('ar')) })
    player.send({ type: 'play', sentence: 's4', language: 'ar', offset: 5 })
    player.send({ type: 'play', sentence: 's4', language: 'fr', offset: 5 })
    expect(takeLog()).toBe('speak ar s4@1, cancel, speak en s4')
  })

  it('that is taken away leaves what is heard in the other undisturbed', () => {
    const { player, engine, clock, takeLog, hear } = scripted({ queue: queueOf(edition('en'), edition('ar')) })
    player.send({ type: 'play', sentence: 's9' })
    hear(0)
    engine.emit(end)
    takeLog()
    player.send({ type: 'queue', queue: queueOf(edition('en')) })
    expect(player.snapshot.state).toBe('pausing')
    clock.advance(MINUTE)
    // What was to come has gone.
    expect(player.snapshot.state).toBe('ended')
    expect(takeLog()).toBe('')
  })

  it('of another release stops it', () => {
    const { player, engine } = scripted()
    player.send({ type: 'play', sentence: 's9' })
    player.send({ type: 'queue', queue: queueOf(edition('en')).slice(0, 3) })
    expect(player.snapshot.state).toBe('stopped')
    expect(engine.current).toBeNull()
  })
})

describe('a selection', () => {
  const select = {
    type: 'play',
    sentence: 's3',
    offset: word(2).start,
    end: { sentence: 's4', offset: word(1).end },
  } as const

  it('is read from its first word to its last', () => {
    const { player, engine, clock, takeLog, hear } = scripted()
    player.send(select)
    expect(takeLog()).toBe('speak en s3@2')
    hear(2)
    engine.emit(end)
    clock.advance(300)
    expect(engine.current?.utterance.text).toBe('ens4_ bb___')
    engine.emit({ type: 'start' })
    takeLog()
    engine.emit(end)
    expect(player.snapshot.state).toBe('ended')
    player.send({ type: 'resume' })
    expect(takeLog()).toBe('speak en s3@2')
  })

  it('within one sentence is read alone', () => {
    const { player, engine } = scripted()
    player.send({ type: 'play', sentence: 's3', offset: 5, end: { sentence: 's3', offset: word(2).start + 1 } })
    expect(engine.current).toMatchObject({ from: saidAt(1), utterance: { text: 'ens3_ bb___ cc___' } })
  })

  it('without a word is nothing to read', () => {
    const { player, takeLog } = scripted()
    player.send({ type: 'play', sentence: 's3', offset: 3, end: { sentence: 's3', offset: 4 } })
    expect(takeLog()).toBe('')
    expect(player.snapshot.state).toBe('ended')
  })

  it('is left by moving out of it', () => {
    const { player, engine, clock, hear } = scripted()
    player.send(select)
    player.send({ type: 'next', unit: 'sentence' })
    expect(engine.current?.utterance.text).toBe('ens4_ bb___')
    player.send({ type: 'next', unit: 'sentence' })
    hear(0)
    engine.emit(end)
    clock.advance(MINUTE / 60)
    expect(player.snapshot).toMatchObject({ state: 'playing', place: { sentence: 's6' } })
    player.send({ type: 'previous', unit: 'heading' })
    player.send({ type: 'next', unit: 'sentence' })
    expect(engine.current).toMatchObject({ from: 0 })
  })

  it('in another language is read in whole sentences', () => {
    const { player, engine, clock, hear, takeLog } = scripted()
    player.send(select)
    takeLog()
    player.send({ type: 'queue', queue: queueOf(edition('fr')) })
    hear(0)
    engine.emit(end)
    clock.advance(300)
    expect(takeLog()).toBe('cancel, speak fr s3, prefetch fr s4, speak fr s4')
    engine.emit(end)
    expect(player.snapshot.state).toBe('ended')
  })
})

describe('the sleep timer', () => {
  it('counts the minutes that are listened to, and pauses at the end of a sentence', () => {
    const { player, engine, clock, messages, hear, takeLog } = scripted()
    player.send({ type: 'sleep', wish: 2 })
    clock.advance(5 * MINUTE)
    expect(player.snapshot.sleep).toBe(2)
    player.send({ type: 'play', sentence: 's3' })
    hear(0)
    clock.advance(MINUTE - 1)
    expect(player.snapshot.sleep).toBe(2)
    clock.advance(1)
    expect(player.snapshot.sleep).toBe(1)
    clock.advance(MINUTE / 2)
    player.send({ type: 'pause' })
    clock.advance(60 * MINUTE)
    expect(player.snapshot.sleep).toBe(1)
    player.send({ type: 'resume' })
    clock.advance(MINUTE / 2)
    expect(player.snapshot).toMatchObject({ state: 'playing', sleep: 0 })
    takeLog()
    engine.emit(end)
    expect(player.snapshot).toMatchObject({ state: 'paused', sleep: null, place: { sentence: 's3' } })
    expect(messages).toEqual([{ id: 'asleep', language: 'en', voice: null }])
    clock.advance(MINUTE)
    expect(takeLog()).toBe('')
    player.send({ type: 'resume' })
    expect(takeLog()).toBe('speak en s4')
    expect(clock.waiting).toBe(1)
  })

  it('pauses at once between two sentences', () => {
    const { player, engine, clock, takeLog, hear } = scripted({
      pauses: { sentence: 2 * MINUTE, paragraph: 0, portion: 'all' },
    })
    player.send({ type: 'play', sentence: 's3' })
    player.send({ type: 'sleep', wish: 1 })
    hear(0)
    engine.emit(end)
    clock.advance(MINUTE)
    expect(player.snapshot.state).toBe('paused')
    takeLog()
    clock.advance(5 * MINUTE)
    expect(takeLog()).toBe('')
    expect(clock.waiting).toBe(0)
  })

  it('lasts to the end of the section', () => {
    const { player, engine, clock, hear, takeLog } = scripted()
    player.send({ type: 'play', sentence: 's6' })
    player.send({ type: 'sleep', wish: 'section' })
    expect(player.snapshot.sleep).toBe('section')
    hear(0)
    engine.emit(end)
    clock.advance(700)
    hear(0)
    engine.emit(end)
    expect(player.snapshot).toMatchObject({ state: 'paused', sleep: null, place: { sentence: 's7' } })
    takeLog()
    player.send({ type: 'toggle' })
    expect(takeLog()).toBe('speak en s8')
  })

  it('can be taken back, and ends with a stop', () => {
    const { player, clock } = scripted()
    player.send({ type: 'play', sentence: 's3' })
    player.send({ type: 'sleep', wish: 1 })
    player.send({ type: 'sleep', wish: null })
    expect(clock.waiting).toBe(1)
    player.send({ type: 'sleep', wish: 1 })
    player.stop()
    expect(player.snapshot.sleep).toBeNull()
    expect(clock.waiting).toBe(0)
  })
})

describe('so much read at a time', () => {
  const goOn = { sentence: 's4', paragraph: 's6', heading: 's8' } as const

  it.each(['sentence', 'paragraph', 'heading'] as const)(
    'is a %s: then it pauses, and goes on when asked to',
    (portion) => {
      const queue = queueOf(edition('en'), edition('fr'))
      const { player, engine, clock, hear, takeLog } = scripted({
        queue,
        pauses: { sentence: 0, paragraph: 0, portion },
      })
      player.send({ type: 'play', sentence: 's3' })
      // Each sentence is said in both languages.
      const sentences = { sentence: 1, paragraph: 3, heading: 5 }[portion]
      for (let said = 0; said < 2 * sentences; said++) {
        expect(player.snapshot.state).toBe('playing')
        hear(0)
        engine.emit(end)
      }
      expect(player.snapshot).toMatchObject({ state: 'paused', word: null })
      expect(clock.waiting).toBe(0)
      takeLog()
      player.send({ type: 'toggle' })
      expect(takeLog()).toBe(`speak en ${goOn[portion]}`)
    },
  )
})

describe('a voice of the system', () => {
  const withSystem = () => scripted({ chosen: { en: 'system:en' } }, [...EMBEDDED, system('en'), system('fr')])
  const lost = { id: 'voice-lost', language: 'en', voice: 'Voice of en' }

  it('is used where it was chosen', () => {
    const { player, engine } = withSystem()
    player.send({ type: 'play', sentence: 's4' })
    expect(engine.current?.utterance.voice).toBe('system:en')
  })

  it('that stays silent gives way to the embedded one, from the same sentence', () => {
    const { player, engine, clock, messages, takeLog } = withSystem()
    player.send({ type: 'play', sentence: 's4' })
    takeLog()
    clock.advance(PATIENCE.system - 1)
    expect(takeLog()).toBe('')
    clock.advance(1)
    expect(takeLog()).toBe('cancel, speak en s4')
    expect(engine.current?.utterance.voice).toBe('embedded:en')
    expect(messages).toEqual([lost])
    // It is not tried again, and not told again.
    player.send({ type: 'play', sentence: 's6' })
    expect(engine.current?.utterance.voice).toBe('embedded:en')
    expect(messages).toHaveLength(1)
  })

  it.each(['no-voice', 'failed', 'no-sound'] as const)('that fails (%s) does so too', (reason) => {
    const { player, engine, messages, hear } = withSystem()
    player.send({ type: 'play', sentence: 's4' })
    hear(2)
    engine.emit({ type: 'error', reason })
    expect(engine.current).toMatchObject({ from: 0, utterance: { voice: 'embedded:en' } })
    expect(messages).toEqual([lost])
  })

  it('that goes away while it speaks does so too, and is used again when it is back', () => {
    const { player, engine, messages, hear } = withSystem()
    player.send({ type: 'play', sentence: 's4' })
    hear(2)
    engine.setVoices(EMBEDDED)
    expect(engine.current).toMatchObject({ from: 0, utterance: { voice: 'embedded:en' } })
    expect(messages).toEqual([lost])
    engine.setVoices([...EMBEDDED, system('en')])
    expect(engine.current?.utterance.voice).toBe('embedded:en')
    player.send({ type: 'next', unit: 'sentence' })
    expect(engine.current?.utterance.voice).toBe('system:en')
  })

  it('that has gone between two sentences is told of once', () => {
    const { player, engine, clock, messages, hear } = withSystem()
    player.send({ type: 'play', sentence: 's3' })
    for (let sentence = 0; sentence < 2; sentence++) {
      hear(0)
      engine.emit(end)
      engine.setVoices(EMBEDDED)
      clock.advance(300)
    }
    expect(engine.current?.utterance.voice).toBe('embedded:en')
    expect(messages).toEqual([{ ...lost, voice: null }])
  })

  it('that the system has not listed yet is not lost, and is used once it is there', () => {
    const { player, engine, messages } = scripted({ chosen: { en: 'system:en' } })
    player.send({ type: 'play', sentence: 's4' })
    expect(engine.current?.utterance.voice).toBe('embedded:en')
    engine.setVoices([...EMBEDDED, system('en')])
    player.send({ type: 'next', unit: 'sentence' })
    expect(engine.current?.utterance.voice).toBe('system:en')
    expect(messages).toEqual([])
  })

  it('that the system does not list is lost', () => {
    const { player, messages } = scripted({ chosen: { en: 'system:en' } }, [...EMBEDDED, system('fr')])
    player.send({ type: 'play', sentence: 's4' })
    expect(messages).toEqual([{ ...lost, voice: null }])
  })

  it('that is lost while paused gives way when it goes on', () => {
    const { player, engine, messages, hear, takeLog } = withSystem()
    player.send({ type: 'play', sentence: 's4' })
    hear(2)
    player.send({ type: 'pause' })
    engine.setVoices(EMBEDDED)
    expect(messages).toEqual([lost])
    expect(engine.current).toBeNull()
    takeLog()
    player.send({ type: 'resume' })
    expect(takeLog()).toBe('speak en s4')
  })

  it('chosen while another speaks goes on from its word, and may try again after it failed', () => {
    const { player, engine, takeLog, hear } = withSystem()
    player.send({ type: 'play', sentence: 's4' })
    engine.emit({ type: 'error', reason: 'failed' })
    hear(2)
    takeLog()
    player.send({ type: 'choose', chosen: { en: 'embedded:en' } })
    expect(takeLog()).toBe('')
    player.send({ type: 'choose', chosen: { en: 'system:en' } })
    expect(takeLog()).toBe('cancel, speak en s4@2 (system)')
    player.send({ type: 'choose', chosen: { en: 'system:en', fr: 'system:fr' } })
    expect(takeLog()).toBe('')
  })

  it('may be silent while it is paused', () => {
    const { player, clock, messages } = withSystem()
    player.send({ type: 'play', sentence: 's4' })
    player.send({ type: 'pause' })
    clock.advance(MINUTE)
    player.send({ type: 'resume' })
    expect(messages).toEqual([])
    clock.advance(PATIENCE.system)
    expect(messages).toEqual([lost])
  })
})

describe('no sound at all', () => {
  const noSound = { id: 'no-sound', language: 'en', voice: null }

  it('stops, is told, and can be tried again at the same place', () => {
    const { player, engine, messages, takeLog } = scripted()
    player.send({ type: 'play', sentence: 's4' })
    engine.emit({ type: 'error', reason: 'no-sound' })
    expect(player.snapshot.state).toBe('stopped')
    expect(messages).toEqual([noSound])
    takeLog()
    player.send({ type: 'toggle' })
    expect(takeLog()).toBe('speak en s4')
  })

  it('is found out also where the engine says nothing', () => {
    const { player, engine, clock, messages } = scripted()
    player.send({ type: 'play', sentence: 's4' })
    clock.advance(PATIENCE.embedded)
    expect(player.snapshot.state).toBe('stopped')
    expect(engine.current).toBeNull()
    expect(messages).toEqual([noSound])
  })

  it('comes after each voice of the system has failed in turn', () => {
    const { player, engine, messages } = scripted({}, [system('en'), { ...system('en'), id: 'system:other' }])
    player.send({ type: 'play', sentence: 's4' })
    engine.emit({ type: 'error', reason: 'failed' })
    engine.emit({ type: 'error', reason: 'failed' })
    expect(messages.map(({ id }) => id)).toEqual(['voice-lost', 'no-sound'])
    expect(player.snapshot.state).toBe('stopped')
  })

  it('is told where there is no voice, or nothing to read', () => {
    const { player, messages } = scripted({}, [])
    player.send({ type: 'play', sentence: 's4' })
    player.send({ type: 'queue', queue: [] })
    player.send({ type: 'play', sentence: 's4' })
    expect(messages.map(({ id }) => id)).toEqual(['no-voice', 'no-voice'])
    expect(player.snapshot.state).toBe('stopped')
    expect(player).toBeInstanceOf(Player)
  })
})
