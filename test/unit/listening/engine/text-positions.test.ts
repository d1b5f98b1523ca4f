import { describe, expect, it } from 'vitest'
import { createEveryWord } from '../../../../renderer/listening/engine/every-word'
import { espeakText, readableFrom, wordStarts } from '../../../../renderer/listening/engine/text-positions'

describe('a text for eSpeak NG', () => {
  it('has signs of markup as entities, and each place leads back', () => {
    const source = 'Q&A < 5'
    const { text, offsetOf } = espeakText(source)
    expect(text).toBe('Q&amp;A &lt; 5')
    expect(offsetOf(1)).toBe(0)
    expect(offsetOf(text.indexOf('A') + 1)).toBe(source.indexOf('A'))
    expect(offsetOf(text.indexOf(';') + 1)).toBe(source.indexOf('&'))
    expect(offsetOf(text.indexOf('5') + 1)).toBe(source.indexOf('5'))
    expect(offsetOf(500)).toBe(source.length)
  })

  it('keeps what was written for it', () => {
    const source = 'A &amp; B <break time="200ms"/> C [[n\'eIm]]'
    expect(espeakText(source).text).toBe(source)
  })

  it('is counted in code points there and in UTF-16 units here', () => {
    const source = '😀 hello 𝒳 there'
    expect(espeakText(source).offsetOf(11)).toBe(source.indexOf('there'))
  })
})

it('what is begun in the middle of markup is begun before it', () => {
  const text = "The [[n'eIm]] &amp; more"
  expect(readableFrom(text, 8)).toBe(4)
  expect(readableFrom(text, 4)).toBe(4)
  expect(readableFrom(text, text.indexOf(';'))).toBe(text.indexOf('&'))
  expect(readableFrom(text, text.indexOf('more'))).toBe(text.indexOf('more'))
})

it('words begin where there is no markup', () => {
  expect(wordStarts('A &amp; b [[n]] <break/> c')).toEqual([0, 8, 25])
  expect(wordStarts('大会通过').length).toBeGreaterThan(1)
})

it('words that are not told of have their share of the time', () => {
  const every = createEveryWord('one of the members here now')
  expect(every.add({ offset: 0, at: 0 })).toEqual([{ offset: 0, at: 0 }])
  expect(every.add({ offset: 11, at: 110 })).toEqual([
    { offset: 4, at: 40 },
    { offset: 7, at: 70 },
    { offset: 11, at: 110 },
  ])
  // Told of twice, as numbers are.
  expect(every.add({ offset: 11, at: 150 })).toEqual([{ offset: 11, at: 150 }])
  expect(every.add({ offset: 19, at: 200 })).toHaveLength(1)
  expect(every.finish(280)).toEqual([{ offset: 24, at: 250 }])
})
