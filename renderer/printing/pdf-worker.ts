/**
 * The worker of pdf.js: one for all the PDFs that are open, ended with the last of them. It is never idle in memory: what it has
 * worked with stays in a heap of its own, which nobody tidies while it waits.
 */
import type { PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs'
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'

export interface LentWorker {
  readonly worker: PDFWorker
  /** To be called once, when it is not used any more. */
  giveBack(): void
}

interface Running {
  readonly port: Worker
  readonly worker: PDFWorker
}

let running: Running | null = null
let users = 0

/** `Library` is handed in, so that nothing is read of it before the first PDF. */
export function lendWorker(Library: typeof PDFWorker): LentWorker {
  running ??= start(Library)
  users++
  return {
    worker: running.worker,
    giveBack() {
      users--
      if (users > 0) return
      running?.worker.destroy()
      running?.port.terminate()
      running = null
    },
  }
}

function start(Library: typeof PDFWorker): Running {
  const port = startWorker()
  return { port, worker: Library.create({ port }) }
}

interface ScriptPolicy {
  createScriptURL(text: string): string
}

let policy: ScriptPolicy | undefined

/** The policy is named in the page's Content Security Policy, and makes this one address whatever it is given. */
function startWorker(): Worker {
  const { trustedTypes } = window as unknown as {
    trustedTypes: { createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy }
  }
  policy ??= trustedTypes.createPolicy('pdf-worker', { createScriptURL: () => workerAddress })
  return new Worker(policy.createScriptURL(workerAddress), { type: 'module' })
}
