import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Sentence } from '../../../publication/model'
import { loadSpeechTexts, NO_SPEECH_TEXTS, spokenTextOf } from '../../../renderer/listening/speech-texts'

const request = vi.fn()

beforeEach(() => {
  request.mockReset()
  vi.stubGlobal('window', { lectern: { request } })
})

describe('what is spoken', () => {
  it('is asked of the desktop once', async () => {
    const texts = { ...NO_SPEECH_TEXTS, fr: { spoken: { s1: 'a' }, lexicon: {} } }
    request.mockResolvedValue(texts)
    expect(await Promise.all([loadSpeechTexts('once'), loadSpeechTexts('once')])).toEqual([texts, texts])
    expect(await loadSpeechTexts('once')).toBe(texts)
    expect(request.mock.calls).toEqual([['speech:texts', { release: 'once' }]])
  })

  it('is what is shown where there is none, and is asked for again', async () => {
    request.mockResolvedValueOnce(null).mockRejectedValueOnce(new Error('Refused.')).mockResolvedValueOnce(null)
    expect(await loadSpeechTexts('none')).toBe(NO_SPEECH_TEXTS)
    expect(await loadSpeechTexts('none')).toBe(NO_SPEECH_TEXTS)
    expect(await loadSpeechTexts('none')).toBe(NO_SPEECH_TEXTS)
    expect(request).toHaveBeenCalledTimes(3)
  })

  it('is of each sentence its own text or the one that is shown', () => {
    const sentence = (id: string): Sentence => ({ id, text: 'UN', content: [] })
    const speech = { spoken: { s1: 'United Nations' }, lexicon: {} }
    expect([sentence('s1'), sentence('s2'), sentence('constructor')].map((one) => spokenTextOf(one, speech))).toEqual([
      ...['United Nations', 'UN', 'UN'],
    ])
  })
})
