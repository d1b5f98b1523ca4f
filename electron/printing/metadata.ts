/** The metadata of a PDF as XMP (ISO 16684-1), for programs that read no other. */
import type { PDFDocument } from 'pdf-lib'
import { escapeHtml } from '../../publication/html'

export interface Metadata {
  readonly title: string
  readonly author: string
  /** Each that the document is written in, the first one first. */
  readonly languages: readonly string[]
}

export async function addMetadata(document: PDFDocument, metadata: Metadata): Promise<void> {
  const { PDFName } = await import('pdf-lib')
  const { context, catalog } = document
  const xml = Buffer.from(xmp(metadata), 'utf8')
  const stream = context.stream(xml, { Type: 'Metadata', Subtype: 'XML' })
  catalog.set(PDFName.of('Metadata'), context.register(stream))
}

/** The mark at its beginning says that it is Unicode, and its identifier is the standard’s. */
function xmp({ title, author, languages }: Metadata): string {
  const [first = ''] = languages
  const list = (items: readonly string[]) => items.map((item) => `<rdf:li>${escapeHtml(item)}</rdf:li>`).join('')
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeHtml(title)}</rdf:li><rdf:li xml:lang="${first}">${escapeHtml(title)}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq>${list([author])}</rdf:Seq></dc:creator>
<dc:language><rdf:Bag>${list(languages)}</rdf:Bag></dc:language>
<xmp:CreatorTool>Lectern</xmp:CreatorTool>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`
}
