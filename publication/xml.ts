/** What is needed of XML to read what `epub.ts` writes. */
import { parseXml, type XmlDocument, XmlElement, type XmlNode, XmlText } from '@rgrove/parse-xml'

export { type XmlDocument, XmlElement, XmlText } from '@rgrove/parse-xml'

/** Throws where the source is not well-formed. No entity is fetched or expanded but XML's own. */
export function parse(source: string): XmlDocument {
  return parseXml(source)
}

type Parent = XmlDocument | XmlElement

/** Every element of this name below, in the order of the document. */
export function elementsIn(parent: Parent, name: string): readonly XmlElement[] {
  return (parent.children as readonly XmlNode[]).flatMap((child) => {
    if (!(child instanceof XmlElement)) return []
    return [...(child.name === name ? [child] : []), ...elementsIn(child, name)]
  })
}

/** The elements of this name directly below. */
export function childrenOf(parent: Parent, name: string): readonly XmlElement[] {
  return (parent.children as readonly XmlNode[]).filter(
    (child): child is XmlElement => child instanceof XmlElement && child.name === name,
  )
}

/** All text below. */
export function textIn(node: XmlNode): string {
  if (node instanceof XmlText) return node.text
  return node instanceof XmlElement ? node.children.map(textIn).join('') : ''
}
