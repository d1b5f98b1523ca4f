/** Completes the tags of a PDF of Chromium as ISO 14289-1 asks. */
import type { PDFDict, PDFDocument, PDFName, PDFObject, PDFRef } from 'pdf-lib'

/** The items of lists have their text in a body (7.6); links say where they lead, and which tag is theirs (7.18.5). */
export async function completeTags(document: PDFDocument): Promise<void> {
  const { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFRef, PDFString } = await import('pdf-lib')
  const { context, catalog } = document
  const name = (text: string) => PDFName.of(text)
  const root = catalog.lookupMaybe(name('StructTreeRoot'), PDFDict)
  if (!root) return
  const links: { readonly element: PDFRef; readonly annotation: PDFDict }[] = []

  const kidsOf = (element: PDFDict): PDFObject[] => {
    const kids = element.lookup(name('K'))
    return kids instanceof PDFArray ? kids.asArray() : kids ? [element.get(name('K')) ?? kids] : []
  }
  const visit = (ref: PDFRef) => {
    const element = context.lookup(ref)
    if (!(element instanceof PDFDict)) return
    const kids = kidsOf(element)
    for (const kid of kids) {
      const child = context.lookup(kid)
      if (child instanceof PDFDict && child.get(name('Type')) === name('OBJR')) {
        const annotation = child.lookup(name('Obj'))
        if (annotation instanceof PDFDict) links.push({ element: ref, annotation })
      } else if (kid instanceof PDFRef) visit(kid)
    }
    if (element.get(name('S')) === name('LI')) putInBody(ref, element, kids)
  }
  const putInBody = (ref: PDFRef, element: PDFDict, kids: readonly PDFObject[]) => {
    const isLabel = (kid: PDFObject) => {
      const child = context.lookup(kid)
      return child instanceof PDFDict && [name('Lbl'), name('LBody')].includes(child.get(name('S')) as PDFName)
    }
    const inside = kids.filter((kid) => !isLabel(kid))
    if (!inside.length) return
    const body = context.register(context.obj({ Type: 'StructElem', S: 'LBody', P: ref, K: inside }))
    for (const kid of inside) {
      const child = context.lookup(kid)
      if (child instanceof PDFDict && child.has(name('P'))) child.set(name('P'), body)
    }
    element.set(name('K'), context.obj([...kids.filter(isLabel), body]))
  }
  for (const kid of kidsOf(root)) if (kid instanceof PDFRef) visit(kid)

  const numbers = root.lookupMaybe(name('ParentTree'), PDFDict)?.lookupMaybe(name('Nums'), PDFArray)
  let next = root.lookupMaybe(name('ParentTreeNextKey'), PDFNumber)?.asNumber()
  if (!numbers || next === undefined) return
  for (const { element, annotation } of links) {
    const target = annotation.lookupMaybe(name('A'), PDFDict)?.lookup(name('URI'))
    if (target instanceof PDFString || target instanceof PDFHexString)
      annotation.set(name('Contents'), PDFHexString.fromText(shown(target.decodeText())))
    annotation.set(name('StructParent'), PDFNumber.of(next))
    numbers.push(PDFNumber.of(next))
    numbers.push(element)
    next++
  }
  root.set(name('ParentTreeNextKey'), PDFNumber.of(next))
}

/** An address without what only programs need. */
const shown = (target: string) => target.replace(/^(mailto|tel):/i, '')
