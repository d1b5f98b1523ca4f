/**
 * Makes the text right that is copied out of a PDF of Chromium. Skia names in a font’s ToUnicode CMap only the glyphs that the font’s own table
 * reaches, not the forms and ligatures that shaping makes. It gives these replacement texts, but not all readers read those (pdf.js does not).
 */
import { deflateSync } from 'node:zlib'
import type { PDFDocument, PDFRef } from 'pdf-lib'
import { markArtifacts } from './artifacts'
import { type Operation, readOperations } from './content-stream'
import { learnTexts, withoutTold } from './glyph-texts'
import { softHyphens } from './line-hyphens'
import { widenMarks } from './mark-widths'
import { type FontText, type PageText, readPageText } from './page-text'
import { readMarked } from './reading-order'
import { edited } from './stream-edits'
import { orderTags } from './tag-order'
import { readToUnicode, writeToUnicode } from './to-unicode'

/**
 * Completes the ToUnicode CMaps of the pages’ fonts and takes out the replacement texts that these make needless; has hyphens that part words be soft ones;
 * marks what is no content;
 * puts the tags of lines from right to left in the order that is read. Nothing that is drawn changes.
 */
export async function mendCopiedText(document: PDFDocument): Promise<void> {
  const { decodePDFRawStream, PDFDict, PDFName, PDFRawStream, PDFRef } = await import('pdf-lib')
  const { context } = document
  const read = (ref: PDFRef) => {
    const stream = context.lookup(ref)
    return stream instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1') : null
  }
  // pdf-lib’s own deflate takes most of the time.
  const write = (ref: PDFRef, text: string) =>
    context.assign(ref, context.stream(deflateSync(Buffer.from(text, 'latin1')), { Filter: 'FlateDecode' }))

  const known = new Map<
    PDFRef,
    FontText & { readonly toUnicode: PDFRef; readonly cmap: string; readonly before: Map<number, string> }
  >()
  const knownFont = (ref: PDFRef) => {
    const dict = context.lookup(ref, PDFDict)
    const toUnicode = dict.get(PDFName.of('ToUnicode'))
    const cmap = toUnicode instanceof PDFRef ? read(toUnicode) : null
    if (cmap === null || !(toUnicode instanceof PDFRef)) return
    const bytes = dict.get(PDFName.of('Subtype')) === PDFName.of('Type0') ? 2 : 1
    const texts = readToUnicode(cmap)
    known.set(ref, { toUnicode, cmap, bytes, texts, before: new Map(texts) })
  }

  const contents: Content[] = []
  for (const { ref: page, node } of document.getPages()) {
    const fonts = new Map<string, FontText>()
    for (const [name, ref] of node.Resources()?.lookupMaybe(PDFName.of('Font'), PDFDict)?.entries() ?? []) {
      if (!(ref instanceof PDFRef)) continue
      if (!known.has(ref)) knownFont(ref)
      const font = known.get(ref)
      if (font) fonts.set(name.toString(), font)
    }
    const ref = node.get(PDFName.of('Contents'))
    const stream = ref instanceof PDFRef ? read(ref) : null
    const operations = stream && readOperations(stream)
    if (ref instanceof PDFRef && stream && operations)
      contents.push({ page, ref, stream, operations, ...readPageText(operations, fonts) })
  }
  learnTexts(
    contents.flatMap(({ pieces }) => pieces),
    contents.flatMap(({ shown }) => shown),
  )
  for (const { ref, stream, operations, pieces, shown } of contents) {
    const edits = [...withoutTold(pieces), ...softHyphens(shown), ...markArtifacts(operations)]
    if (edits.length) write(ref, edited(stream, edits))
  }
  for (const [ref, { toUnicode, cmap, bytes, texts, before }] of known) {
    if ([...texts].some(([code, text]) => before.get(code) !== text))
      write(toUnicode, writeToUnicode(cmap, texts, bytes))
    const marks = [...texts].filter(([, text]) => /^\p{M}+$/u.test(text))
    if (bytes === 2)
      await widenMarks(
        context.lookup(ref, PDFDict),
        marks.map(([code]) => code),
      )
  }
  await orderTags(document, new Map(contents.map(({ page, shown }) => [page, readMarked(shown)])))
}

/** A page with its content stream. */
interface Content extends PageText {
  readonly page: PDFRef
  readonly ref: PDFRef
  readonly stream: string
  readonly operations: readonly Operation[]
}
