/** The rules of ISO 14289-1 (PDF/UA-1) that a program can check without knowing what the document means to say, as far as its PDF can break them. */
import { readFile } from 'node:fs/promises'
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFString,
} from 'pdf-lib'
import { readOperations } from '../../../electron/printing/content-stream'

const name = (text: string) => PDFName.of(text)
const PAINTS = /^(Tj|TJ|S|s|f|F|f\*|B|B\*|b|b\*|Do|sh)$/

/** @returns what breaks a rule, with the rule's number; nothing where all is well. */
export async function brokenRules(path: string): Promise<string[]> {
  const document = await PDFDocument.load(await readFile(path), { updateMetadata: false })
  const { catalog, context } = document
  const broken: string[] = []
  const rule = (kept: unknown, what: string) => {
    if (!kept) broken.push(what)
  }
  const dict = (from: PDFDict | undefined, key: string) => from?.lookupMaybe(name(key), PDFDict)

  rule(String(dict(catalog, 'MarkInfo')?.get(name('Marked'))) === 'true', '7.1 is not said to be tagged')
  rule(catalog.getViewerPreferences()?.getDisplayDocTitle(), '7.1 its title is not to be shown')
  const language = catalog.lookup(name('Lang'))
  rule(language instanceof PDFString && language.decodeText(), '7.2 no language')
  const metadata = catalog.lookup(name('Metadata'))
  const xmp = metadata instanceof PDFRawStream ? Buffer.from(metadata.contents).toString('utf8') : ''
  rule(/<dc:title>.*<rdf:li[^>]*>[^<]+</s.test(xmp), '7.1 no title in its metadata')

  const named = new Set<string>()
  let heading = 0
  const walk = (element: PDFDict, above: string) => {
    const role = String(element.get(name('S')) ?? '').slice(1)
    const level = Number(/^H([1-6])$/.exec(role)?.[1] ?? 0)
    if (level) {
      rule(level <= heading + 1, `7.4.2 H${level} after H${heading}`)
      heading = level
    }
    rule(above !== 'L' || role === 'LI', `7.6 ${role} in a list`)
    rule(above !== 'LI' || /^(Lbl|LBody)$/.test(role), `7.6 ${role} in an item of a list`)
    const kids = element.lookup(name('K'))
    for (const kid of kids instanceof PDFArray ? kids.asArray() : [kids]) {
      const child = kid && context.lookup(kid)
      if (!(child instanceof PDFDict)) continue
      if (child.has(name('S'))) walk(child, role)
      else if (child.has(name('MCID'))) {
        rule(above !== 'L' && role !== 'L' && role !== 'LI', `7.6 text in ${role}, not in a body`)
        named.add(`${child.get(name('Pg'))} ${child.get(name('MCID'))}`)
      }
    }
  }
  const root = dict(catalog, 'StructTreeRoot')
  if (root) walk(root, '')
  rule(heading, '7.4 no headings')

  const parents = dict(root, 'ParentTree')?.lookup(name('Nums'), PDFArray).asArray() ?? []
  for (const { node, ref } of document.getPages()) {
    for (const annotation of node.Annots()?.asArray() ?? []) {
      const link = context.lookup(annotation, PDFDict)
      rule(link.has(name('Contents')), '7.18.5 a link without a description')
      rule(String(node.get(name('Tabs'))) === '/S', '7.18.3 links not in the order of the tags')
      const key = link.lookup(name('StructParent'))
      const at = parents.findIndex((each, index) => index % 2 === 0 && String(each) === String(key))
      const parent = key instanceof PDFNumber && at >= 0 ? context.lookup(parents[at + 1]) : undefined
      rule(parent instanceof PDFDict && String(parent.get(name('S'))) === '/Link', '7.18.5 a link without a tag')
    }
    const contents = node.lookup(name('Contents'))
    if (!(contents instanceof PDFRawStream)) continue
    const open: string[] = []
    for (const { operator, operands } of readOperations(
      Buffer.from(decodePDFRawStream(contents).decode()).toString('latin1'),
    ) ?? []) {
      if (operator === 'BMC' || operator === 'BDC') {
        const mark = operands[operands.indexOf('/MCID') + 1]
        if (operands.includes('/MCID')) rule(named.has(`${ref} ${mark}`), '7.1 content that no tag names')
        open.push(operands.includes('/MCID') ? 'content' : (operands[0] ?? ''))
      } else if (operator === 'EMC') rule(open.pop(), '7.1 a mark that ends without a beginning')
      else if (PAINTS.test(operator)) {
        const [content, artifact] = [open.includes('content'), open.includes('/Artifact')]
        rule(
          content !== artifact,
          `7.1 ${operator} is ${content ? 'both content and artifact' : 'neither content nor artifact'}`,
        )
      }
    }
    rule(open.length === 0, '7.1 a mark that does not end')
  }
  return [...new Set(broken)]
}
