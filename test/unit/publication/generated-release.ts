import fc from 'fast-check'
import { buildEdition } from '../../../publication/build-edition'
import type { DraftBlock, DraftEdition, DraftSentence } from '../../../publication/draft'
import {
  type Edition,
  type Inline,
  LANGUAGES,
  type Language,
  type LinkInline,
  type Release,
} from '../../../publication/model'
import { plainText } from '../../../publication/plain-text'
import { rolesOf } from '../../../publication/roles'

/** Words of each language's script, and what Markdown could take for markup. */
const WORDS: Readonly<Record<Language, readonly string[]>> = {
  ar: ['الهجرة', 'إعلانا', '«قال', 'حقوق»', '،', 'اتُّفق'],
  zh: ['移徙', '宣言', '“国家', '责任”', '，', '《宣言》'],
  en: ['migration', 'Member', '“States', 'said”', 'don’t', 'e.g.'],
  fr: ['été', 'l’ONU', '« Nous', 'pays »', 'œuvre', '–'],
  ru: ['миграция', 'права', '«Мы', 'мир»', '—', 'г-н'],
  es: ['migración', 'ñandú', '«Se', 'día»', '¿qué?', 'Sr.'],
}
const MARKUP = [
  ...['*', '**', '_', '__', '`', '``', '#', '##', '>', '-', '+', '1.', '2)', '=', '===', '---', '***', '~~~', '|'],
  ...[
    '[',
    ']',
    '(',
    ')',
    '[a](b)',
    '![',
    '<',
    '<b>',
    '</b>',
    '<!--',
    '&',
    '&amp;',
    '&#10;',
    '\\',
    '\\*',
    '!',
    '"',
    "'",
    ':',
  ],
  ...[
    'www.un.org',
    'http://un.org',
    'a@un.org',
    'ref:x',
    '\u00a0',
    '{',
    '}',
    '%',
    '$',
    'a_b_c',
    '2*3*4',
    '😀',
    'null',
    'yes',
  ],
]

const TARGETS = [
  'http://www.un.org/en/ga/68/',
  'https://undocs.org/A/RES/68/4?a=(b)&c=*d*',
  'http://пример.рф/_a_',
  'mailto:a_b@un.org',
  'tel:+12129638264',
]
const REFS = { declaration: 'http://www.un.org/a?b=A/68/L.5', 'global-forum': 'http://www.gfmd.org/' } as const

const wordsIn = (language: Language) => {
  const word = fc.oneof({ arbitrary: fc.constantFrom(...WORDS[language]), weight: 2 }, fc.constantFrom(...MARKUP))
  return (
    fc
      .array(word, { minLength: 1, maxLength: 6 })
      .chain((words) => fc.constantFrom('', ' ').map((space) => words.join(space).normalize('NFC')))
      // Text between markup: what the parser would strip at the ends of a line is written as a reference, so it may stand.
      .filter((text) => text.trim() !== '')
  )
}

const text = (value: string): Inline => ({ type: 'text', value })

/** Emphasis and links stand apart: next to each other, or one in its own kind, Markdown has no words for them. */
function contentIn(language: Language): fc.Arbitrary<readonly Inline[]> {
  const words = wordsIn(language)
  const plain = words.map((value) => [text(value)])
  const link = fc.tuple(words, fc.constantFrom(...TARGETS)).map(([, target]): LinkInline => {
    // Visible text that names no other place.
    return { type: 'link', target, children: [text(WORDS[language][0] ?? '')] }
  })
  const autolink = fc
    .constantFrom(TARGETS[0] ?? '')
    .map((target): LinkInline => ({ type: 'link', target, children: [text(target)] }))
  const ref = fc.constantFrom<keyof typeof REFS>('declaration', 'global-forum').map(
    (name): LinkInline => ({
      type: 'link',
      target: REFS[name],
      ref: name,
      children: [text(WORDS[language][1] ?? '')],
    }),
  )
  const trimmed = plain.map((content) =>
    content.map((inline) => (inline.type === 'text' ? text(inline.value.trim()) : inline)),
  )
  const strongInside = trimmed.map((children): Inline => ({ type: 'strong', children }))
  const emphasisInside = trimmed.map((children): Inline => ({ type: 'emphasis', children }))
  const inside = (inner: fc.Arbitrary<Inline>) =>
    fc.oneof(
      trimmed,
      inner.map((inline) => [inline]),
      link.map((inline) => [inline]),
    )
  const emphasis = inside(strongInside).map((children): Inline => ({ type: 'emphasis', children }))
  const strong = inside(emphasisInside).map((children): Inline => ({ type: 'strong', children }))
  const marked = fc.oneof(emphasis, strong, link, autolink, ref)
  return fc
    .tuple(words, fc.array(fc.tuple(marked, words), { maxLength: 2 }), fc.boolean())
    .map(([first, rest, startsMarked]) => {
      const all = [text(first), ...rest.flatMap(([inline, after]) => [inline, text(after)])]
      return startsMarked && all.length > 1 ? all.slice(1) : all
    })
}

type Shape = Pick<DraftBlock, 'kind' | 'level' | 'ordered'> & { readonly counts: readonly number[] }

const counts = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 })
const shape: fc.Arbitrary<Shape> = fc.oneof(
  fc.integer({ min: 2, max: 6 }).map((level): Shape => ({ kind: 'heading', level, counts: [1] })),
  fc.record({
    kind: fc.constantFrom<'paragraph' | 'quotation'>('paragraph', 'quotation'),
    counts: counts.map((all) => all.slice(0, 1)),
  }),
  fc.record({ kind: fc.constant('list' as const), ordered: fc.boolean(), counts }),
)

function sentenceIn(language: Language): fc.Arbitrary<DraftSentence> {
  return contentIn(language).map((content) => ({ line: 1, content, text: plainText(content) }))
}

function draftIn(language: Language, shapes: readonly Shape[]): fc.Arbitrary<DraftEdition> {
  const blocks = shapes.map(({ counts: sizes, ...rest }) =>
    fc
      .tuple(...sizes.map((size) => fc.array(sentenceIn(language), { minLength: size, maxLength: size })))
      .map((items): DraftBlock => ({ line: 1, ...rest, items })),
  )
  const title = wordsIn(language).map((value): DraftSentence => ({ line: 1, content: [text(value)], text: value }))
  return fc
    .record({ titles: fc.record({ kicker: title, title, subtitle: title }), blocks: fc.tuple(...blocks) })
    .map(({ titles, blocks: all }) => ({
      file: `${language}.md`,
      language,
      titles,
      blocks: [refsFirst(language), ...all],
    }))
}

/** Every edition has the same `ref:` links: a paragraph with both stands first, and others may name them again. */
function refsFirst(language: Language): DraftBlock {
  const content = Object.entries(REFS).flatMap(([ref, target]): Inline[] => [
    text(`${WORDS[language][0]} `),
    { type: 'link', target, ref, children: [text(WORDS[language][1] ?? '')] },
  ])
  return { kind: 'paragraph', line: 1, items: [[{ line: 1, content, text: plainText(content) }]] }
}

const words = fc.record({
  ar: fc.constantFrom(...WORDS.ar),
  zh: fc.constantFrom(...WORDS.zh),
  en: fc.constantFrom(...WORDS.en),
  fr: fc.constantFrom(...WORDS.fr),
  ru: fc.constantFrom(...WORDS.ru),
  es: fc.constantFrom(...WORDS.es),
})

/** Releases such as `readRelease` gives: aligned, in normal form, without faults. */
export const anyRelease: fc.Arbitrary<Release> = fc
  .tuple(fc.array(shape, { maxLength: 5 }), fc.constantFrom(...LANGUAGES))
  .chain(([shapes, original]) =>
    fc
      .record({
        id: fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/),
        datePublished: fc.date({ min: new Date('1945-10-24'), max: new Date('2100-01-01'), noInvalidDate: true }),
        publisher: words,
        place: words,
        source: words,
        notes: fc.array(words, { maxLength: 2 }),
        terms: fc.array(fc.record({ name: words, meaning: words }), { maxLength: 2 }),
        drafts: fc.tuple(...LANGUAGES.map((language) => draftIn(language, shapes))),
      })
      .map(({ drafts, datePublished, ...rest }): Release => {
        const restoredLinks = Object.entries(REFS).map(([id, target]) => ({ id, target, confidence: 'low' as const }))
        const links = new Map(restoredLinks.map((link) => [link.id, link]))
        const roles = rolesOf(drafts.find(({ language }) => language === original)?.blocks ?? [])
        const editions = drafts.map((draft): [Language, Edition] => {
          const status = draft.language === original ? 'original' : 'unofficial-translation'
          return [draft.language, buildEdition(draft, { status, roles, links })]
        })
        return {
          ...rest,
          datePublished: datePublished.toISOString().slice(0, 10),
          original,
          restoredLinks,
          editions: Object.fromEntries(editions) as Record<Language, Edition>,
        }
      }),
  )

/** The publication.json of a release. */
export function manifestOf(release: Release): string {
  const localized = (all: Readonly<Record<Language, string>>) =>
    LANGUAGES.map((language) => ({ value: all[language], language }))
  const titles = Object.fromEntries(LANGUAGES.map((language) => [language, release.editions[language].title.text]))
  return JSON.stringify({
    '@context': ['https://schema.org', 'https://www.w3.org/ns/pub-context'],
    conformsTo: 'https://www.w3.org/TR/pub-manifest/',
    type: 'CreativeWork',
    id: `lectern://release/${release.id}`,
    name: localized(titles as Record<Language, string>),
    inLanguage: LANGUAGES,
    datePublished: release.datePublished,
    publisher: { type: 'Organization', name: localized(release.publisher) },
    locationCreated: { type: 'Place', name: localized(release.place) },
    isBasedOn: { type: 'CreativeWork', description: localized(release.source) },
    accessMode: ['textual'],
    accessModeSufficient: [{ type: 'ItemList', itemListElement: ['textual'] }],
    accessibilityFeature: ['unlocked'],
    accessibilityHazard: ['none'],
    accessibilitySummary: localized(release.source),
    readingOrder: LANGUAGES.map((language) => ({
      type: 'LinkedResource',
      url: `${language}.md`,
      encodingFormat: 'text/markdown',
      inLanguage: language,
      status: release.editions[language].status,
    })),
    links: release.restoredLinks.map(({ id, target, confidence }) => ({
      type: 'LinkedResource',
      id,
      url: target,
      restored: true,
      confidence,
    })),
    notes: release.notes.map(localized),
    mentions: release.terms.map(({ name, meaning }) => ({
      type: 'DefinedTerm',
      name: localized(name),
      description: localized(meaning),
    })),
  })
}
