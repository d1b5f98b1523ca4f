/** Makes sound louder without cutting its peaks off: the gain goes down smoothly before each peak and up again after it. */

/** The highest sample there will be: 1 dB under full scale, since encoders overshoot a little. */
export const CEILING = Math.floor(32_768 * 10 ** (-1 / 20))

/** Seconds in which the gain goes down, and up again. */
const LOOK_AHEAD = 0.01

export interface Limiter {
  /** Takes samples and answers with those that are ready: in all as many as came, `finish` included. */
  add(samples: Int16Array): Int16Array
  finish(): Int16Array
}

export function createLimiter(gain: number, sampleRate: number): Limiter {
  const width = Math.round(sampleRate * LOOK_AHEAD)
  // Of the last `width` samples: what gain each allows, as falling candidates for the least, and the mean of the least.
  const candidates: { readonly at: number; readonly allowed: number }[] = []
  const least = new Float64Array(width).fill(1)
  const waiting = new Int16Array(width)
  let sum = width
  let at = 0

  const step = (sample: number): number => {
    const loud = Math.abs(sample) * gain
    const allowed = loud > CEILING ? CEILING / loud : 1
    while ((candidates.at(-1)?.allowed ?? 0) >= allowed && candidates.length > 0) candidates.pop()
    candidates.push({ at, allowed })
    if ((candidates[0]?.at ?? 0) <= at - width) candidates.shift()
    const slot = at % width
    const now = candidates[0]?.allowed ?? 1
    // The mean of what was least in each of the last windows that hold the sample is never more than it allows.
    sum += now - (least[slot] ?? 1)
    least[slot] = now
    const next = (slot + 1) % width
    const delayed = waiting[next] ?? 0
    waiting[slot] = sample
    at += 1
    return Math.round(delayed * gain * Math.min(1, sum / width))
  }
  /** Nothing comes out for the first samples, which fill what is waiting. */
  const run = (samples: Int16Array): Int16Array => {
    const skip = Math.max(0, Math.min(samples.length, width - 1 - at))
    const out = new Int16Array(samples.length - skip)
    samples.forEach((sample, index) => {
      const ready = step(sample)
      if (index >= skip) out[index - skip] = ready
    })
    return out
  }
  return { add: run, finish: () => run(new Int16Array(width - 1)) }
}
