import { describe, expect, it } from 'vitest'
import { type Box, MIN_SIZE, openingBox } from '../../../electron/window-place'

const LEFT: Box = { x: 0, y: 30, width: 1600, height: 1170 }
const RIGHT: Box = { x: 1600, y: 0, width: 1920, height: 1080 }
const saved = (x: number, y: number, width = 800, height = 600) => ({ x, y, width, height, maximized: false })

describe('a window opens', () => {
  it('in the middle of the primary screen at first', () => {
    expect(openingBox(null, [LEFT, RIGHT])).toEqual({ x: 200, y: 215, width: 1200, height: 800 })
  })

  it('as it was left', () => {
    expect(openingBox(saved(100, 120), [LEFT, RIGHT])).toEqual({ x: 100, y: 120, width: 800, height: 600 })
    expect(openingBox(saved(2000, 120), [LEFT, RIGHT])).toEqual({ x: 2000, y: 120, width: 800, height: 600 })
  })

  it('wholly on the screen that held most of it', () => {
    expect(openingBox(saved(1400, 100), [LEFT, RIGHT])).toMatchObject({ x: 1600, y: 100 })
    expect(openingBox(saved(1000, 900), [LEFT])).toMatchObject({ x: 800, y: 600 })
    expect(openingBox(saved(-500, -100), [LEFT])).toMatchObject({ x: 0, y: 30 })
  })

  it('in the middle where its screen is gone', () => {
    expect(openingBox(saved(2000, 120), [LEFT])).toEqual({ x: 400, y: 315, width: 800, height: 600 })
    expect(openingBox({ width: 640, height: 480, maximized: false }, [LEFT])).toMatchObject({ x: 480, width: 640 })
  })

  it('no larger than the screen and no smaller than can be read', () => {
    expect(openingBox(saved(0, 30, 5000, 5000), [LEFT])).toEqual(LEFT)
    expect(openingBox(saved(0, 30, 200, 150), [LEFT])).toMatchObject(MIN_SIZE)
    expect(openingBox(null, [{ x: 0, y: 0, width: 300, height: 200 }])).toEqual({ x: 0, y: 0, ...MIN_SIZE })
  })

  it('even where no screen is known', () => {
    expect(openingBox(null, [])).toMatchObject({ x: 0, y: 0 })
  })
})
