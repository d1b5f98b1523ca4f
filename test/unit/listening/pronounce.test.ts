import { beforeAll, describe, expect, it } from 'vitest'
import { allSentences, LANGUAGES, type Language, type Sentence } from '../../../publication/model'
import { type EditionSpeech, speechTextsOf, withoutSpeech } from '../../../publication/speech'
import { createEveryWord } from '../../../renderer/listening/engine/every-word'
import { forEspeak } from '../../../renderer/listening/espeak-text'
import { applyLexicon } from '../../../renderer/listening/lexicon'
import {
  type PreparedUtterance,
  prepareText,
  prepareUtterance,
  wordSaidAt,
} from '../../../renderer/listening/pronounce'
import { traced } from '../../../renderer/listening/traced-text'
import { shippedRelease } from '../shipped-release'
import { offsetOfCodePoint, type Speak, startEspeak } from './espeak'

const release = shippedRelease()
const speech = speechTextsOf(release)
/** As the page has it. */
const shown = withoutSpeech(release)

const sentence = (text: string): Sentence => ({ id: 's1', text, content: [{ type: 'text', value: text }] })

/** The index of the word that is lit; -1 where none is. */
function wordAt({ words }: PreparedUtterance, offset: number): number {
  const said = wordSaidAt(words, offset)
  return said ? words.indexOf(said) : -1
}

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
    const places = ['Monsieur', 'Banne', 'anne', '&amp;', 'amp;', 'l’ONU'].map((part) => text.indexOf(part))
    expect(places.map((place) => wordAt(utterance, place))).toEqual([0, 1, 1, 2, 2, 3])
    expect(words.map(({ at }) => at)).toEqual([0, text.indexOf('Banne'), text.indexOf('&'), text.indexOf('l’')])
  })

  it('leads to the last word from beyond the end, and to none where there is none', () => {
    const prepare = (text: string) =>
      prepareUtterance(sentence(text), 'en', { speech: { spoken: {}, lexicon: {} }, own: [], engine: 'system' })
    expect([0, 4, 5, 99].map((place) => wordAt(prepare('Hear it'), place))).toEqual([0, 0, 1, 1])
    expect(wordAt(prepare(' '), 0)).toBe(-1)
  })

  it('leads past names in brackets that are not said', () => {
    const zh = prepareUtterance(sentence('特（Wynne Boelt）先生'), 'zh', {
      speech: { spoken: { s1: '特先生' }, lexicon: {} },
      own: [],
      engine: 'system',
    })
    expect([0, 1, 2].map((place) => wordAt(zh, place))).toEqual([0, 3, 3])
  })

  it('counts what an engine counts in code points', () => {
    expect([0, 1, 2, 3, 9].map((position) => offsetOfCodePoint('a😀b', position))).toEqual([0, 1, 3, 4, 4])
  })

  it.each(LANGUAGES)('begins each word where it leads back to it, for all that ships in %s', (language) => {
    for (const one of allSentences(shown.editions[language])) {
      const utterance = prepareUtterance(one, language, { speech: speech[language], own: [], engine: 'embedded' })
      const places = utterance.words.map(({ at }) => at)
      expect(places).toEqual([...places].sort((a, b) => a - b))
      places.forEach((place, word) => {
        // A word for which nothing is said has the place of the next.
        const lit = wordAt(utterance, place)
        expect(lit).toBeGreaterThanOrEqual(word)
        expect(places.slice(word, lit + 1).every((each) => each === place)).toBe(true)
      })
    }
  })
})

describe('a word that is tried out', () => {
  it.each(['embedded', 'system'] as const)('is said as in a sentence, by the %s voice', (engine) => {
    const say: Partial<Record<Language, string>> = { ar: 'الْأُمَّة وَاتَّخَذَتِ', zh: '宪章（1945年）', en: 'Ms. A & B' }
    for (const [language, word] of Object.entries(say) as [Language, string][]) {
      const own = [{ word: 'X', say: word }]
      const { lexicon } = speech[language]
      const said = prepareUtterance(sentence('X'), language, { speech: { spoken: {}, lexicon }, own, engine }).text
      expect(prepareText(word, language, { lexicon, engine })).toBe(said)
      if (engine === 'embedded') expect(said).not.toBe(word)
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

  /**
   * Of these the names in brackets, “(Wynne Boelt)” and “(Melanie Prud’homme)”, which are those just heard in the letters of
   * another script: they are not said again, and so are not lit.
   */
  const UNSAID: Readonly<Record<Language, readonly string[]>> = {
    ar: ['Wynne', 'Boelt', 'Melanie', 'Prud’homme'],
    zh: ['Wynne', 'Boelt', 'Melanie', 'Prud’homme'],
    en: [],
    fr: [],
    ru: ['Wynne', 'Boelt', 'Melanie', 'Prud’homme'],
    es: [],
  }

  it.each(LANGUAGES)('every word of the release that is said is lit once, in order, in %s', (language) => {
    let without = 0
    const silent: string[] = []
    for (const one of allSentences(shown.editions[language])) {
      const utterance = prepareUtterance(one, language, { speech: speech[language], own: [], engine: 'embedded' })
      const { words, ms } = speak(utterance.text, language)
      const named = words.map(({ offset }) => wordAt(utterance, offset))
      // The engine's own order is that of the words that are shown: nothing is thrown away but what comes twice.
      expect([...named].sort((a, b) => a - b)).toEqual(named)
      without += utterance.words.length - new Set(named).size

      // As the worker does it: what has no event has its share of the time.
      const every = createEveryWord(utterance.text)
      const told = words.flatMap(({ offset, atMs }) => every.add({ offset, at: Math.round(atMs * 22.05) }))
      const all = [...told, ...every.finish(Math.round(ms * 22.05))]
      const lit = all
        .map(({ offset }) => wordAt(utterance, offset))
        .filter((word, index, order) => word !== order[index - 1])
      if (lit[0] !== 0) lit.unshift(0)
      silent.push(
        ...utterance.words.filter((_, word) => !lit.includes(word)).map(({ start, end }) => one.text.slice(start, end)),
      )
      expect([...new Set(lit)].sort((a, b) => a - b)).toEqual(lit)
    }
    expect(without).toBeLessThanOrEqual(WITHOUT[language])
    expect(silent).toEqual(UNSAID[language])
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
