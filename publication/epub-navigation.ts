/** The table of contents of an EPUB: each edition under its language's own name, with its headings. */
import { NATIVE_NAMES } from './customs'
import { openXhtml } from './epub-document'
import type { WordsOf } from './file-words'
import { escapeHtml, languageAttributes, sentencesHtml } from './html'
import type { Edition, Heading } from './model'

/** In the words of the first edition's language. */
export function navigation(editions: readonly Edition[], wordsOf: WordsOf): string {
  const [first] = editions as readonly [Edition]
  const words = wordsOf(first.language)
  const entries =
    editions.length === 1
      ? [entry(first, `${first.language}.xhtml`, titleOf(first)), ...partsOf(first, wordsOf)]
      : editions.map((edition) => {
          const status = escapeHtml(wordsOf(edition.language).status)
          const name = `${NATIVE_NAMES[edition.language]} <small>${status}</small>`
          return entry(edition, `${edition.language}.xhtml`, name, partsOf(edition, wordsOf))
        })
  return `${[
    openXhtml(first.language, words.contents),
    `<body dir="${first.direction}">`,
    '<nav epub:type="toc" role="doc-toc" id="toc">',
    `<h1>${escapeHtml(words.contents)}</h1>`,
    listOf(entries),
    '</nav>',
    '</body>',
    '</html>',
  ].join('\n')}\n`
}

function partsOf(edition: Edition, wordsOf: WordsOf): readonly string[] {
  const file = `${edition.language}.xhtml`
  const headings = edition.blocks.filter((block): block is Heading => block.type === 'heading')
  return [
    ...headings.map((heading) => entry(edition, `${file}#${heading.sentences[0]?.id}`, headingOf(edition, heading))),
    entry(edition, `${file}#about`, escapeHtml(wordsOf(edition.language).about)),
  ]
}

const WITHOUT_LINKS = /<\/?a\b[^>]*>/g

function headingOf(edition: Edition, { sentences }: Heading): string {
  return sentencesHtml(sentences, edition, { xml: true, idPrefix: null }).replace(WITHOUT_LINKS, '')
}

function titleOf(edition: Edition): string {
  return escapeHtml(edition.title.text)
}

function entry(edition: Edition, href: string, name: string, parts: readonly string[] = []): string {
  const list = parts.length > 0 ? `\n${listOf(parts)}\n` : ''
  return `<li${languageAttributes(edition.language, { xml: true })}><a href="${href}">${name}</a>${list}</li>`
}

function listOf(items: readonly string[]): string {
  return `<ol>\n${items.join('\n')}\n</ol>`
}
