/** Reads the editions back from an EPUB that `epub.ts` wrote. Other EPUBs are refused: they are not aligned by sentences. */
import { type Block, directionOf, type Edition, type Inline, isLanguage, type Language, type Sentence } from './model'
import { RELEASE_ID } from './place'
import { plainText } from './plain-text'
import { PLS_TYPE, readPls } from './pls'
import { childrenOf, elementsIn, parse, textIn, type XmlDocument, XmlElement, XmlText } from './xml'
import { unzip } from './zip'

export interface ReadEpub {
  readonly id: string
  /** ISO 8601 date. */
  readonly datePublished: string
  /** In the order of the spine. */
  readonly editions: readonly Edition[]
}

/** Throws, in English, where the archive is none of ours or is damaged. */
export function readEpub(archive: Uint8Array): ReadEpub {
  const files = unzip(archive)
  const read = (path: string) => {
    const source = files[path]
    if (source === undefined) throw new Error(`The archive has no ${path}.`)
    return parse(source)
  }
  const path = first(read('META-INF/container.xml'), 'rootfile').attributes['full-path'] ?? ''
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const opf = read(path)
  const [, id] = /^lectern:\/\/release\/([^/]+)/.exec(textIn(first(opf, 'dc:identifier'))) ?? []
  if (id === undefined || !RELEASE_ID.test(id)) throw new Error('This EPUB is no release.')

  const items = new Map(elementsIn(opf, 'item').map(({ attributes }) => [attributes.id, attributes]))
  const documents = elementsIn(opf, 'itemref').flatMap(({ attributes }) => {
    const item = items.get(attributes.idref)
    return item?.properties === 'nav' ? [] : [read(folder + (item?.href ?? ''))]
  })
  const editions = documents.map((document): Edition => {
    const edition = readEdition(first(document, 'article'))
    const link = elementsIn(document, 'link').find(({ attributes }) => attributes.type === PLS_TYPE)
    const source = files[folder + (link?.attributes.href ?? '')]
    return link && source !== undefined ? { ...edition, lexicon: readPls(source) } : edition
  })
  return { id, datePublished: textIn(first(opf, 'dc:date')), editions }
}

function first(parent: XmlDocument | XmlElement, name: string): XmlElement {
  const [element] = elementsIn(parent, name)
  if (!element) throw new Error(`There is no ${name}.`)
  return element
}

function readEdition(article: XmlElement): Edition {
  const { lang, 'data-status': status, 'data-dateline': dateline } = article.attributes
  if (!isLanguage(lang)) throw new Error(`“${lang}” is no language of a release.`)
  if (status !== 'original' && status !== 'unofficial-translation') throw new Error('The edition has no status.')
  const header = first(article, 'header')
  const titleOf = (id: string) => {
    const sentence = sentencesIn(header).find((each) => each.id === id)
    if (!sentence) throw new Error(`The edition has no ${id}.`)
    return sentence
  }
  return {
    language: lang as Language,
    direction: directionOf(lang),
    status,
    kicker: titleOf('kicker'),
    title: titleOf('title'),
    subtitle: titleOf('subtitle'),
    datelineLength: Number(dateline),
    blocks: article.children.flatMap((child) =>
      child instanceof XmlElement && child !== header ? [readBlock(child)] : [],
    ),
  }
}

function readBlock(element: XmlElement): Block {
  const role = element.attributes.class === 'contacts' ? ({ role: 'contacts' } as const) : {}
  const level = /^h([2-6])$/.exec(element.name)?.[1]
  if (level) return { type: 'heading', level: Number(level), sentences: sentencesIn(element) }
  switch (element.name) {
    case 'p':
      return { type: 'paragraph', sentences: sentencesIn(element), ...role }
    case 'blockquote':
      return { type: 'paragraph', sentences: sentencesIn(element), role: 'quotation' }
    case 'ul':
    case 'ol': {
      const items = childrenOf(element, 'li').map(sentencesIn)
      return { type: 'list', ordered: element.name === 'ol', items, ...role }
    }
    default:
      throw new Error(`“${element.name}” is no block of a release.`)
  }
}

function sentencesIn(element: XmlElement): readonly Sentence[] {
  return elementsIn(element, 'span').flatMap(({ attributes, children }): Sentence[] => {
    const { 'data-sentence': id, 'data-spoken': spoken } = attributes
    if (id === undefined) return []
    const content = joined(inlinesIn(children))
    return [{ id, content, text: plainText(content), ...(spoken === undefined ? {} : { spoken }) }]
  })
}

function inlinesIn(nodes: XmlElement['children']): readonly Inline[] {
  return nodes.flatMap((node): readonly Inline[] => {
    if (node instanceof XmlText) return [{ type: 'text', value: node.text }]
    if (!(node instanceof XmlElement)) return []
    const children = joined(inlinesIn(node.children))
    const { href, 'data-ref': ref } = node.attributes
    if (node.name === 'em') return [{ type: 'emphasis', children }]
    if (node.name === 'strong') return [{ type: 'strong', children }]
    if (node.name === 'a')
      return [{ type: 'link', target: href ?? '', ...(ref === undefined ? {} : { ref }), children }]
    // What only sets a text apart for the eye or the bidirectional algorithm.
    return children
  })
}

/** Texts that stand side by side as the one they were. */
function joined(content: readonly Inline[]): readonly Inline[] {
  const result: Inline[] = []
  for (const inline of content) {
    const last = result.at(-1)
    if (last?.type === 'text' && inline.type === 'text') {
      result[result.length - 1] = { type: 'text', value: last.value + inline.value }
    } else result.push(inline)
  }
  return result
}
