/** Zip archives that are the same bytes for the same content, wherever and whenever they are made. */
import { strFromU8, strToU8, unzipSync, type ZippableFile, zipSync } from 'fflate'

/** Of local parts, as fflate reads them: the earliest date a zip archive can hold, in any time zone. */
const EPOCH = new Date(1980, 0, 1)

/** Larger than any release: a small archive can hold a bomb. */
const MAX_BYTES = 50_000_000

/** `files` in the order they have in the archive; those in `stored` are not compressed, as OCF asks of `mimetype`. */
export function zip(files: Readonly<Record<string, string | Uint8Array>>, stored: readonly string[] = []): Uint8Array {
  const entries = Object.entries(files).map(([name, content]): [string, ZippableFile] => [
    name,
    [typeof content === 'string' ? strToU8(content) : content, { level: stored.includes(name) ? 0 : 9, mtime: EPOCH }],
  ])
  return zipSync(Object.fromEntries(entries))
}

/** The text of each file. Throws where it is no zip archive or holds over 50 MB. */
export function unzip(archive: Uint8Array): Readonly<Record<string, string>> {
  let bytes = 0
  const files = unzipSync(archive, {
    filter: ({ originalSize }) => {
      bytes += originalSize
      if (bytes > MAX_BYTES) throw new Error('The archive holds too much.')
      return true
    },
  })
  return Object.fromEntries(Object.entries(files).map(([name, content]) => [name, strFromU8(content)]))
}
