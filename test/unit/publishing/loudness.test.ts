import { describe, expect, it } from 'vitest'
import { CEILING, createLimiter } from '../../../renderer/publishing/limiter'
import { createMeter, gainFor } from '../../../renderer/publishing/loudness'

const RATE = 22_050

/** Seconds of 997 Hz, as loud as `dB` under full scale. */
function tone(seconds: number, dB: number, rate = RATE): Int16Array {
  const high = 32_767 * 10 ** (dB / 20)
  return Int16Array.from({ length: seconds * rate }, (_, i) =>
    Math.round(high * Math.sin((2 * Math.PI * 997 * i) / rate)),
  )
}

function loudnessOf(pieces: readonly Int16Array[], rate = RATE): number {
  const meter = createMeter(rate)
  for (const piece of pieces) meter.add(piece)
  return meter.loudness()
}

function limited(samples: Int16Array, gain: number, size: number): Int16Array {
  const limiter = createLimiter(gain, RATE)
  const out: number[] = []
  for (let at = 0; at < samples.length; at += size) out.push(...limiter.add(samples.subarray(at, at + size)))
  return Int16Array.from([...out, ...limiter.finish()])
}

describe('loudness by ITU-R BS.1770', () => {
  it.each([RATE, 44_100, 48_000])('of the tone it is defined by is -3.01 LUFS at %s Hz', (rate) => {
    expect(loudnessOf([tone(3, 0, rate)], rate)).toBeCloseTo(-3.01, 1)
  })

  it('does not count silence, nor what is far quieter than the rest (EBU Tech 3341, case 3)', () => {
    expect(loudnessOf([tone(10, -33), tone(60, -20), tone(10, -33)])).toBeCloseTo(-23.01, 1)
    expect(loudnessOf([tone(5, -20), new Int16Array(20 * RATE)])).toBeCloseTo(-23.01, 0)
    expect(loudnessOf([new Int16Array(RATE)])).toBe(Number.NEGATIVE_INFINITY)
  })

  it('is the same in whatever pieces it comes', () => {
    const whole = tone(2, -10)
    expect(loudnessOf([whole.subarray(0, 777), whole.subarray(777)])).toBe(loudnessOf([whole]))
  })

  it('leads to the gain that makes it that of speech, and leaves silence as it is', () => {
    expect(20 * Math.log10(gainFor(-25))).toBeCloseTo(6)
    expect(gainFor(Number.NEGATIVE_INFINITY)).toBe(1)
  })
})

describe('the limiter', () => {
  const quiet = tone(0.2, -30)

  it('only makes louder where nothing is too loud, and keeps every sample in its place', () => {
    expect(limited(quiet, 2, 500)).toEqual(quiet.map((sample) => sample * 2))
    expect(limited(quiet, 2, 7)).toEqual(limited(quiet, 2, quiet.length))
    expect(limited(quiet.subarray(0, 20), 2, 3)).toHaveLength(20)
  })

  it('lets no peak over the ceiling, and does not cut it off', () => {
    const samples = Int16Array.from([...quiet, ...tone(0.05, -3), ...quiet])
    const out = limited(samples, 3, 1000)
    const peak = out.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)
    expect(peak).toBeLessThanOrEqual(CEILING + 1)
    expect(peak).toBeGreaterThan(CEILING * 0.97)
    // One that is cut off has most of its samples at the ceiling, here over six hundred.
    expect(out.filter((sample) => Math.abs(sample) >= CEILING - 1).length).toBeLessThan(50)
    // Far from it nothing has changed.
    expect(out.slice(0, 2000)).toEqual(quiet.slice(0, 2000).map((sample) => sample * 3))
  })
})
