/**
 * An edition as HTML for files and paper. What it writes is well-formed XML too, so an EPUB holds the same. All text is
 * escaped: nothing in a release is ever markup. Ids and the isolation of left-to-right things are the page's own.
 */
import { isAddress, LATIN_LANGUAGE, runsOf } from './isolate'
import { separator } from './join'
import {
  type Block,
  directionOf,
  type Edition,
  type Inline,
  type Language,
  type LinkInline,
  type Sentence,
} from './model'
import { plainText } from './plain-text'

export interface HtmlOptions {
  /** For XHTML: `xml:lang` beside each `lang`. */
  readonly xml?: boolean
  /** What stands before a sentence’s id, so that several editions fit in one document: `fr-` makes `fr-s12`. Null: no ids. */
  readonly idPrefix?: string | null
  /** Whether every block and sentence says its language and direction: needed where editions alternate. Else the article does. */
  readonly everywhere?: boolean
  /**
   * The element of a name in another script. Chromium’s PDF tags keep the language of `em`, `strong`, `a` and `mark`, but
   * not of `span` and `bdi`.
   */
  readonly nameTag?: string
  /** For paper: says where lines may end in addresses (`<wbr>`), and what stays together (class `kept`). */
  readonly lineBreaks?: boolean
  /** Text of the edition’s own script, to be given soft hyphens; not called for headings, datelines and addresses. */
  readonly hyphenate?: ((text: string) => string) | null
  /** Whether a sentence carries what a voice says in its place, as `data-spoken`. */
  readonly spoken?: boolean
  /** What follows a link, as HTML: the number of a note, for paper. */
  readonly afterLink?: (link: LinkInline) => string
}

/** Text as HTML or XML, in content and in quoted attributes. Control characters and halves of characters are left out: XML cannot hold them. */
export function escapeHtml(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\ufffe\uffff](?<![\t\n\r])/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** Attributes with a space before each; undefined ones are left out. */
export function attributes(values: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(values)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeHtml(value)}"`))
    .join('')
}

/** ` lang dir` of a language, and `xml:lang` for XHTML. */
export function languageAttributes(language: Language, options: HtmlOptions = {}): string {
  return attributes({ ...langOf(language, options), dir: directionOf(language) })
}

function langOf(lang: string, { xml }: HtmlOptions) {
  return { lang, ...(xml ? { 'xml:lang': lang } : {}) }
}

/** Inline content. Its text, without what `hyphenate` and `afterLink` add, is exactly the text of `content`. */
export function inlinesHtml(content: readonly Inline[], language: Language, options: HtmlOptions = {}): string {
  return content
    .map((inline, index) => {
      const html = inlineHtml(inline, language, options)
      return options.lineBreaks && standsAfterMark(inline, content[index - 1]) ? `<wbr>${html}` : html
    })
    .join('')
}

/** Whether an address stands after a mark of Chinese, which has no space: to a browser both are one word. */
const standsAfterMark = (inline: Inline, before: Inline | undefined) =>
  inline.type === 'link' && isAddress(inline) && before?.type === 'text' && /[，、：；]$/.test(before.value)

function inlineHtml(inline: Inline, language: Language, options: HtmlOptions): string {
  if (inline.type === 'text') return textHtml(inline.value, language, options)
  if (inline.type === 'link') return linkHtml(inline, language, options)
  const tag = inline.type === 'emphasis' ? 'em' : 'strong'
  return `<${tag}>${inlinesHtml(inline.children, language, options)}</${tag}>`
}

/** A single letter with a hyphen, as in the Russian for Mr and Ms: no line is to end after that. */
const LONE_LETTER = /(?<!\p{L})\p{L}-\p{L}+/gu

function textHtml(text: string, language: Language, options: HtmlOptions): string {
  const { nameTag, hyphenate } = options
  return runsOf(text, language)
    .map((run) => {
      const lang = run.latin ? attributes(langOf(LATIN_LANGUAGE, options)) : ''
      const name =
        run.latin && nameTag ? `<${nameTag}${lang}>${escapeHtml(run.text)}</${nameTag}>` : escapeHtml(run.text)
      if (run.isolated) return `<bdi dir="ltr"${lang}>${name}</bdi>`
      if (run.latin) return nameTag ? name : `<span${lang}>${name}</span>`
      const html = hyphenate ? escapeHtml(hyphenate(run.text)) : name
      return options.lineBreaks ? html.replace(LONE_LETTER, '<span class="kept">$&</span>') : html
    })
    .join('')
}

function linkHtml(link: LinkInline, language: Language, options: HtmlOptions): string {
  const address = isAddress(link)
  const about = attributes({
    href: link.target,
    class: address ? 'address' : link.ref === undefined ? undefined : 'restored',
    'data-ref': link.ref,
  })
  const isPlain = link.children.every(({ type }) => type === 'text')
  const content =
    address && isPlain
      ? `<bdi dir="ltr">${addressHtml(plainText(link.children), options)}</bdi>`
      : inlinesHtml(link.children, language, options)
  return `<a${about}>${content}</a>${options.afterLink?.(link) ?? ''}`
}

/** An address as text, with the places where it may be broken, as those who set addresses break them: after a slash, before other signs. */
export function addressHtml(address: string, { lineBreaks }: HtmlOptions): string {
  if (!lineBreaks) return escapeHtml(address)
  const parts = address.split(/(?<=\/)(?!\/)|(?<=[\p{L}\p{N}])(?=[.?&=_@#])/u)
  return parts.map(escapeHtml).join('<wbr>')
}

/** One sentence: an element of class `sentence` with `data-sentence` and, unless it is not wanted, an id. */
export function sentenceHtml(sentence: Sentence, edition: Edition, options: HtmlOptions = {}): string {
  const { idPrefix = '' } = options
  const { language, datelineLength } = edition
  const about = attributes({
    class: 'sentence',
    id: idPrefix === null ? undefined : `${idPrefix}${sentence.id}`,
    'data-sentence': sentence.id,
    'data-spoken': options.spoken ? sentence.spoken : undefined,
  })
  const place = options.everywhere ? languageAttributes(language, options) : ''
  const [first, ...rest] = sentence.content
  const dateline = sentence.id === 's1' && first?.type === 'text' ? first.value.slice(0, datelineLength) : ''
  const head = dateline
    ? `<span class="dateline">${textHtml(dateline, language, { ...options, hyphenate: null })}</span>`
    : ''
  const content: readonly Inline[] =
    dateline && first?.type === 'text'
      ? [{ type: 'text', value: first.value.slice(datelineLength) }, ...rest]
      : sentence.content
  return `<span${about}${place}>${head}${inlinesHtml(content, language, options)}</span>`
}

/** The sentences of a paragraph or a list item, joined as the language joins them. */
export function sentencesHtml(sentences: readonly Sentence[], edition: Edition, options: HtmlOptions = {}): string {
  return sentences.map((sentence) => sentenceHtml(sentence, edition, options)).join(separator(edition.language))
}

/** A heading, paragraph, quotation (`blockquote`) or list; contacts have the class `contacts`. */
export function blockHtml(block: Block, edition: Edition, options: HtmlOptions = {}): string {
  const place = options.everywhere ? languageAttributes(edition.language, options) : ''
  const role = attributes({ class: block.role === 'contacts' ? 'contacts' : undefined })
  switch (block.type) {
    case 'heading': {
      const content = sentencesHtml(block.sentences, edition, { ...options, hyphenate: null })
      return `<h${block.level}${place}>${content}</h${block.level}>`
    }
    case 'paragraph': {
      const paragraph = `<p${role}${place}>${sentencesHtml(block.sentences, edition, options)}</p>`
      return block.role === 'quotation' ? `<blockquote${place}>${paragraph}</blockquote>` : paragraph
    }
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul'
      const items = block.items.map((item) => `<li>${sentencesHtml(item, edition, options)}</li>`)
      return `<${tag}${role}${place}>\n${items.join('\n')}\n</${tag}>`
    }
  }
}

/** Kicker, title (`h1`), subtitle and, in words given, the status of the edition. */
export function headerHtml(edition: Edition, status: string, options: HtmlOptions = {}): string {
  const place = options.everywhere ? languageAttributes(edition.language, options) : ''
  const plain = { ...options, hyphenate: null }
  return [
    '<header>',
    `<p class="kicker"${place}>${sentenceHtml(edition.kicker, edition, plain)}</p>`,
    `<h1${place}>${sentenceHtml(edition.title, edition, plain)}</h1>`,
    `<p class="subtitle"${place}>${sentenceHtml(edition.subtitle, edition, options)}</p>`,
    `<p class="status"${place}>${escapeHtml(status)}</p>`,
    '</header>',
  ].join('\n')
}

/** The blocks of an edition, one a line. */
export function bodyHtml(edition: Edition, options: HtmlOptions = {}): string {
  return edition.blocks.map((block) => blockHtml(block, edition, options)).join('\n')
}
