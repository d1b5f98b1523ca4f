import { describe, expect, it } from 'vitest'
import type { Lexicon } from '../../../publication/model'
import { applyLexicon, applyOwn } from '../../../renderer/listening/lexicon'
import { originAt, traced } from '../../../renderer/listening/traced-text'

const put = (text: string, lexicon: Lexicon) => applyLexicon(traced(text), lexicon).text
const own = (text: string, word: string, say: string) => applyOwn(traced(text), [{ word, say }]).text

describe('a lexicon', () => {
  it('puts whole words, in their case', () => {
    expect(put('UN, UNO, un and (UN)', { UN: 'you-en' })).toBe('you-en, UNO, un and (you-en)')
    expect(put('Потому тому, тому2', { тому: 'томуу' })).toBe('Потому томуу, тому2')
    expect(put('l’ONU a dit', { ONU: 'Onu' })).toBe('l’Onu a dit')
  })

  it('prefers the longer of two that begin alike, and then the earlier', () => {
    expect(put('Monsieur Ban, Ban', { Ban: 'B', 'Monsieur Ban': 'MB' })).toBe('MB, B')
    expect(put('a b c', { 'b c': 'X', 'a b': 'Y' })).toBe('Y c')
  })

  it('tries a shorter one where the longer is no whole word', () => {
    expect(put('Ki-moons', { 'Ki-moon': 'X', Ki: 'Kee' })).toBe('Kee-moons')
  })

  it('does not read again what it has put', () => {
    expect(put('a b', { a: 'b', b: 'c' })).toBe('b c')
  })

  it('knows no borders in Chinese, but those of Latin letters in it', () => {
    expect(put('各银行和世界银行', { 银行: '银航' })).toBe('各银航和世界银航')
    expect(put('点U N点UNO', { 'U N': 'X', UN: 'Y' })).toBe('点X点UNO')
  })

  it('takes a letter with another sign for another letter', () => {
    expect(put('الدُّوَلُ الدُّوَلُ', { الدُّوَلُ: 'X' })).toBe('X X')
    expect(put('الدُّوَلُّ', { الدُّوَلُ: 'X' })).toBe('الدُّوَلُّ')
    expect(put('بَانْ', { بَان: 'X' })).toBe('بَانْ')
  })

  it('takes what is no pattern for what it is', () => {
    expect(put('a.b axb (c) [x]', { 'a.b': '1', '(c)': '2', '[x]': '3' })).toBe('1 axb 2 3')
    expect(put('constructor', {})).toBe('constructor')
  })

  it('leads back to the words', () => {
    const text = applyLexicon(traced('in New York, a'), { 'New York': 'Niou Yorque' })
    expect(originAt(text, text.text.indexOf('Yorque'))).toBe(7)
    expect(originAt(text, text.text.indexOf('a'))).toBe(13)
  })
})

describe('a person’s own pronunciations', () => {
  it('are found in vocalised text as they are typed', () => {
    expect(own('إِنَّ الْهِجْرَةَ، وَالْهِجْرَةِ', 'الهجرة', 'X')).toBe('إِنَّ X، وَالْهِجْرَةِ')
    expect(own('الْهِجْرَةَ الْهِجْرَةِ', 'الْهِجْرَةِ', 'X')).toBe('الْهِجْرَةَ X')
    expect(own('и всё ещё, всего', 'все', 'X')).toBe('и X ещё, всего')
    expect(own('Ёлка и Елка', 'Елка', 'X')).toBe('X и X')
    expect(own('New\u00a0York', 'New York', 'X')).toBe('X')
  })

  it('are trimmed, normalised, and nothing where one is half typed', () => {
    expect(own('à la', ' a\u0300 ', ' ah ')).toBe('ah la')
    expect(own('a', 'a', ' ')).toBe('a')
    expect(own('a b', ' ', 'x')).toBe('a b')
  })

  it('go before the longest of those that begin alike', () => {
    const list = [
      { word: 'Ban', say: 'Bahn' },
      { word: 'Ban Ki-moon', say: 'X' },
    ]
    expect(applyOwn(traced('Ban, Ban Ki-moon'), list).text).toBe('Bahn, X')
  })
})
