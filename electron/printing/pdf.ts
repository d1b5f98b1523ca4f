/**
 * A release as PDF: tagged, with title, bookmarks and the language of every part. For the window, the printer and the
 * command line alike; Electron must be ready and the page’s files served (`serve`).
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Language, Release } from '../../publication/model'
import { nameBookmarks } from './bookmarks'
import { compose } from './composition'
import { mendCopiedText } from './copied-text'
import { loadHyphenators } from './hyphens'
import { addMetadata } from './metadata'
import { type Press, withPress } from './press'
import type { PrintJob } from './print-job'
import { completeTags } from './tags'

/**
 * @param out the build’s folder
 * @returns the bytes of a PDF file
 * @throws where Chromium cannot lay it out
 */
export function makePdf(release: Release, job: PrintJob, out: string): Promise<Uint8Array> {
  return withPress(async (press) => {
    const headings = await layOut(press, release, job, out)
    return finished(await press.toPdf(), release, job.languages, headings)
  })
}

/**
 * The pages of that PDF to be looked at, as Chromium leaves them: what completes a file takes a third of a second more, and not a
 * point of it is seen.
 * @param out the build’s folder
 * @throws where Chromium cannot lay it out
 */
export function makePages(release: Release, job: PrintJob, out: string): Promise<Uint8Array> {
  return withPress(async (press) => {
    await layOut(press, release, job, out)
    return press.toPdf()
  })
}

/**
 * Lays a release out on sheets in the press, with head and foot. First without them, since what they say depends on how many
 * pages each part takes; they stand in its margins, so that they change nothing of that.
 * @returns the text of the headings, in order
 */
export async function layOut(press: Press, release: Release, job: PrintJob, out: string): Promise<readonly string[]> {
  const [template, hyphenators] = await Promise.all([
    readFile(join(out, 'renderer', 'paper.html'), 'utf8'),
    loadHyphenators(job.languages),
  ])
  const composition = compose(release, job, hyphenators, template)
  await press.load(composition.page(null))
  const pages: number[] = []
  for (let part = 0; part < composition.parts; part++) pages.push(await countPages(await press.toPdf(part)))
  await press.load(composition.page(pages))
  return composition.headings
}

async function countPages(pdf: Uint8Array): Promise<number> {
  const { PDFDocument } = await import('pdf-lib')
  return (await PDFDocument.load(pdf, { updateMetadata: false })).getPageCount()
}

/** Chromium names itself as what made it, knows of no author, names few Arabic forms, puts words of bookmarks together where a line ends, and leaves the order of links open. */
async function finished(
  pdf: Uint8Array,
  release: Release,
  languages: readonly Language[],
  headings: readonly string[],
): Promise<Uint8Array> {
  const { PDFDocument, PDFName } = await import('pdf-lib')
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  await nameBookmarks(document, headings)
  await mendCopiedText(document)
  // Links are reached in the order of the tags (ISO 14289-1, 7.18.3).
  for (const { node } of document.getPages()) node.set(PDFName.of('Tabs'), PDFName.of('S'))
  await completeTags(document)
  const first = languages[0] ?? release.original
  document.setCreator('Lectern')
  document.setAuthor(release.publisher[first])
  await addMetadata(document, {
    title: release.editions[first].title.text,
    author: release.publisher[first],
    languages,
  })
  return document.save()
}
