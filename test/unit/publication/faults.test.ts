import { describe, expect, it } from 'vitest'
import { type FaultCode, readRelease } from '../../../publication/checks'
import { SHIPPED, shippedFiles } from './shipped-files'

type Files = Record<string, string | Uint8Array>
type Expected = readonly [file: string, line: number, code: FaultCode]

function faultsOf(files: Files, id = SHIPPED): Expected[] {
  const result = readRelease(files, id)
  return 'faults' in result ? result.faults.map(({ file, line, code }) => [file, line, code]) : []
}

/** Replaces the one place in a file that reads `from`. */
function swap(file: string, from: string | RegExp, to: string) {
  return (files: Files) => {
    const before = String(files[file])
    const after = before.replace(from, () => to)
    expect(after, `${file} holds ${from}`).not.toBe(before)
    files[file] = after
  }
}

/** Puts blocks before the first heading, at line 30, of every edition. */
function insertEverywhere(block: string) {
  return (files: Files) => {
    for (const lang of ['ar', 'zh', 'en', 'fr', 'ru', 'es']) swap(`${lang}.md`, '\n## ', `\n${block}\n\n## `)(files)
  }
}

function swapLink(url: string) {
  return swap('fr.md', '](http://www.unmigration.org)', `](${url})`)
}

/** The link of s26 in French with a text that names no address, so that only its target is at fault. */
function target(url: string) {
  return swap('fr.md', '[www.unmigration.org](http://www.unmigration.org)', `[le site](${url})`)
}

const line = (files: Files, file: string, text: string) =>
  String(files[file])
    .split('\n')
    .findIndex((value) => value.includes(text)) + 1

const manifestLine = (text: string) => line(shippedFiles(), 'publication.json', text)

const CASES: readonly (readonly [name: string, change: (files: Files) => void, expected: Expected])[] = [
  // Files
  ['a language is missing', (files) => delete files['ru.md'], ['ru.md', 1, 'missing-language']],
  [
    'publication.json is missing',
    (files) => delete files['publication.json'],
    ['publication.json', 1, 'missing-manifest'],
  ],
  ['a text of over 2 MB', (files) => (files['es.md'] += 'a'.repeat(2_000_000)), ['es.md', 1, 'too-large']],
  ['bytes of over 2 MB', (files) => (files['es.md'] = new Uint8Array(2_000_001)), ['es.md', 1, 'too-large']],
  ['a text of over 2 MB in UTF-8 only', (files) => (files['zh.md'] += '字'.repeat(700_000)), ['zh.md', 1, 'too-large']],
  [
    'a manifest of over 2 MB',
    (files) => (files['publication.json'] += ' '.repeat(2_000_000)),
    ['publication.json', 1, 'too-large'],
  ],
  ['lists inside lists', swap('en.md', '- Mr. Wynne', '- - - - Mr. Wynne'), ['en.md', 53, 'too-complex']],
  ['more markup than text', swap('en.md', '## More', `${'*a_ '.repeat(300)}\n\n## More`), ['en.md', 30, 'too-complex']],
  [
    'an endless paragraph',
    swap('en.md', '## More', `${'word '.repeat(5000)}\n\n## More`),
    ['en.md', 30, 'too-complex'],
  ],
  ['too many lines', (files) => (files['en.md'] += '\n'.repeat(10_000)), ['en.md', 10_000, 'too-complex']],
  ['too many block quotes', (files) => (files['en.md'] += '\n> a\n'.repeat(1001)), ['en.md', 2056, 'too-complex']],
  ['deep indentation', swap('en.md', '## More', `${' '.repeat(12)}## More`), ['en.md', 30, 'too-complex']],

  // Characters
  ['bytes that are no UTF-8', breakBytes, ['fr.md', 8, 'invalid-utf-8']],
  ['a replacement character', swap('fr.md', 'Intensifions', 'Intensi\ufffdons'), ['fr.md', 15, 'invalid-utf-8']],
  ['half a surrogate pair', swap('fr.md', 'Intensifions', 'Intensi\ud800ons'), ['fr.md', 15, 'invalid-utf-8']],
  ['a byte order mark', (files) => (files['es.md'] = `\ufeff${files['es.md']}`), ['es.md', 1, 'byte-order-mark']],
  [
    'a byte order mark in JSON',
    (files) => (files['publication.json'] = `\ufeff${files['publication.json']}`),
    ['publication.json', 1, 'byte-order-mark'],
  ],
  ...[
    '\u061c',
    '\u200e',
    '\u200f',
    '\u202a',
    '\u202b',
    '\u202c',
    '\u202d',
    '\u202e',
    '\u2066',
    '\u2067',
    '\u2068',
    '\u2069',
  ].map(
    (mark) =>
      [
        `the bidi control ${mark.charCodeAt(0).toString(16)}`,
        swap('ar.md', 'فلنكثف', `${mark}فلنكثف`),
        ['ar.md', 15, 'bidi-control'],
      ] as const,
  ),
  ['a bidi control as a character reference', swap('ar.md', 'فلنكثف', '&#x202E;فلنكثف'), ['ar.md', 15, 'bidi-control']],
  ['a bidi control in a link’s target', target('http://www.un.org/&#x202E;gpj'), ['fr.md', 47, 'bidi-control']],
  [
    'a bidi control escaped in front matter',
    swap('ar.md', /kicker: (.*)/, 'kicker: "نشرة \\u202e صحفية"'),
    ['ar.md', 3, 'bidi-control'],
  ],
  [
    'a bidi control escaped in JSON',
    swap('publication.json', '"value": "نيويورك"', '"value": "\\u202eنيويورك"'),
    ['publication.json', manifestLine('"value": "نيويورك"'), 'bidi-control'],
  ],
  ...['\0', '\t', '\u000b', '\u001b', '\u007f', '\u0085', '\u2028', '\u2029'].map(
    (mark) =>
      [
        `the control character ${mark.charCodeAt(0).toString(16)}`,
        swap('en.md', 'Let us', `Let${mark}us`),
        ['en.md', 15, 'control-character'],
      ] as const,
  ),
  ['a carriage return alone', swap('en.md', 'Let us', 'Let\rus'), ['en.md', 15, 'control-character']],
  ['a line end as a character reference', swap('en.md', 'Let us', 'Let&#10;us'), ['en.md', 15, 'control-character']],
  ...[
    '\u200b',
    '\u2060',
    '\u00ad',
    '\ufeff',
    '\u180e',
    '\u2063',
    '\ufe0f',
    '\u{e0041}',
    '\ue000',
    '\ufdd0',
    '\u200c',
    '\u200d',
  ].map(
    (mark) =>
      [
        `the invisible character ${mark.codePointAt(0)?.toString(16)}`,
        swap('en.md', 'Let us', `Let ${mark}us`),
        ['en.md', 15, 'invisible-character'],
      ] as const,
  ),
  [
    'an accent apart from its letter',
    swap('fr.md', 'et à un avenir', 'et a\u0300 un avenir'),
    ['fr.md', 32, 'not-nfc'],
  ],
  [
    'an accent as a character reference',
    swap('fr.md', 'et à un avenir', 'et a&#x300; un avenir'),
    ['fr.md', 32, 'not-nfc'],
  ],

  // Markup
  ['no front matter', swap('en.md', /^---[\s\S]*?---\n\n/, ''), ['en.md', 1, 'front-matter']],
  ['front matter that is not closed', swap('en.md', '\n---\n', '\n'), ['en.md', 1, 'front-matter']],
  ['front matter without a title', swap('en.md', /title: UN.*\n/, ''), ['en.md', 1, 'front-matter']],
  ['an empty kicker', swap('en.md', /kicker: .*/, 'kicker:'), ['en.md', 3, 'front-matter']],
  ['a kicker of two lines', swap('en.md', /kicker: .*/, 'kicker: "a\\nb"'), ['en.md', 3, 'front-matter']],
  ['an unknown key', swap('en.md', 'kicker:', 'author: me\nkicker:'), ['en.md', 3, 'front-matter']],
  ['a key twice', swap('en.md', 'kicker:', 'lang: en\nkicker:'), ['en.md', 3, 'front-matter']],
  ['front matter that is no YAML', swap('en.md', /kicker: .*/, 'kicker: "UN'), ['en.md', 5, 'front-matter']],
  ['front matter that is a list', swap('en.md', /^---[\s\S]*?---\n/, '---\n- en\n---\n'), ['en.md', 1, 'front-matter']],
  ['a reference in front matter', swap('en.md', /kicker: .*/, 'kicker: *lang'), ['en.md', 3, 'front-matter']],
  ['an HTML tag', swap('en.md', 'Let us', 'Let <b>us</b>'), ['en.md', 15, 'raw-html']],
  ['an HTML comment', swap('en.md', 'Let us', 'Let <!-- them --> us'), ['en.md', 15, 'raw-html']],
  ['an HTML block', swap('en.md', '## More', '<script>alert(1)</script>\n\n## More'), ['en.md', 30, 'raw-html']],
  ['HTML in a list item', swap('en.md', '- Mr. Wynne', '- <div>x</div>\n- Mr. Wynne'), ['en.md', 53, 'raw-html']],
  ['HTML in a block quote', swap('en.md', '## More', '> <p>x</p>\n\n## More'), ['en.md', 30, 'raw-html']],
  ['a heading of the first level', swap('zh.md', /## (?=加大)/, '# '), ['zh.md', 30, 'unsupported-markup']],
  [
    'a heading of two lines',
    swap('en.md', /## More.*/, 'More efforts\nto recognize\n---'),
    ['en.md', 30, 'unsupported-markup'],
  ],
  ['a rule', swap('en.md', '## More', '***\n\n## More'), ['en.md', 30, 'unsupported-markup']],
  ['a code block', swap('en.md', '## More', '```\ncode\n```\n\n## More'), ['en.md', 30, 'unsupported-markup']],
  ['an indented line', swap('en.md', '## More', '    ## More'), ['en.md', 30, 'unsupported-markup']],
  ['code in a sentence', swap('en.md', 'Let us', 'Let `us`'), ['en.md', 15, 'unsupported-markup']],
  ['an image', swap('en.md', 'Let us', 'Let ![us](http://www.un.org/a.png)'), ['en.md', 15, 'unsupported-markup']],
  [
    'a table',
    swap('en.md', '## More', '| a | b |\n| --- | --- |\n| c | d |\n\n## More'),
    ['en.md', 30, 'unsupported-markup'],
  ],
  [
    'a forced line break',
    swap('en.md', /Ban Ki-moon said\.$/m, 'Ban Ki-moon said.  '),
    ['en.md', 13, 'unsupported-markup'],
  ],
  [
    'a link with a title',
    swap('en.md', '(ref:global-forum)', '(ref:global-forum "GFMD")'),
    ['en.md', 37, 'unsupported-markup'],
  ],
  [
    'a link definition',
    swap('en.md', '## More', '[a]: http://www.un.org/\n\n## More'),
    ['en.md', 30, 'unsupported-markup'],
  ],
  ['a list in a list', swap('en.md', '- Mr. Wynne', '- Mr. Boelt\n  - Mr. Wynne'), ['en.md', 54, 'unsupported-markup']],
  ['a list that begins with 4', insertEverywhereBut('en', '1. 2013', '4. 2013'), ['en.md', 30, 'unsupported-markup']],
  ['a heading in a block quote', swap('en.md', '## More', '> ## Less\n\n## More'), ['en.md', 30, 'unsupported-markup']],
  [
    'emphasis over a line end',
    swap('en.md', /Ban Ki-moon said\.\n“We owe/, 'Ban *Ki-moon said.\n“We* owe'),
    ['en.md', 13, 'crossing-markup'],
  ],
  ['an empty list item', swap('en.md', '- Mr. Wynne', '-\n- Mr. Wynne'), ['en.md', 53, 'empty-sentence']],
  ['a heading without text', swap('en.md', /## More.*/, '##'), ['en.md', 30, 'empty-sentence']],
  ['a sentence of one no-break space', swap('en.md', /Let us.*/, '\u00a0'), ['en.md', 15, 'empty-sentence']],

  // Languages
  ['another language in front matter', swap('es.md', 'lang: es', 'lang: fr'), ['es.md', 2, 'wrong-language']],
  [
    'an English edition in the Arabic file',
    (files) => (files['ar.md'] = String(files['en.md']).replace('lang: en', 'lang: ar')),
    ['ar.md', 1, 'wrong-script'],
  ],
  [
    'an English sentence in the Russian edition',
    swap('ru.md', /Давайте.*/, 'Let us intensify our work and be sure to follow up.'),
    ['ru.md', 15, 'wrong-script'],
  ],
  [
    'an English sentence with a Russian name',
    swap(
      'ru.md',
      /Давайте.*/,
      'Let us intensify our work and follow up, said г-н Пан Ги Мун to the General Assembly of Member States.',
    ),
    ['ru.md', 15, 'wrong-script'],
  ],
  [
    'a Chinese sentence in the English edition',
    swap('en.md', /Let us.*/, '让我们加紧工作，务必采取后续行动。”'),
    ['en.md', 15, 'wrong-script'],
  ],
  [
    'an English title in the Chinese edition',
    swap('zh.md', /title: .*/, 'title: UN takes action on international migration'),
    ['zh.md', 4, 'wrong-script'],
  ],
  [
    'an English name in Russian in publication.json',
    swap('publication.json', 'Организация Объединенных Наций"', 'The United Nations in New York"'),
    ['publication.json', manifestLine('Организация Объединенных Наций"'), 'wrong-script'],
  ],
  [
    'a paragraph split in two',
    swap('es.md', 'diversas.\nIntensifiquemos', 'diversas.\n\nIntensifiquemos'),
    ['es.md', 13, 'unequal-blocks'],
  ],
  ['a paragraph lost', swap('es.md', /El Sr\. Ban señaló.*\n\n/, ''), ['es.md', 40, 'unequal-blocks']],
  ['a paragraph lost at the end', swap('es.md', /\n- Sr\. Wynne[\s\S]*/, ''), ['es.md', 51, 'unequal-blocks']],
  ['a heading of another level', swap('es.md', '## Más', '### Más'), ['es.md', 30, 'unequal-blocks']],
  [
    'a block quote in one edition only',
    swap('es.md', 'El Sr. Ban señaló', '> El Sr. Ban señaló'),
    ['es.md', 40, 'unequal-blocks'],
  ],
  [
    'two sentences on one line',
    swap('es.md', 'diversas.\nIntensifiquemos', 'diversas. Intensifiquemos'),
    ['es.md', 13, 'unequal-sentences'],
  ],
  ['one sentence on two lines', swap('es.md', 'Filipinas y', 'Filipinas\ny'), ['es.md', 40, 'unequal-sentences']],
  ['a list item lost', swap('es.md', /- Sra\..*\n/, ''), ['es.md', 53, 'unequal-sentences']],

  // Links
  ['a misspelt ref', swap('fr.md', 'ref:global-forum', 'ref:global-fourm'), ['fr.md', 37, 'unknown-ref']],
  [
    'a misspelt ref in the original',
    swap('en.md', 'ref:global-forum', 'ref:global-fourm'),
    ['en.md', 37, 'unknown-ref'],
  ],
  [
    'a ref lost in a translation',
    swap('fr.md', /\[(Forum[^\]]*)\]\(ref:global-forum\)/, 'Forum'),
    ['fr.md', 37, 'missing-ref'],
  ],
  ['a ref in a translation only', addLinkToFrenchOnly, ['fr.md', 15, 'extra-ref']],
  ['an entry nobody links to', addUnusedLink, ['publication.json', manifestLine('"links": ['), 'unused-ref']],
  ['a relative link', target('/index.html'), ['fr.md', 47, 'link-scheme']],
  ...[
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'ftp://www.un.org/',
    'vbscript:x',
    'app://x/',
    'blob:x',
    'ms-msdt:x',
  ].map((url) => [`the link ${url}`, target(url), ['fr.md', 47, 'link-scheme']] as const),
  ['an autolink that runs', swap('fr.md', '<boelt@un.org>', '<javascript:alert(1)>'), ['fr.md', 53, 'link-scheme']],
  ...[
    'http:www.un.org',
    'http:///www.un.org',
    'https://',
    'http:\\\\\\\\www.un.org',
    'http://a b/',
    'mailto:',
    'mailto:a@b.org?cc=c@d.org',
    'mailto:a@b.org,c@d.org',
    'tel:12',
    'tel:+',
    'tel:+1;ext=2',
  ].map(
    (url) =>
      [`the link ${url}`, target(url.includes(' ') ? `<${url}>` : url), ['fr.md', 47, 'link-malformed']] as const,
  ),
  ['a password', target('http://user:pass@www.un.org/'), ['fr.md', 47, 'link-credentials']],
  ['a user name that looks like a host', target('https://www.un.org@evil.example/'), ['fr.md', 47, 'link-credentials']],
  ...[
    'http://www.uո.org/',
    'http://www.un.оrg/',
    'http://раураӏ.com/',
    'http://аррӏе.com/',
    'http://xn--80ak6aa92e.com/',
    'http://ｗｗｗ.un.org/',
    'http://%77ww.un.org/',
    'http://0x7f.1/',
    'http://ɡoogle.com/',
    'mailto:info@uո.org',
  ].map((url) => [`the host of ${url}`, target(url), ['fr.md', 47, 'link-host']] as const),
  ['a text that shows another host', swapLink('http://www.evil.example/'), ['fr.md', 47, 'link-text']],
  [
    'a text with another host in it',
    swap('fr.md', '[www.unmigration.org](', '[voir https://www.un.org/ ici]('),
    ['fr.md', 47, 'link-text'],
  ],
  ['a text that shows a domain', swap('fr.md', '[www.unmigration.org](', '[un.org]('), ['fr.md', 47, 'link-text']],
  [
    'a ref whose text shows another host',
    swap('fr.md', '[Forum mondial sur la migration et le développement]', '[www.un.org]'),
    ['fr.md', 37, 'link-text'],
  ],
  [
    'a text that shows another mail address',
    swap('fr.md', '<boelt@un.org>', '[boelt@un.org](mailto:boelt@evil.example)'),
    ['fr.md', 53, 'link-text'],
  ],
  [
    'a text that shows another number',
    swap('fr.md', 'tel:+12129638264', 'tel:+12129638265'),
    ['fr.md', 53, 'link-text'],
  ],
  ['a link without text', swap('fr.md', '[www.unmigration.org]', '[]'), ['fr.md', 47, 'link-text']],
  [
    'a restored target that runs',
    swap('publication.json', 'http://www.gfmd.org/', 'javascript:alert(1)'),
    ['publication.json', manifestLine('http://www.gfmd.org/'), 'link-scheme'],
  ],

  // publication.json
  [
    'a trailing comma',
    swap('publication.json', /"en", "fr", "ru", "es"\]/, '"en", "fr", "ru", "es",]'),
    ['publication.json', manifestLine('"inLanguage": ['), 'manifest-syntax'],
  ],
  [
    'an end in the middle',
    (files) => (files['publication.json'] = '{\n"id": "a",\n'),
    ['publication.json', 3, 'manifest-syntax'],
  ],
  [
    'a key twice in publication.json',
    swap('publication.json', '"datePublished":', '"type": "CreativeWork",\n  "datePublished":'),
    ['publication.json', manifestLine('"datePublished"'), 'manifest-syntax'],
  ],
  [
    'another id',
    swap('publication.json', 'lectern://release/2013', 'lectern://release/2014'),
    ['publication.json', 5, 'manifest'],
  ],
  [
    'a day that is not',
    swap('publication.json', '"2013-10-04"', '"2013-02-30"'),
    ['publication.json', manifestLine('"datePublished"'), 'manifest'],
  ],
  ['no date', swap('publication.json', /\n {2}"datePublished": .*/, ''), ['publication.json', 1, 'manifest']],
  [
    'a name in five languages',
    swap('publication.json', /\{ "value": "Nueva York", .*\}/, '{ "value": "New York", "language": "en" }'),
    [
      'publication.json',
      manifestLine('"name": [') && line(shippedFiles(), 'publication.json', '"locationCreated"') + 2,
      'manifest',
    ],
  ],
  [
    'an unknown language',
    swap('publication.json', '"value": "Nueva York", "language": "es"', '"value": "Nueva York", "language": "de"'),
    ['publication.json', manifestLine('"Nueva York"'), 'manifest'],
  ],
  [
    'a wrong direction',
    swap(
      'publication.json',
      '"value": "نيويورك", "language": "ar", "direction": "rtl"',
      '"value": "نيويورك", "language": "ar", "direction": "ltr"',
    ),
    ['publication.json', manifestLine('"value": "نيويورك"'), 'manifest'],
  ],
  [
    'two originals',
    swap(
      'publication.json',
      '"inLanguage": "fr", "status": "unofficial-translation"',
      '"inLanguage": "fr", "status": "original"',
    ),
    ['publication.json', manifestLine('"readingOrder": ['), 'manifest'],
  ],
  [
    'an unknown status',
    swap(
      'publication.json',
      '"inLanguage": "fr", "status": "unofficial-translation"',
      '"inLanguage": "fr", "status": "official"',
    ),
    ['publication.json', manifestLine('"url": "fr.md"'), 'manifest'],
  ],
  [
    'an edition left out',
    swap('publication.json', /\n.*"url": "ar\.md".*/, ''),
    ['publication.json', manifestLine('"readingOrder": ['), 'manifest'],
  ],
  [
    'a file of another name',
    swap('publication.json', '"url": "ar.md"', '"url": "../ar.md"'),
    ['publication.json', manifestLine('"url": "ar.md"'), 'manifest'],
  ],
  [
    'no word on restoring',
    swap('publication.json', '"restored": true', '"restored": false'),
    ['publication.json', manifestLine('"restored"'), 'manifest'],
  ],
  [
    'a term that one language does not explain',
    swap('publication.json', /\n.*"value": "加入联合国的国家。".*/, ''),
    ['publication.json', manifestLine('加入联合国的国家。') - 2, 'manifest'],
  ],
  [
    'unknown confidence',
    swap('publication.json', '"confidence": "medium"', '"confidence": "sure"'),
    ['publication.json', manifestLine('"confidence"'), 'manifest'],
  ],
]

function breakBytes(files: Files): void {
  const bytes = new TextEncoder().encode(String(files['fr.md']))
  const at = bytes.indexOf(0xc3, 600)
  bytes[at + 1] = 0x28
  files['fr.md'] = bytes
}

function insertEverywhereBut(language: string, block: string, other: string) {
  return (files: Files) => {
    insertEverywhere(block)(files)
    swap(`${language}.md`, block, other)(files)
  }
}

function addLinkToFrenchOnly(files: Files): void {
  addUnusedLink(files)
  swap('fr.md', 'Intensifions', '[Intensifions](ref:other)')(files)
}

function addUnusedLink(files: Files): void {
  const entry = '{"id":"other","type":"LinkedResource","url":"http://www.un.org/","restored":true,"confidence":"low"},'
  swap('publication.json', '"links": [', `"links": [${entry}`)(files)
}

describe('a release broken in one way', () => {
  it.each(CASES.map(([name, change, expected]) => ({ name, change, expected })))(
    'has one fault: $name',
    ({ change, expected }) => {
      const files = shippedFiles()
      change(files)
      expect(faultsOf(files)).toEqual([expected])
    },
  )
})
