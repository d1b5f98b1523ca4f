/** How loud speech is to the ear, by ITU-R BS.1770-4, and the gain that makes it as loud as is usual for speech. */

/**
 * For speech in one channel: as loud as −16 LUFS in two, what players and podcasts use (AES TD1008 gives −18 to −16 for
 * speech in stereo; one channel counts 3 LU less).
 */
const TARGET_LUFS = -19

/** Blocks of 400 ms, each a quarter further than the last. */
const BLOCK = 0.4
const OVERLAP = 4

export interface Meter {
  add(samples: Int16Array): void
  /** LUFS of all that was added; -Infinity of silence. */
  loudness(): number
}

/** Of one channel of 16 bits. */
export function createMeter(sampleRate: number): Meter {
  const step = Math.round((sampleRate * BLOCK) / OVERLAP)
  const filter = kWeighting(sampleRate)
  const steps: number[] = []
  let sum = 0
  let count = 0
  return {
    add(samples) {
      for (const sample of samples) {
        sum += filter(sample / 32_768) ** 2
        count += 1
        if (count < step) continue
        steps.push(sum / step)
        sum = 0
        count = 0
      }
    },
    loudness() {
      const blocks = steps
        .slice(OVERLAP - 1)
        .map((_, index) => mean(steps.slice(index, index + OVERLAP)))
        .filter((power) => lufs(power) > -70)
      const relative = lufs(mean(blocks)) - 10
      return lufs(mean(blocks.filter((power) => lufs(power) > relative)))
    },
  }
}

/** By how much to multiply what is so loud. */
export function gainFor(loudness: number): number {
  return loudness === Number.NEGATIVE_INFINITY ? 1 : 10 ** ((TARGET_LUFS - loudness) / 20)
}

function lufs(power: number): number {
  return -0.691 + 10 * Math.log10(power)
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}

/** The two filters of BS.1770, which gives their coefficients for 48 kHz: these are the same at any rate. */
function kWeighting(rate: number): (sample: number) => number {
  const shelf = biquad(highShelf(rate))
  const pass = biquad(highPass(rate))
  return (sample) => pass(shelf(sample))
}

type Coefficients = readonly [b0: number, b1: number, b2: number, a1: number, a2: number]

function highShelf(rate: number): Coefficients {
  const [frequency, gain, q] = [1681.974450955533, 3.999843853973347, 0.7071752369554196]
  const k = Math.tan((Math.PI * frequency) / rate)
  const high = 10 ** (gain / 20)
  const band = high ** 0.4996667741545416
  const a0 = 1 + k / q + k * k
  return [
    (high + (band * k) / q + k * k) / a0,
    (2 * (k * k - high)) / a0,
    (high - (band * k) / q + k * k) / a0,
    (2 * (k * k - 1)) / a0,
    (1 - k / q + k * k) / a0,
  ]
}

function highPass(rate: number): Coefficients {
  const [frequency, q] = [38.13547087602444, 0.5003270373238773]
  const k = Math.tan((Math.PI * frequency) / rate)
  const a0 = 1 + k / q + k * k
  return [1, -2, 1, (2 * (k * k - 1)) / a0, (1 - k / q + k * k) / a0]
}

function biquad([b0, b1, b2, a1, a2]: Coefficients): (sample: number) => number {
  let [x1, x2, y1, y2] = [0, 0, 0, 0]
  return (x) => {
    const y = b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2
    x2 = x1
    x1 = x
    y2 = y1
    y1 = y
    return y
  }
}
