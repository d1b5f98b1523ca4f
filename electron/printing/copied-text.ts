/**
 * Makes the text right that is copied out of a PDF of Chromium. Skia names in a font’s ToUnicode CMap only the glyphs that the font’s own table
 * reaches, not the forms and ligatures that shaping makes. It gives these replacement texts, but not all readers read those (pdf.js does not).
 */
import type { PDFDocument, PDFRef } from 'pdf-lib'
import { type Operation, readOperations } from './content-stream'
import { widenMarks } from './mark-widths'
import { type Marked, readMarked } from './reading-order'
import { orderTags } from './tag-order'
import { countShown, type FontText, learnTexts, type Piece, readPieces, withoutTold } from './text-pieces'
import { readToUnicode, writeToUnicode } from './to-unicode'

/**
 * Completes the ToUnicode CMaps of the pages’ fonts, takes out the replacement texts that these make needless, and has the tags hold lines from right to left
 * in the order that is read. Nothing that is drawn changes.
 */
export async function mendCopiedText(document: PDFDocument): Promise<void> {
  const { decodePDFRawStream, PDFDict, PDFName, PDFRawStream, PDFRef } = await import('pdf-lib')
  const { context } = document
  const read = (ref: PDFRef) => {
    const stream = context.lookup(ref)
    return stream instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1') : null
  }
  const write = (ref: PDFRef, text: string) => context.assign(ref, context.flateStream(Buffer.from(text, 'latin1')))

  const known = new Map<
    PDFRef,
    FontText & { readonly ref: PDFRef; readonly cmap: string; readonly before: Map<number, string> }
  >()
  const knownFont = (ref: PDFRef) => {
    const dict = context.lookup(ref, PDFDict)
    const toUnicode = dict.get(PDFName.of('ToUnicode'))
    const cmap = toUnicode instanceof PDFRef ? read(toUnicode) : null
    if (cmap === null || !(toUnicode instanceof PDFRef)) return
    const bytes = dict.get(PDFName.of('Subtype')) === PDFName.of('Type0') ? 2 : 1
    const texts = readToUnicode(cmap)
    known.set(ref, { ref: toUnicode, cmap, bytes, texts, before: new Map(texts) })
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
    if (!(ref instanceof PDFRef) || !stream || !operations) continue
    contents.push({ page, ref, stream, operations, fonts, pieces: readPieces(operations, fonts) })
  }
  const shown = new Map<FontText, Map<number, number>>()
  for (const { operations, fonts } of contents) countShown(operations, fonts, shown)
  learnTexts(
    contents.flatMap(({ pieces }) => pieces),
    shown,
  )
  for (const { ref, stream, pieces } of contents) if (pieces.length) write(ref, withoutTold(stream, pieces))
  for (const { ref, cmap, bytes, texts, before } of known.values())
    if ([...texts].some(([code, text]) => before.get(code) !== text)) write(ref, writeToUnicode(cmap, texts, bytes))
  for (const [ref, { bytes, texts }] of known) {
    const marks = [...texts].filter(([, text]) => /^\p{M}+$/u.test(text))
    if (bytes === 2)
      await widenMarks(
        context.lookup(ref, PDFDict),
        marks.map(([code]) => code),
      )
  }
  const marked = new Map<PDFRef, Map<number, Marked>>()
  for (const { page, operations, fonts } of contents) marked.set(page, readMarked(operations, fonts))
  await orderTags(document, marked)
}

/** The text of a page. */
interface Content {
  readonly page: PDFRef
  readonly ref: PDFRef
  readonly stream: string
  readonly operations: readonly Operation[]
  readonly fonts: ReadonlyMap<string, FontText>
  readonly pieces: readonly Piece[]
}
