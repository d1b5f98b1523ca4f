/** Records a release by the embedded voice, and hands the sound to the desktop, which writes it. Loaded when it is needed. */
import type { SaveAnswer } from '../../electron/contract'
import type { Sound } from '../../electron/publishing/formats'
import type { Language, Release } from '../../publication/model'
import type { App } from '../app-context'
import { editionOf } from '../editions'
import { host } from '../host'
import { createWorkerMaker, joinSamples, loadSpeechTexts, startSpeechWorker } from '../listening/recorded'
import { recordEdition } from './record-edition'
import type { Make } from './recording'

/** Milliseconds after its last use that the worker gives its memory back. */
const IDLE = 5000

/** Samples that are handed over at once: two seconds. */
const PARCEL = 44_100

/** The share of the work that is speaking; the rest is encoding. */
const SPEAKING = 0.7

export interface AudioWish {
  readonly release: Release
  readonly languages: readonly Language[]
  readonly sound: Sound
}

/** `onProgress` has the share that is done, 0 to 1, once a file was chosen. Cancelled by the signal, nothing is left behind. */
export async function saveAudio(
  app: App,
  { release, languages, sound }: AudioWish,
  { onProgress, signal }: { readonly onProgress: (share: number) => void; readonly signal: AbortSignal },
): Promise<SaveAnswer> {
  const opened = await host.request('save:audio', { release: release.id, languages: [...languages], sound })
  if (opened !== 'open') return opened
  onProgress(0)
  try {
    const texts = await loadSpeechTexts(release.id)
    const make = byWorker(signal)
    for (const [index, language] of languages.entries()) {
      const edition = await editionOf(app.store, language)
      const progress = (share: number) => onProgress((index + share) / languages.length)
      const { t } = app.i18n
      const recorded = await recordEdition(
        {
          edition,
          speech: texts[language],
          status: {
            text: t(`edition.${edition.status}`, { lng: language }),
            spoken: t(`exported.said-${edition.status}`, { lng: language }),
          },
          listening: app.store.getState().listening,
        },
        make,
        { signal, onProgress: (share) => progress(SPEAKING * share) },
      )
      const { length, cues } = recorded
      const begun = await host.request('save:track', { language, length, cues: [...cues] })
      if (begun !== 'open') return begun
      let handed = 0
      for (const samples of parcels(recorded.pieces())) {
        signal.throwIfAborted()
        const taken = await host.request('save:samples', { samples })
        if (taken !== 'open') return taken
        handed += samples.length
        progress(SPEAKING + (1 - SPEAKING) * (handed / length))
      }
    }
    return await host.request('save:finish', { keep: true })
  } catch (error) {
    await host.request('save:finish', { keep: false })
    if (signal.aborted) return { result: 'cancelled' }
    throw error
  }
}

/** One text at a time; given up at once where the signal says so. */
function byWorker(signal: AbortSignal): Make {
  const maker = createWorkerMaker(startSpeechWorker, IDLE)
  return (job) =>
    new Promise((resolve, reject) => {
      const pieces: Int16Array[] = []
      signal.addEventListener('abort', () => reject(signal.reason), { once: true })
      maker.make(job, {
        onPiece: ({ samples }) => pieces.push(samples),
        onDone: () => resolve(pieces),
        onFailed: () => reject(new Error('The voice has failed.')),
      })
    })
}

/** The samples in larger pieces. */
function* parcels(pieces: Iterable<Int16Array>): Generator<Int16Array<ArrayBuffer>, void> {
  let parcel: Int16Array[] = []
  let size = 0
  const joined = () => {
    const whole = joinSamples(parcel)
    parcel = []
    size = 0
    return whole
  }
  for (const piece of pieces) {
    parcel.push(piece)
    size += piece.length
    if (size >= PARCEL) yield joined()
  }
  if (size > 0) yield joined()
}
