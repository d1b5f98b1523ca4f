/** Pages of a PDF file as pictures. The library is read when the first preview is made. */
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'

export interface PdfPages {
  readonly count: number
  /** Width to height of the first page. */
  readonly ratio: number
  /** Draws a page, 1 to `count`, so wide in CSS pixels; resolves when it is drawn, another was begun, or the pages were closed. */
  draw(page: number, canvas: HTMLCanvasElement, width: number): Promise<void>
  close(): void
}

type Library = typeof import('pdfjs-dist/legacy/build/pdf.mjs')
let library: Promise<Library> | null = null

async function loadLibrary(): Promise<Library> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs')
  pdfjs.GlobalWorkerOptions.workerPort = startWorker()
  return pdfjs
}

interface ScriptPolicy {
  createScriptURL(text: string): string
}

/** The policy is named in the page's Content Security Policy, and makes this one address whatever it is given. */
function startWorker(): Worker {
  const { trustedTypes } = window as unknown as {
    trustedTypes: { createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy }
  }
  const policy = trustedTypes.createPolicy('pdf-worker', { createScriptURL: () => workerAddress })
  return new Worker(policy.createScriptURL(workerAddress), { type: 'module' })
}

/** @throws where the bytes are no PDF file that the library can read */
export async function openPdf(bytes: Uint8Array): Promise<PdfPages> {
  library ??= loadLibrary()
  const { getDocument } = await library
  const task = getDocument({ data: bytes, enableXfa: false, useWasm: false })
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
        const page = await document.getPage(number)
        const scale = (width * window.devicePixelRatio) / page.getViewport({ scale: 1 }).width
        const viewport = page.getViewport({ scale })
        aside.width = Math.round(viewport.width)
        aside.height = Math.round(viewport.height)
        const task = page.render({ canvas: aside, viewport })
        drawing = task
        await task.promise
      } catch (error) {
        if (closed || isCancelled(error)) return
        throw error
      }
      canvas.width = aside.width
      canvas.height = aside.height
      canvas.getContext('2d')?.drawImage(aside, 0, 0)
    },
    close() {
      closed = true
      void task.destroy()
    },
  }
}

const isCancelled = (error: unknown) => error instanceof Error && error.name === 'RenderingCancelledException'
