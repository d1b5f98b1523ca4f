/**
 * The releases that came with the reader, made at build: a JSON file each, `<id>.json`, and of a large one beside it the
 * blocks of each edition, `<id>/<language>.json`. Knows no Electron.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate as giveWay } from 'node:timers/promises'
import { hasText, withBlocks } from '../publication/large'
import { LANGUAGES, type Language, type Release } from '../publication/model'
import { RELEASE_ID } from '../publication/place'
import type { Notice } from './contract'
import { areBlocks, isRelease } from './release-schema'

const FILE = /^(.+)\.json$/

/** Blocks that are checked at a time, some 5 ms, while a person reads. */
const CHECKED_AT_ONCE = 200

interface Answer {
  readonly release: Release | null
  readonly notice: Notice | null
}

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

  /**
   * A release with the text of the given editions at least, or the notice that says why there is none. Of a large release
   * the others have no blocks.
   */
  readEditions(id: string | null, languages: readonly Language[]): Answer {
    const answer = this.#front(id)
    let { release } = answer
    if (!release) return answer
    for (const language of languages) {
      if (hasText(release.editions[language])) continue
      const path = this.#pathOf(release.id, language)
      const blocks = readJson(path)
      if (!areBlocks(blocks)) return { release: null, notice: damaged(path) }
      release = withBlocks(release, language, blocks)
    }
    return { release, notice: null }
  }

  /** A release with all its text, or the notice that says why there is none. */
  read(id: string | null): Answer {
    return this.readEditions(id, LANGUAGES)
  }

  /**
   * The blocks of an edition of a large release as JSON, or the notice that says why there are none. Checked little by
   * little: meanwhile the window answers.
   */
  async readBlocks(id: string, language: Language): Promise<string | Notice> {
    const path = this.#pathOf(id, language)
    try {
      const text = await readFile(path, 'utf8')
      const blocks: unknown = JSON.parse(text)
      return Array.isArray(blocks) && (await areBlocksInTime(blocks)) ? text : damaged(path)
    } catch {
      return damaged(path)
    }
  }

  #pathOf(id: string, language: Language): string {
    return join(this.#folder, id, `${language}.json`)
  }

  /** A release as its own file has it, read once. */
  #front(id: string | null): Answer {
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
  const value = readJson(path)
  return isRelease(value) && value.id === id ? value : null
}

/** Null where there is no file, or none of JSON. */
function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}

async function areBlocksInTime(values: readonly unknown[]): Promise<boolean> {
  for (let from = 0; from < values.length; from += CHECKED_AT_ONCE) {
    const part: unknown = values.slice(from, from + CHECKED_AT_ONCE)
    if (!areBlocks(part)) return false
    await giveWay()
  }
  return true
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
