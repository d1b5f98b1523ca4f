import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { DEFAULT_LOOK } from '../../../electron/look'
import { readLook, writeLook } from '../../../electron/look-file'

describe('a look in a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-look-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const path = join(folder, 'look.json')
  const look = { look: { ...DEFAULT_LOOK, theme: 'sepia' as const }, presets: [{ name: 'مساء', look: DEFAULT_LOOK }] }

  it('is read back as it was written', async () => {
    await writeLook(path, look)
    expect(await readLook(path)).toEqual(look)
    // As some editors save it.
    writeFileSync(path, `\uFEFF${readFileSync(path, 'utf8')}`)
    expect(await readLook(path)).toEqual(look)
  })

  it.each([
    ['no JSON', 'look'],
    ['other JSON', '{"theme":"dark"}'],
    ['a later version', JSON.stringify({ lecternLook: 2, ...look })],
    ['a colour that is none', JSON.stringify({ lecternLook: 1, ...look }).replaceAll('#1b1b1b', 'red;}')],
    ['too much', ' '.repeat(600_000)],
  ])('that holds %s is refused', async (_name, text) => {
    writeFileSync(path, text)
    await expect(readLook(path)).rejects.toThrow()
  })

  it('that is not there, or cannot be written, is refused', async () => {
    await expect(readLook(join(folder, 'none.json'))).rejects.toThrow()
    await expect(writeLook(join(folder, 'none', 'deep', 'look.json'), look)).rejects.toThrow()
  })
})
