import { describe, expect, it, vi } from 'vitest'
import type { SpeechEvent, Utterance } from '../../../renderer/listening/engine'
import { SILENCE, SystemEngine } from '../../../renderer/listening/system-engine'
import { MOST_VOICES, usableVoices } from '../../../renderer/listening/system-voices'
import { ScriptedClock } from './scripted-engine'
import { listed, scriptedSynthesis } from './scripted-synthesis'

describe('the voices of the system', () => {
  const ids = (...list: Parameters<typeof usableVoices>[0]) =>
    usableVoices(list).map(({ voice }) => `${voice.language} ${voice.id}`)

  it('are those of the six languages, whatever their region', () => {
    expect(
      ids(
        listed('Microsoft Hortense', 'fr-FR'),
        listed('Amélie', 'fr_CA'),
        listed('Majed', 'ar-001'),
        listed('Anna', 'de-DE'),
        listed('Ting-Ting', 'zh-CN'),
        listed('Milena', 'RU'),
        listed('none', ''),
      ),
    ).toEqual([
      'fr system:Microsoft Hortense',
      'fr system:Amélie',
      'ar system:Majed',
      'zh system:Ting-Ting',
      'ru system:Milena',
    ])
  })

  it('of Speech Dispatcher are those without manners, and of the two for Mandarin the right one', () => {
    const list = [
      listed('Chinese (Mandarin, latin as English)', 'cmn'),
      listed('Chinese (Mandarin, latin as Pinyin)', 'cmn-LATN-PINYIN'),
      listed('Chinese (Mandarin, latin as Pinyin)+Alex', 'cmn-latn-pinyin'),
      listed('English (Caribbean)+Alex', 'en-029'),
      listed('Chinese (Cantonese)', 'yue'),
    ]
    expect(ids(...list)).toEqual(['zh system:Chinese (Mandarin, latin as Pinyin)'])
    expect(ids(...list.slice(0, 1))).toEqual(['zh system:Chinese (Mandarin, latin as English)'])
  })

  it('are none that would ask the network, that are effects, or that have no name', () => {
    expect(
      ids(
        listed('Google français', 'fr-FR', { localService: false }),
        listed('Bubbles', 'en-US'),
        listed('', 'en-US'),
        listed('x'.repeat(201), 'en-US'),
        listed('Samantha', 'en-US'),
      ),
    ).toEqual(['en system:Samantha'])
  })

  it('are so many that one can choose, the system’s own choice first', () => {
    const many = Array.from({ length: 100 }, (_, index) => listed(`v${index}`, 'en', { default: index === 60 }))
    const found = ids(...many, listed('Mónica', 'es-ES'))
    expect(found).toHaveLength(MOST_VOICES + 1)
    expect(found.slice(0, 2)).toEqual(['en system:v60', 'en system:v0'])
    expect(found.at(-1)).toBe('es system:Mónica')
  })

  it('have ids of their own also where they have one name', () => {
    expect(ids(listed('Eddy', 'en-GB'), listed('Eddy', 'fr-FR'), listed('Eddy', 'fr-FR'))).toEqual([
      'en system:Eddy',
      'fr system:Eddy (fr-FR)',
    ])
  })
})

describe('the engine of the system', () => {
  const HORTENSE = listed('Hortense', 'fr-FR')
  const MANNER = { rate: 1, pitch: 1, volume: 1 }
  const TEXT = 'Un deux trois quatre.'
  const utterance = (text = TEXT, voice = 'system:Hortense'): Utterance => ({ text, language: 'fr', voice })

  function speaking(manner = MANNER, from?: number, what = utterance()) {
    const scripted = scriptedSynthesis([HORTENSE, listed('Daniel', 'en-GB')])
    const events: SpeechEvent[] = []
    scripted.engine.speak(what, manner, (event) => events.push(event), from)
    const current = () => {
      const [first, ...others] = scripted.queue
      expect(others).toEqual([])
      if (!first) throw new Error('Nothing is spoken.')
      return first
    }
    return { ...scripted, events, current }
  }

  it('speaks a sentence as one utterance, in its manner, and tells what is heard', () => {
    const { events, current } = speaking({ rate: 2, pitch: 0.5, volume: 0.25 })
    expect(current()).toMatchObject({ text: TEXT, voice: HORTENSE, lang: 'fr-FR', rate: 2, pitch: 0.5, volume: 0.25 })
    const { onstart, onboundary, onend } = current()
    onstart?.()
    onboundary?.({ name: 'sentence', charIndex: 0 })
    onboundary?.({ name: 'word', charIndex: 3 })
    onend?.()
    expect(events).toEqual([{ type: 'start' }, { type: 'boundary', offset: 3 }, { type: 'end' }])
  })

  it('tells that it has begun where the system tells words alone', () => {
    const { events, current } = speaking()
    current().onboundary?.({ name: 'word', charIndex: 0 })
    current().onstart?.()
    expect(events).toEqual([{ type: 'start' }, { type: 'boundary', offset: 0 }])
  })

  it('begins in the middle', () => {
    const { events, current } = speaking(MANNER, 8)
    expect(current().text).toBe('trois quatre.')
    current().onboundary?.({ name: 'word', charIndex: 6 })
    expect(events.at(-1)).toEqual({ type: 'boundary', offset: 14 })
  })

  it('pauses by ending, and goes on from the last word that was told', () => {
    const { engine, events, takeLog, current, clock } = speaking()
    current().onstart?.()
    current().onboundary?.({ name: 'word', charIndex: 8 })
    takeLog()
    engine.pause()
    engine.pause()
    expect(takeLog()).toBe('cancel')
    clock.advance(10 * SILENCE)
    engine.resume()
    engine.resume()
    expect(takeLog()).toBe('speak trois quatre.')
    current().onboundary?.({ name: 'word', charIndex: 6 })
    engine.pause()
    engine.resume()
    expect(current().text).toBe('quatre.')
    expect(events.filter(({ type }) => type === 'error')).toEqual([])
  })

  it('goes on from the beginning where the system tells no words', () => {
    const { engine, current } = speaking(MANNER, 3)
    current().onstart?.()
    engine.pause()
    engine.resume()
    expect(current().text).toBe('deux trois quatre.')
  })

  it('takes another manner at once, from the last word', () => {
    const { engine, events, current, takeLog } = speaking()
    current().onboundary?.({ name: 'word', charIndex: 8 })
    takeLog()
    engine.change({ ...MANNER, rate: 3 })
    expect(takeLog()).toBe('cancel, speak trois quatre.')
    expect(current().rate).toBe(3)
    engine.pause()
    takeLog()
    engine.change({ ...MANNER, rate: 4 })
    expect(takeLog()).toBe('')
    engine.resume()
    expect(current().rate).toBe(4)
    current().onend?.()
    expect(events.at(-1)).toEqual({ type: 'end' })
    engine.change(MANNER)
    engine.resume()
    engine.pause()
    expect(takeLog()).toBe('speak trois quatre.')
  })

  it('keeps within the rates there are', () => {
    expect(speaking({ ...MANNER, rate: 20 }).current().rate).toBe(10)
    expect(speaking({ ...MANNER, rate: 0.01 }).current().rate).toBe(0.1)
  })

  it('tells nothing of what was cancelled', () => {
    const { engine, events, current, clock } = speaking()
    const old = current()
    old.onstart?.()
    const next: SpeechEvent[] = []
    engine.speak(utterance('Autre.'), MANNER, (event) => next.push(event))
    old.onboundary?.({ name: 'word', charIndex: 3 })
    old.onend?.()
    clock.advance(10)
    expect(events).toEqual([{ type: 'start' }])
    expect(next).toEqual([])
    const { onend } = current()
    engine.cancel()
    onend?.()
    clock.advance(10 * SILENCE)
    expect(next).toEqual([])
  })

  it.each([
    ['audio-hardware', 'no-sound'],
    ['audio-busy', 'no-sound'],
    ['voice-unavailable', 'no-voice'],
    ['language-unavailable', 'no-voice'],
    ['synthesis-unavailable', 'no-voice'],
    ['synthesis-failed', 'failed'],
    ['interrupted', 'failed'],
  ])('that says %s has %s', (error, reason) => {
    const { events, current, clock } = speaking()
    current().onerror?.({ error })
    clock.advance(10 * SILENCE)
    expect(events).toEqual([{ type: 'error', reason }])
  })

  it('that is silent is given up', () => {
    const { events, queue, clock } = speaking()
    clock.advance(SILENCE - 1)
    expect(events).toEqual([])
    clock.advance(1)
    expect(events).toEqual([{ type: 'error', reason: 'failed' }])
    expect(queue).toEqual([])
  })

  it('that never ends is given up, but not a long sentence', () => {
    const { events, current, clock } = speaking({ ...MANNER, rate: 0.5 }, 0, utterance('mot '.repeat(200)))
    current().onstart?.()
    clock.advance(800_000)
    expect(events).toEqual([{ type: 'start' }])
    clock.advance(60_000)
    expect(events).toEqual([{ type: 'start' }, { type: 'error', reason: 'failed' }])
  })

  it('says at once, but not before it was asked, that a voice is not there or there is nothing to say', () => {
    const cases = [
      [utterance(TEXT, 'system:Gone'), { type: 'error', reason: 'no-voice' }],
      [utterance('  '), { type: 'end' }],
    ] as const
    for (const [what, event] of cases) {
      const { events, clock, takeLog } = speaking(MANNER, 0, what)
      expect(events).toEqual([])
      clock.advance(0)
      expect(events).toEqual([event])
      expect(takeLog()).toBe('')
    }
  })

  it('tells when its voices change, and not when they do not', () => {
    const { engine, setVoices } = scriptedSynthesis([])
    const listener = vi.fn()
    const leave = engine.onVoices(listener)
    expect(engine.voices()).toEqual([])
    setVoices([])
    setVoices([listed('Anna', 'de-DE')])
    expect(listener).not.toHaveBeenCalled()
    setVoices([HORTENSE])
    expect(listener).toHaveBeenCalledOnce()
    expect(engine.voices()).toEqual([
      { id: 'system:Hortense', engine: 'system', language: 'fr', name: 'Hortense', kind: null },
    ])
    leave()
    setVoices([])
    expect(listener).toHaveBeenCalledOnce()
  })

  it('does not look at the voices before it is woken, and then tells of them', () => {
    const getVoices = vi.fn(() => [HORTENSE])
    const synthesis = {
      getVoices,
      addEventListener: vi.fn(),
      removeEventListener: vi.fn(),
      speak: vi.fn(),
      cancel: vi.fn(),
    }
    const engine = new SystemEngine({
      synthesis: synthesis as never,
      makeUtterance: vi.fn(),
      clock: new ScriptedClock(),
      awake: false,
    })
    const listener = vi.fn()
    engine.onVoices(listener)
    expect(engine.voices()).toEqual([])
    expect(getVoices).not.toHaveBeenCalled()
    engine.wake()
    expect(listener).toHaveBeenCalledOnce()
    expect(engine.voices()).toHaveLength(1)
  })

  it('is safe where the runtime has no speech', () => {
    const clock = new ScriptedClock()
    const engine = new SystemEngine({ synthesis: undefined, makeUtterance: vi.fn(), clock, awake: true })
    const events: SpeechEvent[] = []
    expect(engine.voices()).toEqual([])
    engine.speak(utterance(), MANNER, (event) => events.push(event))
    engine.pause()
    engine.resume()
    engine.change(MANNER)
    engine.warm('fr')
    engine.prefetch()
    clock.advance(0)
    expect(events).toEqual([{ type: 'error', reason: 'no-voice' }])
    engine.cancel()
  })
})
