import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Language } from '../../../../publication/model'
import { SAMPLE_RATE } from '../../../../renderer/listening/engine/messages'
import { createSynthesizer, type Synthesizer } from '../../../../renderer/listening/engine/synthesizer'
import { loadSpeech } from '../../../../scripts/lib/speech.mjs'
import { jobFor, LANGUAGES, loudness, make, onsets, pitchOf } from './sample'

const RELEASE = join(import.meta.dirname, '../../../../resources/releases/2013-10-04-migration-dialogue')

/** A paragraph of the release. */
function paragraph(language: Language): string {
  const lines = readFileSync(join(RELEASE, `${language}.md`), 'utf8').split('\n')
  return lines.filter((line) => line.length > 60 && !/[[<*:]/.test(line))[0] ?? ''
}

const WORDS: Readonly<Record<Language, readonly string[]>> = {
  ar: ['المهاجرين', 'الجمعية', 'التنمية', 'حقوق', 'عالم', 'نيويورك'],
  zh: ['移民', '大会', '发展', '人权', '世界', '联合国'],
  en: ['migrants', 'assembly', 'development', 'rights', 'world', 'people'],
  fr: ['migrants', 'assemblée', 'développement', 'droits', 'monde', 'pays'],
  ru: ['мигранты', 'ассамблея', 'развитие', 'права', 'мир', 'наций'],
  es: ['migrantes', 'asamblea', 'desarrollo', 'derechos', 'mundo', 'países'],
}

/** All voiced, so that a pitch can be measured everywhere. */
const VOICED =
  'We were all away on Monday morning, and many more are now alone. You know we will never leave our own room in an evening.'

let synthesizer: Synthesizer
beforeAll(async () => {
  synthesizer = createSynthesizer(await loadSpeech())
})

describe.each(LANGUAGES)('in %s', (language) => {
  it('a paragraph of the release is spoken, as loud and as long as speech is', () => {
    const text = paragraph(language)
    const { samples, seconds, words } = make(synthesizer, jobFor(language, text))
    expect(loudness(samples)).toBeGreaterThan(0.03)
    expect(loudness(samples)).toBeLessThan(0.4)
    const perSecond = text.length / seconds
    // Two to eight Chinese characters a second; letters of the others come quicker.
    expect(perSecond).toBeGreaterThan(language === 'zh' ? 2 : 8)
    expect(perSecond).toBeLessThan(language === 'zh' ? 8 : 26)
    expect(words.length).toBeGreaterThan(5)
  })

  it.each([0.5, 1.5, 2, 3, 6])('%s times the speed takes so much of the time', (rate) => {
    const text = paragraph(language)
    const [usual, changed] = [1, rate].map((each) => make(synthesizer, jobFor(language, text, { rate: each })).seconds)
    // A paragraph is no average of all speech, by which the speeds were measured.
    expect(Math.abs(((usual ?? 0) / (changed ?? 1) / rate - 1) * 100)).toBeLessThan(12)
  })

  it.each([1, 6])('each word at %s times the speed is told of within 60 ms of its sound', (rate) => {
    const text = WORDS[language].join(' <break time="600ms"/> ')
    const { samples, words } = make(synthesizer, jobFor(language, text, { rate }))
    const sounds = onsets(samples, 0.09)
    expect(sounds).toHaveLength(WORDS[language].length)
    WORDS[language].forEach((word, index) => {
      const told = words.find(({ offset }) => offset === text.indexOf(word))
      expect(told, word).toBeDefined()
      expect(Math.abs(((told?.at ?? 0) - (sounds[index] ?? 0)) / SAMPLE_RATE), word).toBeLessThan(0.06)
    })
  })

  it('the higher voice is higher', () => {
    const text = paragraph(language)
    const [lower, higher] = [false, true].map((each) =>
      pitchOf(make(synthesizer, jobFor(language, text, { higher: each })).samples.subarray(0, 3 * SAMPLE_RATE)),
    )
    expect((higher ?? 0) / (lower ?? 1)).toBeGreaterThan(1.3)
  })
})

describe('what is made', () => {
  it.each([0.5, 3, 6])('keeps its pitch at %s times the speed', (rate) => {
    const [usual, changed] = [1, rate].map((each) =>
      pitchOf(make(synthesizer, jobFor('en', VOICED, { rate: each })).samples),
    )
    // Fast speech has its melody in other places; sped up without care it would be three or six times as high.
    expect(Math.abs((changed ?? 0) / (usual ?? 1) - 1)).toBeLessThan(0.15)
  })

  describe.each([false, true])('by the higher voice: %s', (higher) => {
    it.each([0.5, 0.8, 1.3, 2])('has %s times the pitch, and keeps its speed and its loudness', (pitch) => {
      const [usual, changed] = [1, pitch].map((each) =>
        make(synthesizer, jobFor('en', VOICED, { pitch: each, higher })),
      )
      if (!usual || !changed) throw new Error('unreachable')
      const ratio = pitchOf(changed.samples, pitch) / pitchOf(usual.samples)
      expect(Math.abs(ratio / pitch - 1)).toBeLessThan(0.05)
      expect(Math.abs(changed.seconds / usual.seconds - 1)).toBeLessThan(0.05)
      const louder = loudness(changed.samples) / loudness(usual.samples)
      expect(louder).toBeGreaterThan(0.5)
      expect(louder).toBeLessThan(2)
    })
  })

  // A voice of 50 periods a second that speaks so fast has no two of them alike to measure: see the stretcher's own tests.
  it.each([0.8, 2])('has %s times the pitch at four times the speed too', (pitch) => {
    const [usual, changed] = [1, 4].map((rate) =>
      make(synthesizer, jobFor('en', VOICED, { pitch, rate, higher: true })),
    )
    if (!usual || !changed) throw new Error('unreachable')
    expect(Math.abs(pitchOf(changed.samples, 2 * pitch) / pitchOf(usual.samples, 2 * pitch) - 1)).toBeLessThan(0.15)
    expect(Math.abs(usual.seconds / changed.seconds / 4 - 1)).toBeLessThan(0.12)
  })

  it.each(LANGUAGES)('has half and twice the pitch in %s', (language) => {
    const text = WORDS[language].join(', ')
    const [half = 0, usual = 1, twice = 0] = [0.5, 1, 2].map((pitch) =>
      pitchOf(make(synthesizer, jobFor(language, text, { pitch })).samples, pitch),
    )
    expect(Math.abs(half / usual / 0.5 - 1)).toBeLessThan(0.08)
    expect(Math.abs(twice / usual / 2 - 1)).toBeLessThan(0.08)
  })

  it('is handed out in pieces, the first a tenth of a second', () => {
    const { pieces, seconds } = make(synthesizer, jobFor('en', VOICED))
    expect(pieces[0]?.samples.length).toBeLessThan(SAMPLE_RATE / 5)
    expect(pieces.length).toBeGreaterThan(seconds)
    expect(pieces[0]?.words[0]).toEqual({ offset: 0, at: 0 })
  })

  it('names every word in order, also those that are said together', () => {
    const text = 'One of the members of the General Assembly & others met in that room.'
    const { words } = make(synthesizer, jobFor('en', text))
    const offsets = [...text.matchAll(/\w+/g)].map(({ index }) => index)
    expect(words.map(({ offset }) => offset)).toEqual(expect.arrayContaining(offsets))
    expect(words.map(({ at }) => at)).toEqual(words.map(({ at }) => at).sort((one, other) => one - other))
  })

  it('is the same again, whatever was made between', () => {
    const first = make(synthesizer, jobFor('fr', 'Bonjour à tous.'))
    make(synthesizer, jobFor('ru', 'Здравствуйте.', { rate: 3, pitch: 1.5, higher: true }))
    const again = make(synthesizer, jobFor('fr', 'Bonjour à tous.'))
    // But for the noise in it.
    expect(again.words.map(({ offset }) => offset)).toEqual(first.words.map(({ offset }) => offset))
    expect(Math.abs(again.seconds - first.seconds)).toBeLessThan(0.005)
    expect(Math.abs(loudness(again.samples) / loudness(first.samples) - 1)).toBeLessThan(0.05)
  })

  it('of nothing is next to nothing', () => {
    expect(make(synthesizer, jobFor('en', '')).seconds).toBeLessThan(0.05)
  })
})
