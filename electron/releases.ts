/** The releases that came with the reader: one JSON file each, made at build. Knows no Electron. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Release } from '../publication/model'
import { RELEASE_ID } from '../publication/place'
import type { Notice } from './contract'
import { isRelease } from './release-schema'

const FILE = /^(.+)\.json$/

export class Releases {
  readonly #folder: string
  readonly #read = new Map<string, Release | Notice>()
  #ids: readonly string[] | null = null

  constructor(folder: string) {
    this.#folder = folder
  }

  has(id: string): boolean {
    return this.#list().includes(id)
  }

  /** The one wished for, or the newest; ids begin with the date. Null where there is none at all. */
  choose(wished: string | undefined): string | null {
    return wished !== undefined && this.has(wished) ? wished : (this.#list().at(-1) ?? null)
  }

  /** A release, or the notice that says why there is none. Read once. */
  read(id: string | null): { release: Release | null; notice: Notice | null } {
    const result = id === null ? damaged(this.#folder) : (this.#read.get(id) ?? this.#load(id))
    if ('editions' in result) return { release: result, notice: null }
    return { release: null, notice: result }
  }

  #load(id: string): Release | Notice {
    const path = join(this.#folder, `${id}.json`)
    const result = readRelease(id, path) ?? damaged(path)
    this.#read.set(id, result)
    return result
  }

  #list(): readonly string[] {
    this.#ids ??= listIds(this.#folder)
    return this.#ids
  }
}

function readRelease(id: string, path: string): Release | null {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return isRelease(value) && value.id === id ? value : null
  } catch {
    return null
  }
}

function listIds(folder: string): readonly string[] {
  try {
    const names = readdirSync(folder).map((name) => FILE.exec(name)?.[1] ?? '')
    return names.filter((id) => RELEASE_ID.test(id)).sort()
  } catch {
    return []
  }
}

function damaged(path: string): Notice {
  return { id: 'release-damaged', detail: path }
}
