import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { DEFAULT_SETTINGS, type Notice } from '../../../electron/contract'
import { openSettings, type SettingsFile } from '../../../electron/settings'

describe('the settings', () => {
  let folder: string
  let path: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lectern-settings-'))
    path = join(folder, 'settings.json')
  })
  afterEach(() => {
    chmodSync(folder, 0o700)
    rmSync(folder, { recursive: true })
  })
  const onDisk = () => JSON.parse(readFileSync(path, 'utf8'))
  const aside = () => readdirSync(folder).filter((name) => name !== 'settings.json')
  /** The one file that was set aside, and the notice that names it. */
  function expectAside(settings: SettingsFile, id: Notice['id'], kind: string, content: string) {
    const [name = ''] = aside()
    expect(aside()).toHaveLength(1)
    expect(name).toMatch(new RegExp(`^settings\\.${kind}-\\d{4}-\\d\\d-\\d\\dT[\\d-]+Z\\.json$`))
    expect(readFileSync(join(folder, name), 'utf8')).toBe(content)
    expect(settings.notices).toEqual([{ id, detail: join(folder, name) }])
  }

  it('are the defaults at first, and nothing is written before something changes', async () => {
    const settings = openSettings(path)
    expect(settings.current).toEqual(DEFAULT_SETTINGS)
    expect(settings.notices).toEqual([])
    await settings.flush()
    expect(existsSync(path)).toBe(false)
  })

  it('are kept over a restart', async () => {
    const settings = openSettings(path)
    settings.update({ language: 'ru', zoom: 2 })
    settings.update({ place: { release: 'a', sentence: 's4' } })
    await settings.flush()
    expect(openSettings(path).current).toEqual(settings.current)
    expect(settings.current).toMatchObject({ language: 'ru', zoom: 2, place: { release: 'a', sentence: 's4' } })
  })

  it('tell each change, once', async () => {
    const settings = openSettings(path)
    const listener = vi.fn()
    settings.onChange(listener)
    settings.update({ zoom: 2 })
    settings.update({ zoom: 2 })
    settings.update({ zoom: undefined })
    expect(listener).toHaveBeenCalledTimes(1)
    expect(settings.current.zoom).toBe(2)
    await settings.flush()
  })

  it('take no value that is not allowed', async () => {
    const settings = openSettings(path)
    expect(() => settings.update({ zoom: 99, language: 'fr' })).toThrow()
    expect(settings.current).toEqual(DEFAULT_SETTINGS)
  })

  it('reach the disk at once, and many changes in few writes', async () => {
    const settings = openSettings(path)
    settings.update({ zoom: 1.5 })
    await vi.waitFor(() => expect(onDisk().zoom).toBe(1.5), { interval: 2 })
    for (let step = 0; step < 500; step++) settings.update({ zoom: 1 + step / 1000 })
    expect(settings.saved).toBe(false)
    await settings.flush()
    expect(settings.saved).toBe(true)
    expect(onDisk().zoom).toBe(1.499)
    expect(readdirSync(folder)).toEqual(['settings.json'])
  })

  it('reach the disk also when they change as a write ends', async () => {
    const settings = openSettings(path)
    for (let step = 1; step <= 10; step++) {
      settings.update({ zoom: 1 + step / 100 })
      await settings.flush()
      expect(onDisk().zoom).toBe(1 + step / 100)
    }
  })

  it.each([
    ['cut short', '{"version": 1, "language": "f'],
    ['empty', ''],
    ['a list', '[]'],
    ['null', 'null'],
    ['far too large', ' '.repeat(1_000_001)],
  ])('that are broken are set aside: %s', async (_name, content) => {
    writeFileSync(path, content)
    const settings = openSettings(path)
    expect(settings.current).toEqual(DEFAULT_SETTINGS)
    expectAside(settings, 'settings-broken', 'broken', content)
    expect(openSettings(path).notices).toEqual([])
  })

  it('of a newer reader are set aside', () => {
    const content = JSON.stringify({ ...DEFAULT_SETTINGS, version: 2, language: 'fr' })
    writeFileSync(path, content)
    const settings = openSettings(path)
    expect(settings.current).toEqual(DEFAULT_SETTINGS)
    expectAside(settings, 'settings-future', 'newer', content)
  })

  it('with one wrong value keep all others, and the old file', async () => {
    const content = JSON.stringify({ ...DEFAULT_SETTINGS, language: 'ar', theme: 'dark', zoom: 'huge', place: 7 })
    writeFileSync(path, content)
    const settings = openSettings(path)
    expect(settings.current).toEqual({ ...DEFAULT_SETTINGS, language: 'ar', theme: 'dark' })
    await settings.flush()
    expectAside(settings, 'settings-broken', 'broken', content)
    expect(openSettings(path).notices).toEqual([])
  })

  it('that lack a value, or have one too many, are taken', async () => {
    writeFileSync(path, '{"version":1,"language":"es","later":{"a":1},"__proto__":{"zoom":3}}')
    const settings = openSettings(path)
    expect(settings.current).toEqual({ ...DEFAULT_SETTINGS, language: 'es' })
    expect(settings.notices).toEqual([])
    settings.update({ zoom: 2 })
    await settings.flush()
    expect(onDisk()).toEqual({ ...DEFAULT_SETTINGS, language: 'es', zoom: 2, later: { a: 1 } })
  })

  it('of a version that did not know the weight of letters are taken', () => {
    const { weight: _, ...older } = DEFAULT_SETTINGS.type.all
    writeFileSync(path, JSON.stringify({ version: 1, type: { all: { ...older, size: 2 }, own: {} } }))
    const settings = openSettings(path)
    expect(settings.notices).toEqual([])
    expect(settings.current.type.all).toEqual({ ...DEFAULT_SETTINGS.type.all, size: 2 })
  })

  it('are read also where an editor has put a byte order mark before them', () => {
    writeFileSync(path, `\uFEFF${JSON.stringify({ ...DEFAULT_SETTINGS, language: 'fr' })}`)
    const settings = openSettings(path)
    expect(settings.current).toEqual({ ...DEFAULT_SETTINGS, language: 'fr' })
    expect(settings.notices).toEqual([])
    expect(aside()).toEqual([])
  })

  it('keep the shortcuts of commands that this version does not know', async () => {
    const shortcuts = { 'later-command': 'F6', find: 'F7' }
    writeFileSync(path, JSON.stringify({ ...DEFAULT_SETTINGS, shortcuts }))
    const settings = openSettings(path)
    settings.update({ shortcuts: { headings: 'F8' } })
    await settings.flush()
    expect(onDisk().shortcuts).toEqual({ 'later-command': 'F6', headings: 'F8' })
    settings.update({ shortcuts: {} })
    settings.update({ zoom: 2 })
    await settings.flush()
    expect(onDisk().shortcuts).toEqual({ 'later-command': 'F6' })
  })

  it('work in memory where the folder cannot be made', async () => {
    writeFileSync(join(folder, 'file'), '')
    const settings = openSettings(join(folder, 'file', 'settings.json'))
    expect(settings.notices.at(-1)).toEqual({ id: 'settings-unwritable', detail: join(folder, 'file') })
    settings.update({ zoom: 2 })
    await settings.flush()
    expect(settings.current.zoom).toBe(2)
  })

  it('say once when they cannot be saved any more', async () => {
    const onNotice = vi.fn()
    const settings = openSettings(path, onNotice)
    rmSync(folder, { recursive: true })
    settings.update({ zoom: 2 })
    await settings.flush()
    settings.update({ zoom: 3 })
    await settings.flush()
    expect(onNotice.mock.calls).toEqual([[{ id: 'settings-unwritable', detail: folder }]])
    expect(settings.saved).toBe(true)
    mkdirSync(folder)
    settings.update({ zoom: 4 })
    await settings.flush()
    expect(onDisk().zoom).toBe(4)
  })
})
