/**
 * A release as one HTML file: no script, nothing fetched. Each edition has its own list of the languages, which are
 * links to the others; CSS shows the edition that the address names (`#fr`, or a sentence in it: `#fr-s12`), the first where
 * it names none. A browser that cannot show one alone shows all, one after the other.
 */
import { aboutHtml } from './about-html'
import { NATIVE_NAMES } from './customs'
import { TEXT_STYLE } from './file-style'
import type { WordsOf } from './file-words'
import { bodyHtml, escapeHtml, type HtmlOptions, headerHtml, languageAttributes } from './html'
import type { Language, Release } from './model'

/** The editions in the order given, which must name at least one language. */
export function htmlFile(release: Release, languages: readonly Language[], wordsOf: WordsOf): string {
  const [first = release.original] = languages
  const { title, subtitle } = release.editions[first]
  return `${[
    '<!DOCTYPE html>',
    `<html${languageAttributes(first)}>`,
    '<head>',
    '<meta charset="utf-8">',
    `<title>${escapeHtml(title.text)}</title>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    // Nothing is fetched or run, whatever a later hand puts into the file.
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="color-scheme" content="light dark">',
    `<meta name="description" content="${escapeHtml(subtitle.text)}">`,
    `<meta name="dcterms.publisher" content="${escapeHtml(release.publisher[first])}">`,
    `<meta name="dcterms.date" content="${release.datePublished}">`,
    `<style>\n${TEXT_STYLE}\n${PAGE_STYLE}\n${languages.length > 1 ? CHOICE_STYLE : ''}</style>`,
    '</head>',
    '<body>',
    '<main>',
    // The first stands last: what comes before it can hide it.
    ...[...languages.slice(1), first].map((language) => editionHtml(release, language, languages, wordsOf)),
    '</main>',
    '</body>',
    '</html>',
  ].join('\n')}\n`
}

function editionHtml(release: Release, language: Language, languages: readonly Language[], wordsOf: WordsOf): string {
  const edition = release.editions[language]
  const words = wordsOf(language)
  const options: HtmlOptions = { idPrefix: `${language}-` }
  return [
    // The focus goes with the choice, so that a screen reader reads on from here.
    `<article class="edition" id="${language}" tabindex="-1"${languageAttributes(language)}>`,
    ...(languages.length > 1 ? [choiceHtml(language, languages, words.languages)] : []),
    headerHtml(edition, words.status, options),
    bodyHtml(edition, options),
    aboutHtml(release, edition, words, `${language}-about`, options),
    '</article>',
  ].join('\n')
}

function choiceHtml(current: Language, languages: readonly Language[], name: string): string {
  const items = languages.map((language) => {
    const here = language === current ? ' aria-current="true"' : ''
    return `<li><a href="#${language}" hreflang="${language}"${languageAttributes(language)}${here}>${NATIVE_NAMES[language]}</a></li>`
  })
  return `<nav aria-label="${escapeHtml(name)}">\n<ul>\n${items.join('\n')}\n</ul>\n</nav>`
}

const PAGE_STYLE = `
:root {
  --page: #fdfcf9; --text: #1f1e1b; --quiet: #4a4842; --link: #00507a; --edge: #77736a; --here: #004a70; --on-here: #fdfcf9;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #1a1b1d; --text: #dedbd4; --quiet: #bfbcb4; --link: #9ed0f0; --edge: #8b8a85; --here: #a3d5f5; --on-here: #1a1b1d;
  }
}
* { box-sizing: border-box; }
html { background: var(--page); color: var(--text); scroll-padding-block: 1rem; -webkit-text-size-adjust: 100%; }
body { margin: 0; font: 1.1875rem/1.62 "Source Serif 4", Charter, "Bitstream Charter", Cambria, "Noto Serif", Georgia, serif; }
.edition:lang(ar) { font-family: "Noto Naskh Arabic", "Geeza Pro", "Traditional Arabic", "Times New Roman", serif; font-size: 1.25rem; }
.edition:lang(zh) { font-family: "Source Han Serif SC", "Noto Serif CJK SC", "Noto Serif SC", "Songti SC", SimSun, serif; font-size: 1.125rem; }
.edition { max-inline-size: 37em; margin-inline: auto; padding: 1.25rem clamp(1rem, 5vw, 2rem) 4rem; outline: none; }
.edition:lang(zh) p { text-align: justify; }
.kicker, .subtitle, .status { color: var(--quiet); }
.kicker, .status, .dateline, .contacts, nav { font-family: system-ui, sans-serif; }
a { color: var(--link); }
a:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
.sentence:target { background: color-mix(in srgb, currentcolor 12%, transparent); }
blockquote, .about { border-color: var(--edge); }
nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem; margin: 0 0 2.5rem; padding: 0; list-style: none; }
nav li { margin: 0; }
nav a {
  display: block; min-block-size: 2.75rem; padding: 0.6rem 0.8rem; border-radius: 0.4rem;
  font-size: 1rem; line-height: 1.55; text-decoration: none;
}
nav a:hover { text-decoration: underline; }
nav a[aria-current] { background: var(--here); color: var(--on-here); }
@media (forced-colors: active) { nav a[aria-current] { outline: 2px solid; } }
@media print {
  :root { --page: #fff; --text: #000; --quiet: #000; --link: #000; }
  nav { display: none; }
  .edition { max-inline-size: none; padding: 0; font-size: 12pt; }
}
`.trim()

/** Only where the browser can tell that something in an edition is the target. */
const CHOICE_STYLE = `
@supports selector(:has(*)) {
  .edition { display: none; }
  .edition:target, .edition:has(:target), .edition:last-child { display: block; }
  .edition:is(:target, :has(:target)) ~ .edition { display: none; }
}
`.trimStart()
