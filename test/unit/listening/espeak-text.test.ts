import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { LANGUAGES, type Language } from '../../../publication/model'
import { forEspeak } from '../../../renderer/listening/espeak-text'
import { traced } from '../../../renderer/listening/traced-text'
import { anyText } from '../finding/any-text'
import { type Speak, startEspeak } from './espeak'

const written = (text: string, language: Language = 'en') => forEspeak(traced(text), language).text

describe('text for eSpeak NG', () => {
  let speak: Speak
  beforeAll(async () => {
    speak = await startEspeak()
  })
  const heard = (text: string, language: Language) =>
    speak(written(text, language), language).phonemes.replace(/[ˈˌ.]/g, '')

  it('holds no markup', () => {
    expect(written('R & D <b> &lt;')).toBe('R &amp; D &lt;b> &amp;lt;')
    expect(heard('a < b & c', 'en')).toBe('ɐ biː ænd siː')
    expect(heard('a <mark name="x"/> b', 'en')).toContain('mɑːɹk')
  })

  it('can give it no phonemes', () => {
    expect(written('[[h]] [[[x')).toBe('[ [h]] [ [ [x')
    expect(heard('[[h@l]] a', 'en')).toContain('eɪtʃ')
  })

  it('holds no control characters', () => {
    expect(written('a\0b\u0007c')).toBe('a b c')
  })

  it.each([
    ['يُقَدِّمُونَ', 'juqaddimuna'],
    ['الْعَامُّ', 'alʕammu'],
    ['شُجِّعَتِ', 'ʃudʒdʒiʕati'],
    // After the article, the letter of the sun is doubled by eSpeak NG itself.
    ['الرَّفِيعُ', 'ʔarrafiʕu'],
    ['النُّهُجِ', 'ʔannuhudʒi'],
    // But not after what is joined to the article.
    ['وَالتَّعَصُّبَ', 'wattaʕas̪s̪uba'],
    ['لِلتَّنْمِيَة', 'littanmiah'],
    ['الْمُتَّحِدَة', 'almuttaħidah'],
    ['الدَّوْلِيَّةِ', 'ʔaddaulijati'],
  ])('doubles the letter of %s', (word, phonemes) => {
    expect(heard(word, 'ar')).toBe(phonemes)
  })

  it('says Chinese decimals and years, and pauses where a reader would', () => {
    expect(written('2.32亿，2015年，1.2.3，35', 'zh')).toBe('2点三二亿，二〇一五年，1.2.3，35')
    expect(written('《宣言》说：“移徙”——彼得·萨（A）,b', 'zh')).toBe('宣言说：移徙，彼得·萨，A，，b')
    expect(heard('《宣言》', 'zh')).toBe(heard('宣言', 'zh'))
    // 10:30 is a time.
    expect(written('10:30: 说', 'zh')).toBe('10:30： 说')
  })

  it('leaves other languages alone', () => {
    expect(written('« L’été », 2015年 : 2.5', 'fr')).toBe('« L’été », 2015年 : 2.5')
  })

  it('never leads backwards, whatever the text', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...LANGUAGES), (text, language) => {
        const { text: result, origins } = forEspeak(traced(text), language)
        expect(origins).toHaveLength(result.length)
        expect([...origins].sort((a, b) => a - b)).toEqual(origins)
        expect(result).not.toMatch(/\[\[|<|\p{Cc}|&(?!amp;|lt;)/u)
      }),
    )
  })
})
