/** The package document of an EPUB: what it is, in which languages, how accessible, and what it is made of. */
import type { WordsOf } from './file-words'
import { attributes, escapeHtml } from './html'
import { type Edition, LANGUAGES, type Language, type Release } from './model'
import { PLS_TYPE } from './pls'

/** W3C's vocabulary of accessibility, schema.org/accessibilityFeature and its fellows: true of every release. */
const ACCESSIBILITY: readonly (readonly [property: string, value: string])[] = [
  ['schema:accessMode', 'textual'],
  ['schema:accessModeSufficient', 'textual'],
  ['schema:accessibilityFeature', 'displayTransformability'],
  ['schema:accessibilityFeature', 'readingOrder'],
  ['schema:accessibilityFeature', 'structuralNavigation'],
  ['schema:accessibilityFeature', 'tableOfContents'],
  ['schema:accessibilityFeature', 'unlocked'],
  ['schema:accessibilityHazard', 'none'],
]

/** What names the package: the release, and its languages where it does not hold all. */
export function identifierOf(release: Pick<Release, 'id'>, languages: readonly Language[]): string {
  const all = LANGUAGES.every((language) => languages.includes(language))
  return `lectern://release/${release.id}${all ? '' : `/${languages.join(',')}`}`
}

export function packageDocument(release: Release, editions: readonly Edition[], wordsOf: WordsOf): string {
  const [first] = editions as readonly [Edition]
  const languages = editions.map(({ language }) => language)
  const inWords = (name: string, language: Language, text: string, more: Record<string, string> = {}) =>
    `<${name}${attributes({ 'xml:lang': language, dir: release.editions[language].direction, ...more })}>${escapeHtml(text)}</${name}>`
  const meta = (property: string, value: string) => `<meta property="${property}">${escapeHtml(value)}</meta>`
  const item = (id: string, href: string, type: string, properties?: string) =>
    `<item${attributes({ id, href, 'media-type': type, properties })}/>`
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id"${attributes({ 'xml:lang': first.language, dir: first.direction })}>`,
    '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">',
    `<dc:identifier id="id">${escapeHtml(identifierOf(release, languages))}</dc:identifier>`,
    ...languages.map((language) =>
      inWords('dc:title', language, release.editions[language].title.text, { id: `title-${language}` }),
    ),
    ...languages.map((language) => `<dc:language>${language}</dc:language>`),
    ...languages.map((language) => inWords('dc:publisher', language, release.publisher[language])),
    `<dc:date>${release.datePublished}</dc:date>`,
    ...languages.map((language) => inWords('dc:source', language, release.source[language])),
    '<dc:type>press release</dc:type>',
    // Not the time of making: what holds the same is to be the same.
    meta('dcterms:modified', `${release.datePublished}T00:00:00Z`),
    meta('schema:isBasedOn', `lectern://release/${release.id}`),
    ...editions.map(
      ({ language }) =>
        `<meta refines="#${language}" property="schema:creativeWorkStatus"${attributes({ 'xml:lang': language, dir: release.editions[language].direction })}>${escapeHtml(wordsOf(language).status)}</meta>`,
    ),
    ...ACCESSIBILITY.map(([property, value]) => meta(property, value)),
    ...editions.map(({ language, direction }) => {
      const about = attributes({ property: 'schema:accessibilitySummary', 'xml:lang': language, dir: direction })
      return `<meta${about}>${escapeHtml(wordsOf(language).accessibility)}</meta>`
    }),
    '</metadata>',
    '<manifest>',
    item('nav', 'nav.xhtml', 'application/xhtml+xml', 'nav'),
    item('style', 'style.css', 'text/css'),
    ...editions.flatMap(({ language, lexicon }) => [
      item(language, `${language}.xhtml`, 'application/xhtml+xml'),
      ...(lexicon ? [item(`pls-${language}`, `${language}.pls`, PLS_TYPE)] : []),
    ]),
    '</manifest>',
    `<spine page-progression-direction="${first.direction}">`,
    // Several editions open with the choice of one.
    ...(languages.length > 1 ? ['<itemref idref="nav"/>'] : []),
    ...languages.map((language) => `<itemref idref="${language}"/>`),
    '</spine>',
    '</package>',
  ].join('\n')}\n`
}
