/** What follows the text in a file: where the release comes from, which links were restored, the editors' notes. */
import { formatDate } from './customs'
import type { FileWords } from './file-words'
import { escapeHtml, type HtmlOptions, inlinesHtml } from './html'
import { allSentences, type Edition, type LinkInline, type Release } from './model'
import { linksOf } from './plain-text'

/** A section with the heading `id`, which must be unique in the document. */
export function aboutHtml(
  release: Release,
  edition: Edition,
  words: FileWords,
  id: string,
  options: HtmlOptions = {},
): string {
  const { language } = edition
  const text = (value: string) => inlinesHtml([{ type: 'text', value }], language, options)
  const entry = (name: string, value: string) => `<dt>${escapeHtml(name)}</dt>\n<dd>${text(value)}</dd>`
  const restored = restoredLinks(edition)
  return [
    `<section class="about" aria-labelledby="${id}">`,
    `<h2 id="${id}">${escapeHtml(words.about)}</h2>`,
    `<p>${text(words.meaning)}</p>`,
    '<dl>',
    entry(words.publisher, release.publisher[language]),
    entry(words.date, formatDate(release.datePublished, language)),
    entry(words.source, release.source[language]),
    '</dl>',
    ...(restored.length > 0
      ? [
          `<h3>${escapeHtml(words.links)}</h3>`,
          `<p>${text(words.linksText)}</p>`,
          '<dl>',
          ...restored.map(
            ({ children, target }) =>
              `<dt>${inlinesHtml(children, language, options)}</dt>\n<dd><bdi dir="ltr">${escapeHtml(target)}</bdi></dd>`,
          ),
          '</dl>',
        ]
      : []),
    ...(release.notes.length > 0
      ? [
          `<h3>${escapeHtml(words.notes)}</h3>`,
          '<ul>',
          ...release.notes.map((note) => `<li>${text(note[language])}</li>`),
          '</ul>',
        ]
      : []),
    '</section>',
  ].join('\n')
}

/** Each restored link of an edition once, in the order of the text. */
function restoredLinks(edition: Edition): readonly LinkInline[] {
  const links = allSentences(edition)
    .flatMap(({ content }) => linksOf(content))
    .filter(({ ref }) => ref !== undefined)
  return links.filter((link, index) => links.findIndex(({ ref }) => ref === link.ref) === index)
}
