import type { PDFDict, PDFDocument } from 'pdf-lib'

/** Gives the bookmarks of a PDF, which stand in the order of its headings, the text of these; other bookmarks are left alone. */
export async function nameBookmarks(document: PDFDocument, headings: readonly string[]): Promise<void> {
  const { PDFDict, PDFHexString, PDFName } = await import('pdf-lib')
  const next = (dict: PDFDict, name: string) => dict.lookupMaybe(PDFName.of(name), PDFDict)
  const bookmarks: PDFDict[] = []
  const collect = (parent: PDFDict) => {
    for (let item = next(parent, 'First'); item; item = next(item, 'Next')) {
      bookmarks.push(item)
      collect(item)
    }
  }
  const outlines = next(document.catalog, 'Outlines')
  if (outlines) collect(outlines)
  if (bookmarks.length !== headings.length) return
  for (const [index, bookmark] of bookmarks.entries())
    bookmark.set(PDFName.of('Title'), PDFHexString.fromText(headings[index] ?? ''))
}
