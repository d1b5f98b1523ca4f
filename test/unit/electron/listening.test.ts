import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS, SettingsPatchSchema } from '../../../electron/contract'
import { DEFAULT_LISTENING, LISTENING_RANGES, ListeningSchema, PRONUNCIATION_LIMITS } from '../../../electron/listening'
import { LANGUAGES } from '../../../publication/model'

describe('how the release is read aloud', () => {
  const takes = (part: object) => v.is(ListeningSchema, { ...DEFAULT_LISTENING, ...part })

  it('is at first as the schema allows', () => {
    expect(v.parse(ListeningSchema, DEFAULT_LISTENING)).toEqual(DEFAULT_LISTENING)
  })

  it.each(Object.entries(LISTENING_RANGES))('has a %s within its range', (name, { min, max }) => {
    for (const value of [min, max]) expect(takes({ [name]: value })).toBe(true)
    for (const value of [min - 0.01, max + 0.01, Number.NaN, '1', null]) expect(takes({ [name]: value })).toBe(false)
  })

  it('has a voice for a language, or none', () => {
    expect(takes({ voices: { fr: 'embedded:fr+f2', zh: 'system:Ting-Ting' } })).toBe(true)
    for (const voices of [{ de: 'embedded:de' }, { fr: '' }, { fr: 7 }, { fr: 'x'.repeat(301) }])
      expect(takes({ voices })).toBe(false)
  })

  it('has pronunciations of one’s own, without what stands around them', () => {
    const pronunciations = { ru: [{ word: ' ООН ', say: 'о о эн' }] }
    expect(v.parse(ListeningSchema, { ...DEFAULT_LISTENING, pronunciations }).pronunciations).toEqual({
      ru: [{ word: 'ООН', say: 'о о эн' }],
    })
    const { word, say, count } = PRONUNCIATION_LIMITS
    const wrong = [
      { word: ' ', say: 'a' },
      { word: 'a', say: '' },
      { word: 'a' },
      { word: 'a'.repeat(word + 1), say: 'a' },
      { word: 'a', say: 'a'.repeat(say + 1) },
    ]
    for (const one of wrong) expect(takes({ pronunciations: { en: [one] } })).toBe(false)
    expect(takes({ pronunciations: { en: Array(count + 1).fill({ word: 'a', say: 'a' }) } })).toBe(false)
    expect(takes({ pronunciations: { de: [] } })).toBe(false)
  })

  it('fits into the settings file when it is as large as can be', () => {
    const { word, say, count } = PRONUNCIATION_LIMITS
    const most = Array(count).fill({ word: '联'.repeat(word), say: '国'.repeat(say) })
    const listening = {
      ...DEFAULT_LISTENING,
      pronunciations: Object.fromEntries(LANGUAGES.map((language) => [language, most])),
    }
    expect(v.is(ListeningSchema, listening)).toBe(true)
    // The file may have a million bytes; the rest is for fifty looks.
    expect(Buffer.byteLength(JSON.stringify({ ...DEFAULT_SETTINGS, listening }, null, 2))).toBeLessThan(800_000)
  })

  it('may be changed by the page', () => {
    expect(v.parse(SettingsPatchSchema, { listening: DEFAULT_LISTENING })).toEqual({ listening: DEFAULT_LISTENING })
    expect(v.is(SettingsPatchSchema, { listening: { ...DEFAULT_LISTENING, rate: 7 } })).toBe(false)
  })
})
