/**
 * Speech made faster or slower at the same pitch, as it comes in: whole periods of the voice are left out or repeated,
 * each over a cross-fade (the way of Sonic, which Bill Cox made for fast speech). Pure.
 */

/** The deepest and the highest voice there is at its usual pitch, in periods a second. */
const [DEEPEST, HIGHEST] = [65, 400]

export interface Stretcher {
  /** Takes samples and answers with those that are ready. */
  add(samples: Int16Array): Int16Array
  /** The rest. */
  finish(): Int16Array
  /** Where a sample that went in came out; null while it has not. */
  placeOf(sample: number): number | null
}

/** `faster` is 1 or more, or less than 1 to slow down; `pitch` is how many times the usual one the voice has. */
export function createStretcher(faster: number, sampleRate: number, pitch = 1): Stretcher {
  const shortest = Math.floor(sampleRate / (HIGHEST * pitch))
  const longest = Math.ceil(sampleRate / (DEEPEST * pitch))
  // Of what went in: what is still needed, and how much was before it.
  let input: Int16Array = new Int16Array(0)
  let before = 0
  // Places in and out that belong together, to find others between them.
  const [ins, outs] = [[0], [0]] as [number[], number[]]
  let came = 0
  /** How much is to be passed on as it is before the next period is changed; only near the usual speed. */
  let plain = 0

  function step(out: number[], at: number): number {
    const period = periodAt(input, at, shortest, longest)
    if (faster > 1) {
      const kept = faster >= 2 ? Math.max(1, Math.round(period / (faster - 1))) : period
      crossFade(out, input, at, at + period, kept)
      plain = faster >= 2 ? 0 : Math.round((period * (2 - faster)) / (faster - 1))
      return at + period + kept
    }
    const added = faster < 0.5 ? Math.max(1, Math.round((period * faster) / (1 - faster))) : period
    for (let i = 0; i < period; i++) out.push(input[at + i] ?? 0)
    crossFade(out, input, at + period, at, added)
    plain = faster < 0.5 ? 0 : Math.round((period * (2 * faster - 1)) / (1 - faster))
    return at + added
  }

  function work(last: boolean): Int16Array {
    const out: number[] = []
    let at = 0
    const need = 2 * longest + Math.ceil(longest / Math.max(0.1, Math.abs(faster - 1)))
    while (true) {
      if (plain > 0) {
        const passed = Math.min(plain, input.length - at)
        for (let i = 0; i < passed; i++) out.push(input[at + i] ?? 0)
        at += passed
        plain -= passed
      }
      if (input.length - at < need) break
      at = step(out, at)
      ins.push(before + at)
      outs.push(came + out.length)
    }
    if (last) {
      // Too short to have a period found in it: so much of it as is due, faded out.
      const rest = Math.min(input.length - at, Math.round((input.length - at) / faster))
      for (let i = 0; i < rest; i++) out.push(Math.round(((input[at + i] ?? 0) * (rest - i)) / rest))
      at = input.length
      ins.push(before + at)
      outs.push(came + out.length)
    }
    input = input.slice(at)
    before += at
    came += out.length
    return Int16Array.from(out)
  }

  return {
    add(samples) {
      const joined = new Int16Array(input.length + samples.length)
      joined.set(input)
      joined.set(samples, input.length)
      input = joined
      return work(false)
    },
    finish: () => work(true),
    placeOf(sample) {
      const next = ins.findIndex((each) => each >= sample)
      if (next < 0) return null
      if (next === 0) return 0
      const [fromIn, toIn] = [ins[next - 1] ?? 0, ins[next] ?? 0]
      const [fromOut, toOut] = [outs[next - 1] ?? 0, outs[next] ?? 0]
      return Math.round(fromOut + ((sample - fromIn) / (toIn - fromIn)) * (toOut - fromOut))
    },
  }
}

/** From the samples at `from` over to those at `to`. */
function crossFade(out: number[], input: Int16Array, from: number, to: number, count: number): void {
  for (let i = 0; i < count; i++) {
    out.push(Math.round(((input[from + i] ?? 0) * (count - i) + (input[to + i] ?? 0) * i) / count))
  }
}

/** The shift after which the samples are most alike: the voice's period, or any where there is no voice. */
function periodAt(input: Int16Array, at: number, shortest: number, longest: number): number {
  let best = shortest
  let least = Number.POSITIVE_INFINITY
  for (let period = shortest; period <= longest; period++) {
    let difference = 0
    for (let i = 0; i < period; i++) difference += Math.abs((input[at + i] ?? 0) - (input[at + period + i] ?? 0))
    difference /= period
    if (difference < least) {
      least = difference
      best = period
    }
  }
  return best
}
