// @ts-check
import { closeSync, fstatSync, mkdirSync, openSync, readSync, writeFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { inflateRawSync } from 'node:zlib'

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL_HEADER_LENGTH = 30
const DEFLATED = 8

/**
 * Unpacks a zip archive with nothing but Node, because a bare machine has no `unzip`. For archives whose bytes have
 * been checked already: no encryption, no links, under 4 GiB.
 * @param {string} archive
 * @param {string} folder
 * @param {(name: string) => string | null} place where in the folder an entry goes; null leaves it out
 */
export function unzip(archive, folder, place) {
  const file = openSync(archive, 'r')
  try {
    for (const entry of entries(file)) {
      const name = entry.name.endsWith('/') ? null : place(entry.name)
      if (name === null) continue
      const target = join(folder, name)
      if (!target.startsWith(folder + sep)) throw new Error(`${entry.name} would lie outside ${folder}`)
      mkdirSync(dirname(target), { recursive: true })
      writeFileSync(target, contents(file, entry), { mode: entry.mode })
    }
  } finally {
    closeSync(file)
  }
}

/**
 * @param {number} file
 * @param {number} position
 * @param {number} length
 */
function read(file, position, length) {
  const bytes = Buffer.alloc(length)
  if (readSync(file, bytes, 0, length, position) !== length) throw new Error('The archive ends too early.')
  return bytes
}

/**
 * The archive's own list of what it holds, which stands at its end.
 * @param {number} file
 */
function* entries(file) {
  const { size } = fstatSync(file)
  const tail = read(file, Math.max(0, size - 65_557), Math.min(size, 65_557))
  let end = tail.length - 22
  while (end >= 0 && tail.readUInt32LE(end) !== END) end--
  if (end < 0) throw new Error('This is no zip archive.')

  const list = read(file, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12))
  for (let at = 0; at < list.length && list.readUInt32LE(at) === ENTRY; ) {
    const nameLength = list.readUInt16LE(at + 28)
    yield {
      name: list.toString('utf8', at + 46, at + 46 + nameLength),
      method: list.readUInt16LE(at + 10),
      compressedSize: list.readUInt32LE(at + 20),
      offset: list.readUInt32LE(at + 42),
      mode: (list.readUInt32LE(at + 38) >>> 16) & 0o777 || 0o644,
    }
    at += 46 + nameLength + list.readUInt16LE(at + 30) + list.readUInt16LE(at + 32)
  }
}

/**
 * @param {number} file
 * @param {{ method: number, compressedSize: number, offset: number }} entry
 */
function contents(file, { method, compressedSize, offset }) {
  const header = read(file, offset, LOCAL_HEADER_LENGTH)
  const start = offset + LOCAL_HEADER_LENGTH + header.readUInt16LE(26) + header.readUInt16LE(28)
  const bytes = read(file, start, compressedSize)
  return method === DEFLATED ? inflateRawSync(bytes) : bytes
}
