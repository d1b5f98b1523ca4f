/** The worker's start: fetches eSpeak NG's data and makes sound of each text it is sent. Knows no page. */
import createEspeak from '@echogarden/espeak-ng-emscripten'
import type { FromWorker, ToWorker } from './messages'
import { createSynthesizer, type Synthesizer } from './synthesizer'

// The DOM's types are those of a page.
const scope = self as unknown as {
  postMessage(message: FromWorker, transfer: Transferable[]): void
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null
}

const ready = fetchData().then(async (data) =>
  createSynthesizer(await createEspeak({ getPreloadedPackage: () => data })),
)

scope.onmessage = ({ data: { id, job } }) => {
  ready.then(
    (synthesizer) => speak(synthesizer, { id, job }),
    () => scope.postMessage({ type: 'failed', id }, []),
  )
}

function speak(synthesizer: Synthesizer, { id, job }: ToWorker): void {
  try {
    synthesizer.synthesize(job, (piece) => {
      scope.postMessage({ type: 'piece', id, ...piece }, [piece.samples.buffer as ArrayBuffer])
    })
    scope.postMessage({ type: 'done', id }, [])
  } catch {
    scope.postMessage({ type: 'failed', id }, [])
  }
}

/** By XMLHttpRequest: `fetch` would need one more privilege for the whole scheme. */
function fetchData(): Promise<ArrayBuffer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.responseType = 'arraybuffer'
    request.onload = () => (request.status === 200 ? resolve(request.response) : reject(new Error(`${request.status}`)))
    request.onerror = () => reject(new Error('unreachable'))
    request.open('GET', 'espeak-ng.data')
    request.send()
  })
}
