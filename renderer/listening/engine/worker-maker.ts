/** The page's side of the worker: started when something is to be made, ended when nothing has been for a while. */
import type { FromWorker, ToWorker } from './messages'
import type { Maker, MakerEvents } from './recordings'

/** What is used of a Worker. */
export interface WorkerLike {
  onmessage: ((event: { readonly data: FromWorker }) => void) | null
  onerror: ((event: Event) => void) | null
  postMessage(message: ToWorker): void
  terminate(): void
}

/** Against a worker that is stuck: the first words of a cold start on a slow machine take a few seconds. */
const STUCK = 20_000

/** `idle` are the milliseconds after which its memory is given back. */
export function createWorkerMaker(start: () => WorkerLike, idle: number): Maker {
  let worker: WorkerLike | null = null
  let current: { readonly id: number; readonly events: MakerEvents } | null = null
  let lastId = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const end = () => {
    worker?.terminate()
    worker = null
  }
  const fail = () => {
    clearTimeout(timer)
    end()
    const failed = current
    current = null
    failed?.events.onFailed()
  }
  const watch = () => {
    clearTimeout(timer)
    timer = setTimeout(fail, STUCK)
  }
  const rest = () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      end()
      maker.onIdle?.()
    }, idle)
  }
  const open = () => {
    const opened = start()
    opened.onerror = fail
    opened.onmessage = ({ data }) => {
      if (!current || data.id !== current.id) return
      if (data.type === 'piece') {
        watch()
        return current.events.onPiece({ samples: data.samples, words: data.words })
      }
      if (data.type === 'failed') return fail()
      const { events } = current
      current = null
      rest()
      events.onDone()
    }
    return opened
  }
  const maker: Maker = {
    make(job, events) {
      const id = ++lastId
      current = { id, events }
      watch()
      try {
        worker ??= open()
        worker.postMessage({ id, job })
      } catch {
        // Not at once: who asked has not yet got what failed.
        queueMicrotask(fail)
      }
    },
  }
  return maker
}

/** The one address that may become a worker. */
const ADDRESS = '/speech/worker.js'

interface ScriptPolicy {
  createScriptURL(text: string): string
}

let policy: ScriptPolicy | undefined

/** The policy is named in the page's Content Security Policy, and makes this one address whatever it is given. */
export function startSpeechWorker(): WorkerLike {
  const { trustedTypes } = window as unknown as {
    trustedTypes: { createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy }
  }
  policy ??= trustedTypes.createPolicy('speech-worker', { createScriptURL: () => ADDRESS })
  return new Worker(policy.createScriptURL(ADDRESS), { type: 'module' }) as unknown as WorkerLike
}
