/** How the text looks in an HTML file and in an EPUB. Colours reach 7:1; no font is fetched, so each script names those there may be. */

/** The type of the text. Reading systems set the size, so all is in shares of it. */
export const TEXT_STYLE = `
.edition { overflow-wrap: break-word; text-wrap: pretty; }
.edition:lang(ar) { line-height: 1.9; }
.edition:lang(zh) { line-height: 1.85; }
h1, h2, h3 { font-weight: 600; line-height: 1.3; text-wrap: balance; break-after: avoid; break-inside: avoid; }
h1:lang(ar), h1:lang(zh) { line-height: 1.5; }
h1 { font-size: 1.75em; margin: 0; }
h2 { font-size: 1.25em; margin: 2.2em 0 0.7em; }
h3 { font-size: 1em; margin: 1.8em 0 0.6em; }
p, ul, ol, dl { margin: 0 0 1em; }
.edition > p, .edition blockquote p { orphans: 2; widows: 2; }
header { margin: 0 0 2.2em; }
.kicker { font-size: 0.875em; margin: 0 0 0.9em; }
.subtitle { font-size: 1.15em; line-height: 1.45; margin: 0.75em 0 0; }
.subtitle:lang(ar), .subtitle:lang(zh) { line-height: 1.75; }
.status { font-size: 0.875em; margin: 1.5em 0 0; padding: 0.7em 0 0; border-block-start: 2px solid #009edb; }
blockquote { margin: 1.5em 0; padding: 0; padding-inline-start: 1.2em; border-inline-start: 1px solid; }
blockquote p:last-child { margin: 0; }
ul, ol { padding: 0; padding-inline-start: 1.3em; }
li { margin: 0 0 0.4em; }
.contacts { font-size: 0.9375em; }
a { overflow-wrap: anywhere; text-underline-offset: 0.15em; }
a.restored { text-decoration-style: dotted; }
a[href^="tel:"] { white-space: nowrap; }
.about { font-size: 0.875em; line-height: 1.6; margin: 3.5em 0 0; padding: 1em 0 0; border-block-start: 1px solid; }
.about:lang(ar), .about:lang(zh) { line-height: 1.85; }
.about h2 { font-size: 1.15em; margin: 0 0 0.7em; }
dt { font-weight: 600; }
dd { margin: 0 0 0.6em; overflow-wrap: anywhere; }
`.trim()
