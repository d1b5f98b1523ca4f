/** Pages of a PDF file as pictures. The library is read when the first preview is made. */
import type { PDFDocumentLoadingTask, PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { lendWorker } from './pdf-worker'

export interface PdfPages {
  readonly count: number
  /** Width to height of the first page. */
  readonly ratio: number
  /** Draws a page, 1 to `count`, so wide in CSS pixels; resolves when it is drawn, another was begun, or the pages were closed. */
  draw(page: number, canvas: HTMLCanvasElement, width: number): Promise<void>
  /** Lets go of all that is kept for them, once. */
  close(): void
}

/** @throws where the bytes are no PDF file that the library can read */
export async function openPdf(bytes: Uint8Array): Promise<PdfPages> {
  const { getDocument, PDFWorker } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const { worker, giveBack } = lendWorker(PDFWorker)
  const task = getDocument({ data: bytes, worker, enableXfa: false, useWasm: false })
  const release = () => void task.destroy().finally(giveBack)
  try {
    return await pagesOf(task, release)
  } catch (error) {
    release()
    throw error
  }
}

async function pagesOf(task: PDFDocumentLoadingTask, release: () => void): Promise<PdfPages> {
  const document = await task.promise
  const first = (await document.getPage(1)).getViewport({ scale: 1 })
  let drawing: { cancel(): void } | null = null
  let closed = false
  return {
    count: document.numPages,
    ratio: first.width / first.height,
    async draw(number, canvas, width) {
      drawing?.cancel()
      // Drawn aside: the old page stays until the new one is whole.
      const aside = window.document.createElement('canvas')
      try {
        const task = await beginToDraw(document, number, aside, width)
        drawing = task
        await task.promise
        canvas.width = aside.width
        canvas.height = aside.height
        canvas.getContext('2d')?.drawImage(aside, 0, 0)
      } catch (error) {
        if (!closed && !isCancelled(error)) throw error
      } finally {
        forget(aside)
      }
    },
    close() {
      closed = true
      release()
    },
  }
}

async function beginToDraw(document: PDFDocumentProxy, number: number, canvas: HTMLCanvasElement, width: number) {
  const page = await document.getPage(number)
  const scale = (width * window.devicePixelRatio) / page.getViewport({ scale: 1 }).width
  const viewport = page.getViewport({ scale })
  canvas.width = Math.round(viewport.width)
  canvas.height = Math.round(viewport.height)
  return page.render({ canvas, viewport })
}

/** A picture's megabytes are no concern of the page's collector, which lets them lie for minutes. */
export function forget(canvas: HTMLCanvasElement): void {
  canvas.width = 0
}

const isCancelled = (error: unknown) => error instanceof Error && error.name === 'RenderingCancelledException'
