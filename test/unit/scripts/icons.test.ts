import { describe, expect, it } from 'vitest'
import { icns, ico } from '../../../scripts/lib/icons.mjs'

const png = (text: string) => Buffer.from(text)

describe('an .ico file', () => {
  it('says of each image how large it is and where it lies', () => {
    const file = ico([
      { size: 16, png: png('small') },
      { size: 256, png: png('largest') },
    ])
    expect([file.readUInt16LE(0), file.readUInt16LE(2), file.readUInt16LE(4)]).toEqual([0, 1, 2])
    const image = (index: number) => {
      const at = 6 + 16 * index
      const offset = file.readUInt32LE(at + 12)
      return {
        width: file[at],
        bits: file.readUInt16LE(at + 6),
        text: `${file.subarray(offset, offset + file.readUInt32LE(at + 8))}`,
      }
    }
    expect(image(0)).toEqual({ width: 16, bits: 32, text: 'small' })
    // 0 stands for 256.
    expect(image(1)).toEqual({ width: 0, bits: 32, text: 'largest' })
  })
})

describe('an .icns file', () => {
  it('is blocks that say their name and how long they are', () => {
    const file = icns([
      { type: 'ic07', png: png('128') },
      { type: 'ic10', png: png('1024 pixels') },
    ])
    expect(`${file.subarray(0, 4)}`).toBe('icns')
    expect(file.readUInt32BE(4)).toBe(file.length)
    expect(`${file.subarray(8, 12)}`).toBe('ic07')
    expect(file.readUInt32BE(12)).toBe(8 + 3)
    expect(`${file.subarray(19, 23)}`).toBe('ic10')
    expect(`${file.subarray(27)}`).toBe('1024 pixels')
  })
})
