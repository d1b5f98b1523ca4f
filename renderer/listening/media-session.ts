/** The desktop's media controls and keys: what they show, and what they do. */

export interface MediaControls {
  readonly play: () => void
  readonly pause: () => void
  readonly stop: () => void
  readonly next: () => void
  readonly previous: () => void
}

/** Long enough to be a recording: of shorter sounds Chromium tells the desktop nothing. */
const SILENCE_SECONDS = 10
const SILENCE_RATE = 8000

/**
 * Puts the reading among the desktop's players. Sound of the Web Audio API has no place there, a media element has: a
 * silent one plays along.
 */
export class MediaPresence {
  readonly #silence = new Audio(URL.createObjectURL(silence()))

  constructor(controls: MediaControls) {
    this.#silence.loop = true
    const { mediaSession } = navigator
    mediaSession.setActionHandler('play', controls.play)
    mediaSession.setActionHandler('pause', controls.pause)
    mediaSession.setActionHandler('stop', controls.stop)
    mediaSession.setActionHandler('nexttrack', controls.next)
    mediaSession.setActionHandler('previoustrack', controls.previous)
  }

  /** `title` and `publisher` in the language that is read, `language` by its own name. */
  show(of: { readonly title: string; readonly publisher: string; readonly language: string }): void {
    navigator.mediaSession.metadata = new MediaMetadata({ title: of.title, artist: of.publisher, album: of.language })
    // The length of the silence is not that of the reading, which nobody knows.
    navigator.mediaSession.setPositionState({ duration: Number.POSITIVE_INFINITY })
  }

  state(state: 'playing' | 'paused' | 'none'): void {
    navigator.mediaSession.playbackState = state
    // Without a device for sound there is no player to be among.
    if (state === 'playing') this.#silence.play().catch(() => {})
    else this.#silence.pause()
    if (state === 'none') navigator.mediaSession.metadata = null
  }
}

/** A WAVE file of silence: 8 bits, one channel. */
function silence(): Blob {
  const samples = SILENCE_SECONDS * SILENCE_RATE
  const bytes = new Uint8Array(44 + samples).fill(0x80, 44)
  const view = new DataView(bytes.buffer)
  const words = (at: number, text: string) => bytes.set(new TextEncoder().encode(text), at)
  words(0, 'RIFF')
  view.setUint32(4, 36 + samples, true)
  words(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, 1, true)
  view.setUint16(22, 1, true)
  view.setUint32(24, SILENCE_RATE, true)
  view.setUint32(28, SILENCE_RATE, true)
  view.setUint16(32, 1, true)
  view.setUint16(34, 8, true)
  words(36, 'data')
  view.setUint32(40, samples, true)
  return new Blob([bytes], { type: 'audio/wav' })
}
