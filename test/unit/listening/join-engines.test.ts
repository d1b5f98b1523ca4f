import { describe, expect, it, vi } from 'vitest'
import { joinEngines } from '../../../renderer/listening/join-engines'
import { ScriptedEngine } from './scripted-engine'
import { embedded, system } from './scripted-player'

describe('two engines as one', () => {
  const MANNER = { rate: 1, pitch: 1, volume: 1 }
  const set = () => {
    const [own, other] = [new ScriptedEngine([embedded('en')]), new ScriptedEngine([system('en')])]
    return { own, other, joined: joinEngines({ embedded: own, system: other }) }
  }
  const say = (voice: string) => ({ text: 'a', language: 'en', voice }) as const

  it('have the voices of both, and tell when those of either change', () => {
    const { own, other, joined } = set()
    const listener = vi.fn()
    const leave = joined.onVoices(listener)
    expect(joined.voices().map(({ id }) => id)).toEqual(['embedded:en', 'system:en'])
    own.setVoices([])
    other.setVoices([])
    expect(listener).toHaveBeenCalledTimes(2)
    leave()
    other.setVoices([system('fr')])
    expect(listener).toHaveBeenCalledTimes(2)
  })

  it('never speak at once', () => {
    const { own, other, joined } = set()
    joined.pause()
    joined.cancel()
    joined.speak(say('embedded:en'), MANNER, () => {})
    joined.speak(say('system:en'), MANNER, () => {})
    expect([own.current, other.current?.utterance.voice]).toEqual([null, 'system:en'])
    joined.pause()
    joined.resume()
    joined.change({ ...MANNER, rate: 2 })
    joined.prefetch(say('embedded:en'), MANNER)
    expect([own.takeLog(), other.takeLog()]).toEqual([
      'speak a embedded:en, cancel, prefetch a',
      'speak a system:en, pause, resume, change 2',
    ])
    joined.cancel()
    joined.cancel()
    expect(other.takeLog()).toBe('cancel')
    expect([...own.faults, ...other.faults]).toEqual([])
  })
})
