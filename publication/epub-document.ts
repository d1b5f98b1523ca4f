/** The XHTML documents of an EPUB. */
import { aboutHtml } from './about-html'
import type { WordsOf } from './file-words'
import { attributes, bodyHtml, escapeHtml, type HtmlOptions, headerHtml, languageAttributes } from './html'
import type { Edition, Language, Release } from './model'
import { PLS_TYPE } from './pls'

/** Opens an XHTML document of a language up to its body. */
export function openXhtml(language: Language, title: string, links: readonly string[] = []): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!DOCTYPE html>',
    `<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"${languageAttributes(language, { xml: true })}>`,
    '<head>',
    '<meta charset="utf-8"/>',
    `<title>${escapeHtml(title)}</title>`,
    '<link rel="stylesheet" type="text/css" href="style.css"/>',
    ...links,
    '</head>',
  ].join('\n')
}

/** Beside the text the document holds what is needed to read the edition back (`read-epub.ts`). */
export function contentDocument(release: Release, edition: Edition, wordsOf: WordsOf): string {
  const { language, direction, lexicon } = edition
  const words = wordsOf(language)
  const options: HtmlOptions = { xml: true, spoken: true }
  const pronunciation = `<link rel="pronunciation" type="${PLS_TYPE}" hreflang="${language}" href="${language}.pls"/>`
  const role = attributes({ 'data-status': edition.status, 'data-dateline': String(edition.datelineLength) })
  return `${[
    openXhtml(language, edition.title.text, lexicon ? [pronunciation] : []),
    `<body dir="${direction}">`,
    '<main>',
    `<article class="edition"${role}${languageAttributes(language, options)}>`,
    headerHtml(edition, words.status, options),
    bodyHtml(edition, options),
    '</article>',
    aboutHtml(release, edition, words, 'about', options),
    '</main>',
    '</body>',
    '</html>',
  ].join('\n')}\n`
}
