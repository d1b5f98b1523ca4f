import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Releases } from '../../../electron/releases'
import { withBlocks } from '../../../publication/large'
import { type Edition, LANGUAGES, type Language, type Release } from '../../../publication/model'

function sentence(id: string) {
  return { id, text: id, content: [{ type: 'text' as const, value: id }] }
}
const words = { ar: 'a', zh: 'z', en: 'e', fr: 'f', ru: 'r', es: 's' }

function edition(language: Language): Edition {
  const link = { type: 'link' as const, target: 'https://un.org/', children: [{ type: 'text' as const, value: 'x' }] }
  return {
    language,
    direction: language === 'ar' ? 'rtl' : 'ltr',
    status: 'original',
    kicker: sentence('kicker'),
    title: sentence('title'),
    subtitle: sentence('subtitle'),
    datelineLength: 0,
    blocks: [
      { type: 'paragraph', role: 'quotation', sentences: [{ ...sentence('s1'), content: [link] }] },
      { type: 'list', ordered: false, items: [[sentence('s2')]] },
      { type: 'heading', level: 2, sentences: [sentence('s3')] },
    ],
  }
}

function release(id: string): Release {
  return {
    id,
    datePublished: '2013-10-04',
    publisher: words,
    place: words,
    source: words,
    original: 'en',
    restoredLinks: [{ id: 'a', target: 'https://un.org/', confidence: 'high' }],
    notes: [words],
    terms: [{ name: words, meaning: words }],
    editions: {
      ar: edition('ar'),
      zh: edition('zh'),
      en: edition('en'),
      fr: edition('fr'),
      ru: edition('ru'),
      es: edition('es'),
    },
  }
}

describe('the releases', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lectern-releases-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))
  const write = (id: string, value: unknown) => {
    writeFileSync(join(folder, `${id}.json`), typeof value === 'string' ? value : JSON.stringify(value))
  }

  it('are read whole', () => {
    write('2013-a', release('2013-a'))
    const releases = new Releases(folder)
    expect(releases.has('2013-a')).toBe(true)
    expect(releases.has('2014-b')).toBe(false)
    expect(releases.has('../2013-a')).toBe(false)
    expect(releases.read('2013-a')).toEqual({ release: release('2013-a'), notice: null })
  })

  it('are chosen by name, or the newest is', () => {
    write('2013-a', release('2013-a'))
    write('2014-b', release('2014-b'))
    cpSync(join(folder, '2013-a.json'), join(folder, 'NOT A NAME.json'))
    mkdirSync(join(folder, 'zzz'))
    const releases = new Releases(folder)
    expect(releases.choose('2013-a')).toBe('2013-a')
    expect(releases.choose('gone')).toBe('2014-b')
    expect(releases.choose(undefined)).toBe('2014-b')
  })

  const link = (target: string) => ({ type: 'link', target, children: [] })
  const titled = (content: unknown) => {
    const whole = release('x')
    return {
      ...whole,
      editions: { ...whole.editions, en: { ...whole.editions.en, title: { ...sentence('title'), content } } },
    }
  }
  let deep: unknown = { type: 'text', value: 'x' }
  for (let depth = 0; depth < 500; depth++) deep = { type: 'strong', children: [deep] }

  it.each([
    ['cut short', JSON.stringify(release('x')).slice(0, 500)],
    ['empty', ''],
    ['null', 'null'],
    ['another release', release('y')],
    ['without an edition', { ...release('x'), editions: { en: edition('en') } }],
    [
      'with a wrong block',
      {
        ...release('x'),
        editions: { ...release('x').editions, ar: { ...edition('ar'), blocks: [{ type: 'table' }] } },
      },
    ],
    ['with a link that runs', titled([link('javascript:alert(1)')])],
    ['with markup', titled([{ type: 'html', value: '<b>' }])],
    ['nested without end', titled([deep])],
  ])('that are damaged are told, not shown: %s', (_name, value) => {
    write('x', value)
    expect(new Releases(folder).read('x')).toEqual({
      release: null,
      notice: { id: 'release-damaged', detail: join(folder, 'x.json') },
    })
  })

  describe('that are large', () => {
    const writeLarge = (broken?: Language) => {
      write(
        'x',
        LANGUAGES.reduce((rest, language) => withBlocks(rest, language, []), release('x')),
      )
      mkdirSync(join(folder, 'x'))
      for (const language of LANGUAGES) {
        // Over what is checked at once.
        const blocks = Array.from({ length: 450 }, () => edition(language).blocks).flat()
        const last = language === broken ? [{ type: 'table' }] : []
        writeFileSync(join(folder, 'x', `${language}.json`), JSON.stringify([...blocks, ...last]))
      }
    }
    const lengths = ({ editions }: Release) => LANGUAGES.map((language) => editions[language].blocks.length)

    it('are read as far as they are wanted', () => {
      writeLarge()
      const releases = new Releases(folder)
      expect(releases.has('x')).toBe(true)
      expect(lengths(releases.readEditions('x', ['fr', 'ar']).release as Release)).toEqual([1350, 0, 0, 1350, 0, 0])
      expect(lengths(releases.read('x').release as Release)).toEqual([1350, 1350, 1350, 1350, 1350, 1350])
    })

    it('give the text of an edition', async () => {
      writeLarge()
      const text = await new Releases(folder).readBlocks('x', 'ar')
      expect(JSON.parse(String(text))).toHaveLength(1350)
    })

    it('tell of a damaged edition when it is wanted, and not before', async () => {
      writeLarge('ru')
      const releases = new Releases(folder)
      const notice = { id: 'release-damaged', detail: join(folder, 'x', 'ru.json') }
      expect(releases.readEditions('x', ['fr'])).toMatchObject({ notice: null })
      expect(releases.readEditions('x', ['ru'])).toEqual({ release: null, notice })
      expect(releases.read('x')).toEqual({ release: null, notice })
      expect(await releases.readBlocks('x', 'ru')).toEqual(notice)
      expect(await releases.readBlocks('none', 'ru')).toMatchObject({ id: 'release-damaged' })
    })
  })

  it('that are not there at all are told too', () => {
    const releases = new Releases(join(folder, 'none'))
    expect(releases.choose(undefined)).toBeNull()
    expect(releases.read(null)).toMatchObject({ release: null, notice: { id: 'release-damaged' } })
  })
})
