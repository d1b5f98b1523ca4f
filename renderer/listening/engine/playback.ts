/** The audio device: one context, opened when something is to be heard and let go after a while of silence. */
import type { Recording } from './recordings'
import { createTrack, type Track, type TrackEvents } from './track'

export interface Playback {
  /** Instead of what is played. */
  play(recording: Recording, events: TrackEvents): void
  /** Silence; what is played next is heard. */
  stop(): void
  /** Silence, in place. */
  pause(): void
  resume(): void
  setVolume(volume: number): void
}

/** Milliseconds that a fade of a track needs before the clock may stop. */
const FADED = 25

/** Seconds in which most of a change of the volume is done. */
const SMOOTH = 0.02

/** Milliseconds of silence after which the device is let go, so that the machine can rest. */
const LET_GO = 20_000

export function createPlayback(open: () => AudioContext): Playback {
  let device: { readonly context: AudioContext; readonly gain: GainNode } | null = null
  let track: Track | null = null
  let volume = 1
  let paused = false
  let stopping: ReturnType<typeof setTimeout> | undefined
  let leaving: ReturnType<typeof setTimeout> | undefined

  const opened = () => {
    if (device) return device
    const context = open()
    const gain = context.createGain()
    gain.gain.value = volume
    gain.connect(context.destination)
    device = { context, gain }
    return device
  }
  const close = () => {
    clearTimeout(stopping)
    device?.context.close().catch(() => {})
    device = null
  }
  const silence = () => {
    track?.end()
    track = null
    clearTimeout(leaving)
    leaving = setTimeout(close, LET_GO)
  }
  const run = () => {
    clearTimeout(stopping)
    // Where it cannot start its clock stands still, which the track notices.
    device?.context.resume().catch(() => {})
    track?.run()
  }

  return {
    play(recording, events) {
      silence()
      const noSound = () => {
        silence()
        close()
        events.onNoSound()
      }
      const over = (tell: () => void) => () => {
        silence()
        tell()
      }
      try {
        const { context, gain } = opened()
        track = createTrack(context, gain, recording, {
          ...events,
          onEnd: over(events.onEnd),
          onFailed: over(events.onFailed),
          onNoSound: noSound,
        })
      } catch {
        return queueMicrotask(noSound)
      }
      clearTimeout(leaving)
      if (!paused) run()
    },
    stop() {
      silence()
      if (paused) run()
      paused = false
    },
    pause() {
      if (paused) return
      paused = true
      track?.hold()
      clearTimeout(stopping)
      stopping = setTimeout(() => device?.context.suspend().catch(() => {}), FADED)
    },
    resume() {
      if (!paused) return
      paused = false
      run()
    },
    setVolume(next) {
      volume = next
      device?.gain.gain.setTargetAtTime(next, device.context.currentTime, SMOOTH / 3)
    },
  }
}
