import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contrast } from '../../../electron/colours'
import { nearestReaching } from '../../../renderer/appearance/nearest'

const colour = fc
  .tuple(fc.nat(255), fc.nat(255), fc.nat(255))
  .map((parts) => `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`)

describe('the nearest colour that reaches a ratio', () => {
  it('reaches it, wherever black or white does', () => {
    fc.assert(
      fc.property(colour, colour, fc.constantFrom(3, 4.5, 7), (from, ground, ratio) => {
        const found = nearestReaching(from, ground, ratio)
        const possible = Math.max(contrast('#000000', ground), contrast('#ffffff', ground)) >= ratio
        if (possible) expect(contrast(String(found), ground)).toBeGreaterThanOrEqual(ratio)
        else expect(found).toBeNull()
      }),
      { numRuns: 300 },
    )
  })

  it('is the colour itself where that reaches it', () => {
    expect(nearestReaching('#00507a', '#ffffff', 7)).toBe('#00507a')
  })

  it('keeps the hue, and goes no farther than it must', () => {
    const found = String(nearestReaching('#4488aa', '#ffffff', 4.5))
    expect(contrast(found, '#ffffff')).toBeLessThan(4.7)
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(found.slice(at, at + 2), 16))
    expect(blue).toBeGreaterThan(green)
    expect(green).toBeGreaterThan(red)
  })

  it('goes to the lighter side on a dark ground', () => {
    expect(contrast(String(nearestReaching('#335566', '#101010', 7)), '#101010')).toBeGreaterThanOrEqual(7)
  })
})
