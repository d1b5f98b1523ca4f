import { describe, expect, it } from 'vitest'
import { SAMPLE_RATE } from '../../../../renderer/listening/engine/messages'
import { createStretcher } from '../../../../renderer/listening/engine/stretch'
import { joined, onsets, pitchOf } from './sample'

/** A voice-like tone: a pulse a period, with overtones. */
function tone(hertz: number, seconds: number): Int16Array {
  return Int16Array.from({ length: seconds * SAMPLE_RATE }, (_, index) => {
    const phase = (2 * Math.PI * hertz * index) / SAMPLE_RATE
    return 6000 * (Math.sin(phase) + 0.6 * Math.sin(2 * phase + 1) + 0.3 * Math.sin(5 * phase))
  })
}

function stretched(samples: Int16Array, faster: number, { part = 2206, pitch = 1 } = {}) {
  const stretcher = createStretcher(faster, SAMPLE_RATE, pitch)
  const out: Int16Array[] = []
  for (let at = 0; at < samples.length; at += part) out.push(stretcher.add(samples.subarray(at, at + part)))
  out.push(stretcher.finish())
  return { samples: joined(out), stretcher }
}

describe.each([0.4, 0.5, 0.8, 1.2, 1.7, 2, 2.5, 3.2])('%s times faster', (faster) => {
  it('has its length within 5 % and its pitch', () => {
    const { samples } = stretched(tone(120, 4), faster)
    expect(Math.abs((samples.length * faster) / (4 * SAMPLE_RATE) - 1)).toBeLessThan(0.05)
    expect(Math.abs(pitchOf(samples) / 120 - 1)).toBeLessThan(0.03)
  })

  it.each([0.5, 2])('keeps a pitch that is %s times the usual one', (pitch) => {
    const hertz = 96 * pitch
    const { samples } = stretched(tone(hertz, 4), faster, { pitch })
    expect(Math.abs(pitchOf(samples, pitch) / hertz - 1)).toBeLessThan(0.03)
  })

  it('says where each place has come to', () => {
    const pulses = [0.5, 1.1, 1.8, 2.6].map((second) => second * SAMPLE_RATE)
    const sound = tone(150, 3.2).map((sample, index) =>
      pulses.some((pulse) => index >= pulse && index < pulse + SAMPLE_RATE / 4) ? sample : 0,
    )
    const { samples, stretcher } = stretched(sound, faster)
    const found = onsets(samples, 0.05)
    expect(found).toHaveLength(pulses.length)
    pulses.forEach((pulse, index) => {
      const place = stretcher.placeOf(Math.round(pulse)) ?? Number.NaN
      expect(Math.abs(place - (found[index] ?? 0)) / SAMPLE_RATE).toBeLessThan(0.03)
    })
  })

  it('is the same however it comes in, and has no jump', () => {
    // No period fits both of these: what is put together never is quite the same.
    const other = tone(173, 2)
    const sound = tone(120, 2).map((sample, index) => sample / 2 + (other[index] ?? 0) / 2)
    const { samples } = stretched(sound, faster)
    expect(stretched(sound, faster, { part: 700 }).samples).toEqual(samples)
    const steps = (all: Int16Array) =>
      all.reduce((most, each, index) => Math.max(most, Math.abs(each - (all[index - 1] ?? each))), 0)
    expect(steps(samples.subarray(0, -500))).toBeLessThan(1.5 * steps(sound))
  })
})

it('does not know where a place has come to before it is through', () => {
  const stretcher = createStretcher(2, SAMPLE_RATE)
  stretcher.add(tone(120, 1))
  expect(stretcher.placeOf(0)).toBe(0)
  expect(stretcher.placeOf(SAMPLE_RATE)).toBeNull()
})
