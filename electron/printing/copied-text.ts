/**
 * Makes the text right that is copied out of a PDF of Chromium. Skia names in a font’s ToUnicode CMap only the glyphs that the font’s own table
 * reaches, not the forms and ligatures that shaping makes. It gives these replacement texts, but not all readers read those (pdf.js does not).
 */
import type { PDFDocument, PDFRef } from 'pdf-lib'
import { readOperations } from './content-stream'
import { type FontText, learnTexts, type Piece, readPieces, withoutTold } from './text-pieces'
import { readToUnicode, writeToUnicode } from './to-unicode'

/** Completes the ToUnicode CMaps of the pages’ fonts, and takes out the replacement texts that these make needless; nothing that is drawn changes. */
export async function mendCopiedText(document: PDFDocument): Promise<void> {
  const { decodePDFRawStream, PDFDict, PDFName, PDFRawStream, PDFRef } = await import('pdf-lib')
  const { context } = document
  const read = (ref: PDFRef) => {
    const stream = context.lookup(ref)
    return stream instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1') : null
  }
  const write = (ref: PDFRef, text: string) => context.assign(ref, context.flateStream(Buffer.from(text, 'latin1')))

  const known = new Map<PDFRef, FontText & { readonly ref: PDFRef; readonly cmap: string; readonly named: number }>()
  const knownFont = (ref: PDFRef) => {
    const dict = context.lookup(ref, PDFDict)
    const toUnicode = dict.get(PDFName.of('ToUnicode'))
    const cmap = toUnicode instanceof PDFRef ? read(toUnicode) : null
    if (cmap === null || !(toUnicode instanceof PDFRef)) return
    const bytes = dict.get(PDFName.of('Subtype')) === PDFName.of('Type0') ? 2 : 1
    const texts = readToUnicode(cmap)
    known.set(ref, { ref: toUnicode, cmap, bytes, texts, named: texts.size })
  }

  const contents: { ref: PDFRef; stream: string; pieces: readonly Piece[] }[] = []
  for (const { node } of document.getPages()) {
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
    const pieces = readPieces(operations, fonts)
    learnTexts(pieces)
    contents.push({ ref, stream, pieces })
  }
  for (const { ref, stream, pieces } of contents) if (pieces.length) write(ref, withoutTold(stream, pieces))
  for (const { ref, cmap, bytes, texts, named } of known.values())
    if (texts.size > named) write(ref, writeToUnicode(cmap, texts, bytes))
}
