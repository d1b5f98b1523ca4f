import { beforeAll, describe, expect, it } from 'vitest'
import { allSentences, LANGUAGES, type Language, type Sentence } from '../../../publication/model'
import { type EditionSpeech, speechTextsOf, withoutSpeech } from '../../../publication/speech'
import { createEveryWord } from '../../../renderer/listening/engine/every-word'
import { forEspeak } from '../../../renderer/listening/espeak-text'
import { applyLexicon } from '../../../renderer/listening/lexicon'
import { prepareUtterance } from '../../../renderer/listening/pronounce'
import { traced } from '../../../renderer/listening/traced-text'
import { shippedRelease } from '../shipped-release'
import { offsetOfCodePoint, type Speak, startEspeak } from './espeak'

const release = shippedRelease()
const speech = speechTextsOf(release)
/** As the page has it. */
const shown = withoutSpeech(release)

const sentence = (text: string): Sentence => ({ id: 's1', text, content: [{ type: 'text', value: text }] })

describe('an utterance', () => {
  const french: EditionSpeech = {
    spoken: { s1: 'Monsieur Ban & l’ONU' },
    lexicon: { 'Monsieur Ban': 'Monsieur Banne' },
  }

  it('is the spoken text as the engine reads it', () => {
    const prepare = (engine: 'embedded' | 'system') =>
      prepareUtterance(sentence('M. Ban & l’ONU'), 'fr', { speech: french, own: [], engine }).text
    expect(prepare('embedded')).toBe('Monsieur Banne &amp; l’ONU')
    expect(prepare('system')).toBe('Monsieur Ban & l’ONU')
  })

  it('has a person’s own pronunciations before the lexicon’s, for any engine', () => {
    const own = [
      { word: 'ONU', say: 'Onu' },
      { word: 'Ban', say: 'Bane' },
    ]
    const prepare = (engine: 'embedded' | 'system') =>
      prepareUtterance(sentence('M. Ban & l’ONU'), 'fr', { speech: french, own, engine }).text
    expect(prepare('embedded')).toBe('Monsieur Bane &amp; l’Onu')
    expect(prepare('system')).toBe('Monsieur Bane & l’Onu')
  })

  it('leads from each place to the word that is shown, and from each word to its place', () => {
    const utterance = prepareUtterance(sentence('M. Ban & l’ONU'), 'fr', {
      speech: french,
      own: [],
      engine: 'embedded',
    })
    const { text, words } = utterance
    expect(words).toHaveLength(4)
    const places = ['Monsieur', 'Banne', 'anne', '&amp;', 'amp;', 'l’ONU'].map((part) => text.indexOf(part))
    expect(places.map(utterance.wordAt)).toEqual([0, 1, 1, 2, 2, 3])
    expect([0, 1, 2, 3].map(utterance.startOf)).toEqual([
      0,
      text.indexOf('Banne'),
      text.indexOf('&'),
      text.indexOf('l’'),
    ])
    expect(utterance.startOf(-1)).toBe(0)
  })

  it('counts what an engine counts in code points', () => {
    expect([0, 1, 2, 3, 9].map((position) => offsetOfCodePoint('a😀b', position))).toEqual([0, 1, 3, 4, 4])
  })

  it.each(LANGUAGES)('begins each word where it leads back to it, for all that ships in %s', (language) => {
    for (const one of allSentences(shown.editions[language])) {
      const utterance = prepareUtterance(one, language, { speech: speech[language], own: [], engine: 'embedded' })
      let last = -1
      utterance.words.forEach((_, word) => {
        const start = utterance.startOf(word)
        expect(start).toBeGreaterThanOrEqual(last)
        // A word for which nothing is said has the place of the next.
        expect(utterance.wordAt(start)).toBeGreaterThanOrEqual(word)
        last = start
      })
    }
  })
})

describe('with eSpeak NG', () => {
  let speak: Speak
  beforeAll(async () => {
    speak = await startEspeak()
  })

  /** How many of the words in a language have no event of their own: “for the” is one to it, and names in brackets are not said. */
  const WITHOUT: Readonly<Record<Language, number>> = { ar: 4, zh: 7, en: 21, fr: 0, ru: 5, es: 0 }

  /** Of these the names in brackets that are not said, and so are not lit. */
  const UNSAID: Readonly<Record<Language, number>> = { ar: 4, zh: 4, en: 0, fr: 0, ru: 3, es: 0 }

  it.each(LANGUAGES)('every word of the release that is said is lit once, in order, in %s', (language) => {
    let without = 0
    let silent = 0
    for (const one of allSentences(shown.editions[language])) {
      const utterance = prepareUtterance(one, language, { speech: speech[language], own: [], engine: 'embedded' })
      const { words, ms } = speak(utterance.text, language)
      const named = words.map(({ offset }) => utterance.wordAt(offset))
      // The engine's own order is that of the words that are shown: nothing is thrown away but what comes twice.
      expect([...named].sort((a, b) => a - b)).toEqual(named)
      without += utterance.words.length - new Set(named).size

      // As the worker does it: what has no event has its share of the time.
      const every = createEveryWord(utterance.text)
      const told = words.flatMap(({ offset, atMs }) => every.add({ offset, at: Math.round(atMs * 22.05) }))
      const all = [...told, ...every.finish(Math.round(ms * 22.05))]
      const lit = all
        .map(({ offset }) => utterance.wordAt(offset))
        .filter((word, index, order) => word !== order[index - 1])
      if (lit[0] !== 0) lit.unshift(0)
      silent += utterance.words.length - new Set(lit).size
      expect([...new Set(lit)].sort((a, b) => a - b)).toEqual(lit)
    }
    expect(without).toBeLessThanOrEqual(WITHOUT[language])
    expect(silent).toBe(UNSAID[language])
  })

  /**
   * Entries that this version says alike with and without: for 1.51, or for what is now done to any text. They do no harm,
   * and the lexicons stay as they were received.
   */
  const NEEDLESS: Readonly<Record<Language, readonly string[]>> = {
    ar: ['وَاتَّخَذَتِ', 'وَاتَّفَقَتِ', 'وَاتُّفِقَ', 'وَاثْنَيْنِ', 'وَاحْتِرَامِ'],
    zh: ['《宣言》', '欲了解'],
    en: [],
    fr: [],
    ru: [],
    es: [],
  }

  it.each(LANGUAGES)(
    'each entry of the lexicon changes what is heard, but for those that are known, in %s',
    (language) => {
      const { spoken, lexicon } = speech[language]
      const heard = (text: string, entries: Record<string, string>) =>
        speak(forEspeak(applyLexicon(traced(text), entries), language).text, language).phonemes
      const needless = Object.entries(lexicon).filter(([word, say]) => {
        const others = Object.fromEntries(Object.entries(lexicon).filter(([other]) => other !== word))
        const texts = allSentences(shown.editions[language]).map(({ id, text }) => spoken[id] ?? text)
        const holding = texts.filter((text) => applyLexicon(traced(text), { [word]: say }).text !== text)
        return [word, ...holding].every((text) => heard(text, lexicon) === heard(text, others))
      })
      expect(needless.map(([word]) => word)).toEqual(NEEDLESS[language])
    },
  )
})
