import { describe, expect, it } from 'vitest'
import { JumpHistory, stopFrom, stopsOf } from '../../../renderer/reading/moving'
import { shippedRelease } from '../shipped-release'

const { editions } = shippedRelease()

describe('stops', () => {
  it('are the same in every edition', () => {
    for (const step of ['sentence', 'paragraph', 'heading'] as const) {
      for (const edition of Object.values(editions)) expect(stopsOf(edition, step)).toEqual(stopsOf(editions.en, step))
    }
  })
  it('go through all 35 sentences and back', () => {
    const seen: string[] = []
    for (let id: string | null = 'kicker'; id; id = stopFrom(editions.ar, id, 'sentence', 1)) seen.push(id)
    expect(seen).toHaveLength(35)
    const back: string[] = []
    for (let id: string | null = 's32'; id; id = stopFrom(editions.ar, id, 'sentence', -1)) back.unshift(id)
    expect(back).toEqual(seen)
  })
  it('find the next and the previous heading and paragraph from the middle', () => {
    expect(stopFrom(editions.en, 's5', 'heading', 1)).toBe('s16')
    expect(stopFrom(editions.en, 's18', 'heading', -1)).toBe('s16')
    expect(stopFrom(editions.en, 's16', 'heading', -1)).toBe('title')
    expect(stopFrom(editions.en, 's5', 'paragraph', -1)).toBe('s4')
    expect(stopFrom(editions.en, 's5', 'paragraph', 1)).toBe('s7')
    expect(stopFrom(editions.en, 's32', 'sentence', 1)).toBeNull()
  })
})

describe('jumps', () => {
  const at = (id: string) => ({ language: 'en' as const, id })
  it('go back and forward as a browser does', () => {
    const jumps = new JumpHistory()
    expect(jumps.back(at('s1'))).toBeNull()
    jumps.leave(at('s1'))
    expect(jumps.back(at('s9'))).toEqual(at('s1'))
    expect(jumps.forward(at('s1'))).toEqual(at('s9'))
    expect(jumps.back(at('s9'))).toEqual(at('s1'))
    jumps.leave(at('s1'))
    expect(jumps.forward(at('s4'))).toBeNull()
  })
})
