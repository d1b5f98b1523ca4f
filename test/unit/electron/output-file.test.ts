import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { saveFaultOf } from '../../../electron/publishing/fault'
import { openOutput, writeOutputs } from '../../../electron/publishing/output-file'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-output-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const bytes = new TextEncoder().encode('new')
const at = (name: string) => join(folder, name)
const faultOf = (work: Promise<unknown>) => work.then(() => 'none', saveFaultOf)
const write = (name: string, replace = false) => writeOutputs([{ path: at(name), bytes }], { replace })

describe('a file that is saved', () => {
  it('is not in its place before it is whole, and nothing else is there afterwards', async () => {
    const output = await openOutput(at('a'), { replace: false })
    await output.write(bytes)
    await output.close()
    expect(existsSync(at('a'))).toBe(false)
    await output.publish()
    await output.discard()
    expect(readFileSync(at('a'), 'utf8')).toBe('new')
    expect(readdirSync(folder)).toEqual(['a'])
  })

  it('leaves nothing when it is given up', async () => {
    const output = await openOutput(at('a'), { replace: false })
    await output.write(bytes)
    await output.discard()
    expect(readdirSync(folder)).toEqual([])
  })

  it('replaces a file only where that is wished, and not one that comes to be meanwhile', async () => {
    writeFileSync(at('a'), 'old')
    expect(await faultOf(write('a'))).toBe('exists')
    const output = await openOutput(at('b'), { replace: false })
    await output.close()
    writeFileSync(at('b'), 'old')
    expect(await faultOf(output.publish())).toBe('exists')
    await output.discard()
    expect([at('a'), at('b')].map((path) => readFileSync(path, 'utf8'))).toEqual(['old', 'old'])
    await write('a', true)
    expect(readFileSync(at('a'), 'utf8')).toBe('new')
    expect(readdirSync(folder)).toEqual(['a', 'b'])
  })

  it('goes where a link leads', async () => {
    writeFileSync(at('a'), 'old')
    symlinkSync(at('a'), at('link'))
    await write('link', true)
    expect(readFileSync(at('a'), 'utf8')).toBe('new')
  })

  it('of several is there with all or not at all', async () => {
    const files = [at('a'), at('none/b')].map((path) => ({ path, bytes }))
    await expect(writeOutputs(files, { replace: false })).rejects.toMatchObject({ code: 'ENOENT', path: at('none/b') })
    expect(readdirSync(folder)).toEqual([])
    // The same path twice: the second finds the first in its place.
    expect(await faultOf(writeOutputs([...files.slice(0, 1), ...files.slice(0, 1)], { replace: false }))).toBe('exists')
    expect(readdirSync(folder)).toEqual([])
  })

  it('says what is wrong: a folder, no folder, no permission, no room', async () => {
    mkdirSync(at('folder'))
    expect(await faultOf(write('folder', true))).toBe('is-folder')
    expect(await faultOf(write('none/a'))).toBe('no-folder')
    if (process.platform === 'linux')
      expect(await faultOf(writeOutputs([{ path: '/dev/full', bytes }], { replace: false }))).toBe('full')
    writeFileSync(at('folder/a'), 'old')
    chmodSync(at('folder/a'), 0o444)
    // Root may write everywhere.
    if (process.getuid?.() !== 0) expect(await faultOf(write('folder/a', true))).toBe('permission')
    expect(readFileSync(at('folder/a'), 'utf8')).toBe('old')
    expect(saveFaultOf(Object.assign(new Error(), { code: 'EBUSY' }))).toBe('busy')
    expect(saveFaultOf(Object.assign(new Error(), { code: 'EPERM' }), 'win32')).toBe('busy')
    expect(saveFaultOf(Object.assign(new Error(), { code: 'EIO' }))).toBe('failed')
    // No system error: it never came to writing.
    expect(saveFaultOf(new Error())).toBe('not-made')
    expect(readdirSync(at('folder'))).toEqual(['a'])
  })
})
