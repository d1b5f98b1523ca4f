/** The settings on disk: one JSON file that survives a crash, a broken file and a newer reader. Knows no Electron. */
import { accessSync, constants, copyFileSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import * as v from 'valibot'
import { DEFAULT_SETTINGS, type Notice, type Settings, SettingsSchema } from './contract'
import { unknownShortcuts } from './known-shortcuts'
import { writeWhole } from './write-file'

/** No settings of ours come near it; a larger file is something else. */
const MAX_BYTES = 1_000_000
/** A first change is written at once, further ones at most so often, the last one always. */
const WRITE_INTERVAL = 100

type Json = Readonly<Record<string, unknown>>
type AnyObjectSchema = v.ObjectSchema<Record<string, v.GenericSchema>, undefined>

export interface SettingsFile {
  /** The settings as they are now. */
  readonly current: Settings
  /** What went wrong at reading. */
  readonly notices: readonly Notice[]
  /** Changes some settings. Throws where a value is not one the schema allows, and then changes nothing. */
  update(patch: { readonly [K in keyof Settings]?: Settings[K] | undefined }): void
  /** Calls back after each change. */
  onChange(listener: (settings: Settings) => void): void
  /** Whether everything is on disk, or cannot be brought there. */
  readonly saved: boolean
  /** Writes what is left at once; resolves when nothing is. */
  flush(): Promise<void>
}

/** Reads the settings. `onNotice` is told when they cannot be saved later on. */
export function openSettings(path: string, onNotice: (notice: Notice) => void = () => {}): SettingsFile {
  const read = readSettings(path)
  const notices = [...read.notices]
  const listeners: ((settings: Settings) => void)[] = []
  let current = read.settings

  let saidUnwritable = !isWritable(dirname(path))
  if (saidUnwritable) notices.push({ id: 'settings-unwritable', detail: dirname(path) })

  /** What is not yet on disk; the running round of writing; when the last write began. */
  let unsaved = false
  let writing: Promise<void> | null = null
  let lastWrite = 0
  let hurry = () => {}

  async function writeRound(): Promise<void> {
    while (unsaved) {
      await pause(lastWrite + WRITE_INTERVAL - Date.now())
      unsaved = false
      lastWrite = Date.now()
      try {
        // A newer reader's keys, that this one does not know, are kept.
        await writeWhole(path, `${JSON.stringify({ ...read.unknown, ...current }, null, 2)}\n`)
      } catch {
        if (!saidUnwritable) onNotice({ id: 'settings-unwritable', detail: dirname(path) })
        saidUnwritable = true
      }
    }
  }

  function pause(milliseconds: number): Promise<void> {
    if (milliseconds <= 0) return Promise.resolve()
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds)
      hurry = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  function save(): void {
    unsaved = true
    writing ??= writeRound().finally(() => {
      writing = null
      // A change may have come between the last look and now.
      if (unsaved) save()
    })
  }

  // The old file was set aside; without a fresh one it would be set aside again at each start.
  if (read.salvaged) save()

  return {
    get current() {
      return current
    },
    notices,
    update(patch) {
      const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined))
      // The page knows only the commands that there are: a newer reader's shortcuts are kept, as its keys are.
      if (patch.shortcuts) given.shortcuts = { ...unknownShortcuts(current.shortcuts), ...patch.shortcuts }
      const next = v.parse(SettingsSchema, { ...current, ...given })
      if (JSON.stringify(next) === JSON.stringify(current)) return
      current = next
      save()
      for (const listener of listeners) listener(current)
    },
    onChange(listener) {
      listeners.push(listener)
    },
    get saved() {
      return writing === null
    },
    async flush() {
      while (writing) {
        hurry()
        await writing
      }
    },
  }
}

interface Reading {
  readonly settings: Settings
  readonly notices: readonly Notice[]
  /** Keys of the file that this version does not know. */
  readonly unknown: Json
  /** Whether a part of the file was wrong and the rest was taken. */
  readonly salvaged: boolean
}

function readSettings(path: string): Reading {
  const fresh = { settings: DEFAULT_SETTINGS, unknown: {}, salvaged: false }
  let content: Json
  try {
    if (statSync(path).size > MAX_BYTES) throw new Error('Too large.')
    // Editors on Windows begin a file with a byte order mark, which JSON does not have.
    content = asObject(JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, '')))
  } catch (error) {
    if (isMissing(error)) return { ...fresh, notices: [] }
    return { ...fresh, notices: setAside('settings-broken', path, renameSync) }
  }
  if (typeof content.version === 'number' && content.version > DEFAULT_SETTINGS.version) {
    return { ...fresh, notices: setAside('settings-future', path, renameSync) }
  }
  const { settings, unknown, wrong } = salvage(content)
  if (wrong.length === 0) return { settings, unknown, notices: [], salvaged: false }
  return { settings, unknown, notices: setAside('settings-broken', path, copyFileSync), salvaged: true }
}

/** Takes every field that is right, at any depth, and the default for each that is wrong or missing. */
function salvage(content: Json): { settings: Settings; unknown: Json; wrong: string[] } {
  const wrong: string[] = []
  // Each field was checked by its own schema or is the default.
  const settings = salvageValue(SettingsSchema, content, DEFAULT_SETTINGS, wrong, '') as Settings
  // Not `__proto__`: assigning it would do something else than keep it.
  const unknown = Object.entries(content).filter(
    ([key]) => key !== '__proto__' && !Object.hasOwn(SettingsSchema.entries, key),
  )
  return { settings, unknown: Object.fromEntries(unknown), wrong }
}

/** A value; where it is an object that has faults, its fields one by one, so that one fault costs one field. */
function salvageValue(
  schema: v.GenericSchema,
  value: unknown,
  fallback: unknown,
  wrong: string[],
  name: string,
): unknown {
  const result = v.safeParse(schema, value)
  if (result.success) return result.output
  if (!v.isOfType('object', schema as AnyObjectSchema) || !isObject(value) || !isObject(fallback)) {
    wrong.push(name)
    return fallback
  }
  const fields = Object.entries((schema as AnyObjectSchema).entries).map(([key, field]) => {
    const usual = fallback[key]
    return [key, Object.hasOwn(value, key) ? salvageValue(field, value[key], usual, wrong, key) : usual]
  })
  return Object.fromEntries(fields)
}

/** Keeps a file beside its old place, and says where. Where even that fails there is nothing more to say than that. */
function setAside(
  id: 'settings-broken' | 'settings-future',
  path: string,
  keep: (from: string, to: string) => void,
): Notice[] {
  const kind = id === 'settings-broken' ? 'broken' : 'newer'
  const time = new Date().toISOString().replace(/[:.]/g, '-')
  const aside = join(dirname(path), `settings.${kind}-${time}.json`)
  try {
    keep(path, aside)
    return [{ id, detail: aside }]
  } catch {
    return [{ id, detail: path }]
  }
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function asObject(value: unknown): Json {
  if (!isObject(value)) throw new Error('Not an object.')
  return value
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}

function isWritable(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}
