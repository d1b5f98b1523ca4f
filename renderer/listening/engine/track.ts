/** One recording on the audio clock: puts its pieces there as they come, and tells what is heard when it is. */
import { type Piece, SAMPLE_RATE, type Word } from './messages'
import type { Recording } from './recordings'

export interface TrackEvents {
  onStart(): void
  /** The word at this offset of the recorded text is heard now. */
  onWord(offset: number): void
  onEnd(): void
  onFailed(): void
  /** The clock stands still: there is nothing that plays. */
  onNoSound(): void
}

export interface Track {
  run(): void
  hold(): void
  /** Silence, and no event any more. */
  end(): void
}

/** Seconds of a fade, so that nothing clicks. */
const FADE = 0.012

/** Seconds ahead of the clock from which a sound can still be put on it whole. */
const LEAD = 0.005

/**
 * Seconds that are to be there before sound begins, or goes on where the making fell behind: a cold engine makes the
 * second piece slower than the first is heard. A warm one makes as much in some milliseconds.
 */
const ENOUGH = 0.3

/** Milliseconds between looks at whether the clock moves. */
const LOOK = 300

/** Looks in a row at a clock that does not move, after which there is no sound to be had. A machine that slept makes one. */
const STILL_LOOKS = 10

export function createTrack(
  context: AudioContext,
  output: AudioNode,
  recording: Recording,
  events: TrackEvents,
): Track {
  const gain = context.createGain()
  gain.connect(output)
  const sources = new Set<AudioBufferSourceNode>()
  // Where the clock was when these samples were put on it: more than one where the making fell behind.
  const parts: { readonly sample: number; readonly time: number }[] = []
  const cues: { readonly time: number; readonly tell: () => void }[] = []
  let words: Word[] = []
  let placed = 0
  let samples = 0
  let ready = 0
  let ended = false
  let holding = true
  let timer: ReturnType<typeof setTimeout> | undefined
  let watch: ReturnType<typeof setInterval> | undefined
  let lastTime = -1
  let still = 0

  const timeOf = (sample: number) => {
    const part = parts.findLast((each) => each.sample <= sample)
    return part ? part.time + (sample - part.sample) / SAMPLE_RATE : 0
  }

  const place = (pcm: Int16Array) => {
    if (pcm.length === 0) return
    const soonest = context.currentTime + LEAD
    if (parts.length === 0 || ready < soonest) {
      ready = soonest
      parts.push({ sample: samples, time: ready })
      if (samples === 0) cues.push({ time: ready, tell: events.onStart })
    }
    const source = context.createBufferSource()
    source.buffer = bufferOf(context, pcm)
    source.connect(gain)
    source.start(ready)
    source.onended = () => sources.delete(source)
    sources.add(source)
    samples += pcm.length
    ready = timeOf(samples)
  }

  /** Whether what is there and not yet on the clock may go there. */
  const isEnough = (waiting: readonly Piece[]) => {
    if (recording.state === 'made' || (parts.length > 0 && ready >= context.currentTime + LEAD)) return true
    return waiting.reduce((sum, piece) => sum + piece.samples.length, 0) >= ENOUGH * SAMPLE_RATE
  }

  const follow = () => {
    const waiting = recording.pieces.slice(placed)
    if (isEnough(waiting)) {
      for (const piece of waiting) {
        place(piece.samples)
        words.push(...piece.words)
        placed++
      }
    }
    const made = recording.state === 'made'
    for (const { offset, at } of words) {
      if (at < samples || made) cues.push({ time: timeOf(at), tell: () => events.onWord(offset) })
    }
    words = made ? [] : words.filter(({ at }) => at >= samples)
    cues.sort((one, other) => one.time - other.time)
    if (recording.state === 'failed') return finish(events.onFailed)
    if (!holding) look()
  }

  const finish = (tell: () => void) => {
    end()
    tell()
  }

  const look = () => {
    clearTimeout(timer)
    if (ended || holding) return
    const now = heard(context)
    while (!ended && !holding && (cues[0]?.time ?? Number.POSITIVE_INFINITY) <= now) cues.shift()?.tell()
    if (ended || holding) return
    const whole = recording.state === 'made' && placed === recording.pieces.length && cues.length === 0
    if (whole && now >= ready) return finish(events.onEnd)
    const due = cues[0]?.time ?? (whole ? ready : null)
    if (due !== null) timer = setTimeout(look, Math.max(1, (due - now) * 1000))
  }

  const watchClock = () => {
    still = context.currentTime === lastTime ? still + 1 : 0
    lastTime = context.currentTime
    if (still >= STILL_LOOKS) finish(events.onNoSound)
  }

  const stopTimers = () => {
    clearTimeout(timer)
    clearInterval(watch)
  }

  const fadeTo = (level: number) => {
    gain.gain.cancelScheduledValues(context.currentTime)
    gain.gain.setValueAtTime(gain.gain.value, context.currentTime)
    gain.gain.linearRampToValueAtTime(level, context.currentTime + FADE)
  }

  const end = () => {
    if (ended) return
    ended = true
    stopTimers()
    leave()
    if (sources.size === 0) return gain.disconnect()
    fadeTo(0)
    for (const source of sources) {
      source.stop(context.currentTime + FADE)
      source.onended = () => {
        sources.delete(source)
        if (sources.size === 0) gain.disconnect()
      }
    }
  }

  const leave = recording.onChange(follow)
  // Not at once: an event must not come before who asked has the track.
  queueMicrotask(() => {
    if (!ended) follow()
  })

  return {
    run() {
      if (ended) return
      holding = false
      fadeTo(1)
      clearInterval(watch)
      still = 0
      watch = setInterval(watchClock, LOOK)
      look()
    },
    hold() {
      holding = true
      stopTimers()
      if (!ended) fadeTo(0)
    },
    end,
  }
}

/** The moment on the context's clock that is heard now: what is being made is heard a little later. */
function heard(context: AudioContext): number {
  const { contextTime, performanceTime } = context.getOutputTimestamp()
  if (!contextTime || performanceTime === undefined) {
    return context.currentTime - (context.outputLatency || context.baseLatency || 0)
  }
  return Math.min(context.currentTime, contextTime + (performance.now() - performanceTime) / 1000)
}

function bufferOf(context: AudioContext, pcm: Int16Array): AudioBuffer {
  const buffer = context.createBuffer(1, pcm.length, SAMPLE_RATE)
  const channel = buffer.getChannelData(0)
  for (let i = 0; i < pcm.length; i++) channel[i] = (pcm[i] ?? 0) / 32_768
  return buffer
}
