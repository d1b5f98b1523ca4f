/** Puts the tags of a PDF in the order that is read. */
import type { PDFArray, PDFDict, PDFDocument, PDFObject, PDFRef } from 'pdf-lib'
import { directionOf, type Language } from '../../publication/model'
import { inReadingOrder, type Marked } from './reading-order'

/** @param marked what stands on each page, by its MCIDs. Only elements in languages that are read from right to left change. */
export async function orderTags(
  document: PDFDocument,
  marked: ReadonlyMap<PDFRef, ReadonlyMap<number, Marked>>,
): Promise<void> {
  const { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFRef, PDFString } = await import('pdf-lib')
  const { context, catalog } = document
  const markedOf = (kid: PDFObject): Marked | undefined => {
    const reference = context.lookup(kid)
    if (!(reference instanceof PDFDict)) return
    const page = reference.get(PDFName.of('Pg'))
    const id = reference.lookup(PDFName.of('MCID'))
    return page instanceof PDFRef && id instanceof PDFNumber ? marked.get(page)?.get(id.asNumber()) : undefined
  }
  const order = (kids: PDFArray) => {
    const list = kids.asArray()
    if (list.length < 2 || !list.every(markedOf)) return
    for (const [index, kid] of inReadingOrder(list, markedOf).entries()) kids.set(index, kid)
  }
  const visit = (element: PDFDict, above: string) => {
    const own = element.lookup(PDFName.of('Lang'))
    const language = own instanceof PDFString || own instanceof PDFHexString ? own.decodeText() : above
    const kids = element.lookup(PDFName.of('K'))
    if (kids instanceof PDFArray && directionOf(language as Language) === 'rtl') order(kids)
    for (const kid of kids instanceof PDFArray ? kids.asArray() : [kids]) {
      const child = kid && context.lookup(kid)
      if (child instanceof PDFDict) visit(child, language)
    }
  }
  const root = catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)
  if (root) visit(root, '')
}
