// @ts-check
/** The icons of all systems, drawn from one SVG. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CACHE, inProject } from './project.mjs'

const SOURCE = inProject('resources', 'package', 'icon.svg')

/** Where electron-builder.yml looks for them. */
const TARGET = join(CACHE, 'icons')

/** Below so many pixels the lines on the pages would be a blur. */
const FINE_FROM = 48

/** The sizes of the freedesktop icon theme, in pixels. */
const LINUX = [16, 22, 24, 32, 48, 64, 96, 128, 256, 512]

/** What Windows asks for at its scales from 100 to 400 %. */
const WINDOWS = [16, 20, 24, 32, 40, 48, 64, 128, 256]

/** Apple's names of the images in an .icns file that may be PNG. Some sizes stand twice, once for Retina screens. */
const APPLE = /** @type {const} */ ([
  ['icp4', 16],
  ['icp5', 32],
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
])

/** Draws all of them. */
export async function buildIcons() {
  const { Resvg } = await import('@resvg/resvg-js')
  const whole = readFileSync(SOURCE, 'utf8')
  const coarse = whole.replace(/<g id="fine".*?<\/g>/s, '')
  if (coarse === whole) throw new Error('The icon has no group “fine”.')
  /** @type {Map<number, Buffer>} */
  const drawn = new Map()
  const draw = (/** @type {number} */ size) => {
    const known = drawn.get(size)
    if (known) return known
    const svg = size < FINE_FROM ? coarse : whole
    const png = new Resvg(svg, { fitTo: { mode: 'width', value: size }, font: { loadSystemFonts: false } })
      .render()
      .asPng()
    drawn.set(size, png)
    return png
  }
  mkdirSync(join(TARGET, 'linux'), { recursive: true })
  for (const size of LINUX) writeFileSync(join(TARGET, 'linux', `${size}x${size}.png`), draw(size))
  writeFileSync(join(TARGET, 'icon.ico'), ico(WINDOWS.map((size) => ({ size, png: draw(size) }))))
  writeFileSync(join(TARGET, 'icon.icns'), icns(APPLE.map(([type, size]) => ({ type, png: draw(size) }))))
}

/**
 * An .ico file of PNG images, which Windows reads since Vista.
 * @param {readonly { size: number, png: Buffer }[]} images up to 256 pixels wide
 */
export function ico(images) {
  const entry = 16
  const head = Buffer.alloc(6 + images.length * entry)
  // Reserved, type 1 (icon), number of images.
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(images.length, 4)
  let offset = head.length
  for (const [index, { size, png }] of images.entries()) {
    const at = 6 + index * entry
    // 256 is written as 0.
    head.writeUInt8(size % 256, at)
    head.writeUInt8(size % 256, at + 1)
    // One plane of 32 bits a pixel.
    head.writeUInt16LE(1, at + 4)
    head.writeUInt16LE(32, at + 6)
    head.writeUInt32LE(png.length, at + 8)
    head.writeUInt32LE(offset, at + 12)
    offset += png.length
  }
  return Buffer.concat([head, ...images.map(({ png }) => png)])
}

/**
 * An .icns file: blocks of a name of four letters, a length that counts both, and an image.
 * @param {readonly { type: string, png: Buffer }[]} images
 */
export function icns(images) {
  const block = (/** @type {string} */ type, /** @type {Buffer} */ body) => {
    const head = Buffer.alloc(8)
    head.write(type, 'latin1')
    head.writeUInt32BE(8 + body.length, 4)
    return Buffer.concat([head, body])
  }
  return block('icns', Buffer.concat(images.map(({ type, png }) => block(type, png))))
}
