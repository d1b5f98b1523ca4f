/**
 * A release on paper as HTML: articles for `renderer/printing/paper.css`. Pure: the same data make the same document.
 * Every block says its language, since PDF readers choose their voice by it.
 */
import {
  addressHtml,
  blockHtml,
  escapeHtml,
  type HtmlOptions,
  headerHtml,
  languageAttributes,
  sentenceHtml,
} from '../html'
import { allSentences, type Block, type Edition, type Language, type LinkInline, type Sentence } from '../model'
import { linksOf, plainText } from '../plain-text'
import { extractOf } from './extract'
import type { PaperWords } from './furniture'
import type { Extent, PrintLayout, PrintOptions } from './options'

export interface PrintSource {
  readonly editions: Readonly<Record<Language, Edition>>
  readonly layout: PrintLayout
  readonly extent: Extent
  readonly options: Pick<PrintOptions, 'links'>
  readonly wordsOf: (language: Language) => PaperWords
  /** Writes a language’s text with soft hyphens; null where none are wanted. */
  readonly hyphenateIn: (language: Language) => ((text: string) => string) | null
}

/** Something that begins on a page of its own: an edition, or two that stand together. */
export interface PrintPart {
  /** Whose language the part begins in. */
  readonly edition: Edition
  readonly html: string
}

export function printParts(source: PrintSource): readonly PrintPart[] {
  const { editions, layout, extent } = source
  const chosen = layout.languages.map((language) =>
    extent ? extractOf(editions[language], extent) : editions[language],
  )
  const [first, second] = chosen
  if (layout.layout !== 'sequence' && first && second) return [pairPart(first, second, layout.layout, source)]
  return chosen.map((edition) => editionPart(edition, source))
}

function editionPart(edition: Edition, source: PrintSource): PrintPart {
  const notes = notesOf(edition)
  const options = htmlOptions(edition, notes, source)
  const html = [
    `<article class="edition"${languageAttributes(edition.language)}>`,
    headerHtml(edition, source.wordsOf(edition.language).status, options),
    extractNote(edition, source),
    ...edition.blocks.map((block) => blockHtml(block, edition, options)),
    notesHtml(edition, notes, source),
    '</article>',
  ]
  return { edition, html: joined(html) }
}

/** Both languages have each heading as a heading: who reads one of them finds it in the outline. */
function pairPart(first: Edition, second: Edition, kind: 'columns' | 'paragraphs', source: PrintSource): PrintPart {
  const notes = notesOf(first)
  const write = [first, second].map((edition) => ({ edition, options: htmlOptions(edition, notes, source) }))
  const row = (name: string, cell: (edition: Edition, options: HtmlOptions, index: number) => string) =>
    `<div class="pair ${name}">${write.map(({ edition, options }, index) => cell(edition, options, index)).join('\n')}</div>`
  const line = (tag: string, name: string, pick: (edition: Edition) => Sentence) =>
    row(name, (edition, options) => {
      const sentence = sentenceHtml(pick(edition), edition, { ...options, hyphenate: null })
      return `<${tag} class="${name}"${languageAttributes(edition.language)}>${sentence}</${tag}>`
    })
  const rows = first.blocks.map((block, index) =>
    row(block.type, (edition, options) => {
      const own = edition === first ? block : second.blocks[index]
      return own ? blockHtml(own as Block, edition, options) : ''
    }),
  )
  const html = [
    `<article class="edition ${kind}"${languageAttributes(first.language)}>`,
    '<header>',
    line('p', 'kicker', (edition) => edition.kicker),
    line('h1', 'title', (edition) => edition.title),
    line('p', 'subtitle', (edition) => edition.subtitle),
    row('status', (edition) => {
      const { status } = source.wordsOf(edition.language)
      return `<p class="status"${languageAttributes(edition.language)}>${escapeHtml(status)}</p>`
    }),
    '</header>',
    extractNote(first, source),
    ...rows,
    notesHtml(first, notes, source),
    '</article>',
  ]
  return { edition: first, html: joined(html) }
}

function htmlOptions(edition: Edition, notes: readonly LinkInline[], source: PrintSource): HtmlOptions {
  return {
    // An element with an id would be a block of its own in the tags.
    idPrefix: null,
    everywhere: true,
    nameTag: 'mark',
    lineBreaks: true,
    hyphenate: source.hyphenateIn(edition.language),
    ...(source.options.links && { afterLink: (link) => noteNumber(link, notes) }),
  }
}

function extractNote(edition: Edition, { extent, wordsOf }: PrintSource): string {
  const { language } = edition
  return extent ? `<p class="extract"${languageAttributes(language)}>${escapeHtml(wordsOf(language).extract)}</p>` : ''
}

/** The links that need a note, each target once: an address that stands in the text itself needs none. */
function notesOf(edition: Edition): readonly LinkInline[] {
  const links = allSentences(edition)
    .flatMap(({ content }) => linksOf(content))
    .filter((link) => !isShown(link))
  return links.filter((link, index) => links.findIndex(({ target }) => target === link.target) === index)
}

/** Whether the text of a link is its target: a telephone number, a mail address, a web address without `https://`. */
function isShown({ target, children }: LinkInline): boolean {
  const shown = plainText(children).trim().toLowerCase()
  return (
    /^tel:/i.test(target) ||
    target.toLowerCase().replace(/^(mailto:|https?:\/\/)|\/$/g, '') === shown.replace(/^https?:\/\/|\/$/g, '')
  )
}

function noteNumber({ target }: LinkInline, notes: readonly LinkInline[]): string {
  const index = notes.findIndex((note) => note.target === target)
  return index < 0 ? '' : `<sup class="note">${index + 1}</sup>`
}

function notesHtml(edition: Edition, notes: readonly LinkInline[], { options, wordsOf }: PrintSource): string {
  if (!options.links || !notes.length) return ''
  const { language } = edition
  // Of the numbers that a list itself shows the tags of a PDF know nothing.
  const items = notes.map(({ target }, index) => {
    const href = escapeHtml(target)
    const address = addressHtml(target, { lineBreaks: true })
    return `<li><span class="number">${index + 1}.</span> <a class="address" href="${href}" dir="ltr">${address}</a></li>`
  })
  const place = languageAttributes(language)
  return `<section class="notes"><h2${place}>${escapeHtml(wordsOf(language).links)}</h2>\n<ol${place}>\n${items.join('\n')}\n</ol></section>`
}

const joined = (lines: readonly string[]) => lines.filter(Boolean).join('\n')
