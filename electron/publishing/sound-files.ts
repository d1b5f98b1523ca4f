/** Audio on disk: a sound file and its cues a language, all of them or none. Knows no Electron. */
import { type Cue, webVtt } from '../../publication/cues'
import type { Language, Release } from '../../publication/model'
import { fileWords } from './file-words'
import { cuePathOf, pathFor, type Sound } from './formats'
import { about, type OutputFile, openOutput, publishAll } from './output-file'
import { createSoundFile, type LoadEncoder, type SoundFile } from './sound-file'

export interface SoundWish {
  readonly release: Release
  readonly languages: readonly Language[]
  readonly sound: Sound
  readonly path: string
  readonly replace: boolean
}

/** ISO 639-2, which ID3 writes. */
const ISO_639_2: Readonly<Record<Language, string>> = {
  ar: 'ara',
  zh: 'zho',
  en: 'eng',
  fr: 'fra',
  ru: 'rus',
  es: 'spa',
}

/** The paths that saving under `path` writes to. */
export function soundPaths({ languages, path }: Pick<SoundWish, 'languages' | 'path'>): readonly string[] {
  return languages.flatMap((language) => {
    const own = pathFor(path, language, languages)
    return [own, cuePathOf(own)]
  })
}

interface Opened {
  readonly path: string
  readonly output: OutputFile
}

/**
 * One language after the other: `track`, then `add` until all its samples have come. Everything throws the system's errors,
 * with the `path`; then, or when it is given up, `discard` leaves nothing behind.
 */
export class SoundFiles {
  readonly #wish: SoundWish
  readonly #load: LoadEncoder
  readonly #opened: readonly Opened[]
  #current: { readonly sound: SoundFile; readonly to: Opened; left: number } | null = null

  private constructor(wish: SoundWish, load: LoadEncoder, opened: readonly Opened[]) {
    this.#wish = wish
    this.#load = load
    this.#opened = opened
  }

  /** Opens all files before anything is spoken: what is in the way is known at once. */
  static async open(wish: SoundWish, load: LoadEncoder): Promise<SoundFiles> {
    const opened: Opened[] = []
    try {
      for (const path of soundPaths(wish)) opened.push({ path, output: await about(path, openOutput(path, wish)) })
    } catch (error) {
      for (const { output } of opened) await output.discard()
      throw error
    }
    return new SoundFiles(wish, load, opened)
  }

  /** Begins a language: how many samples will come, and when each sentence is heard. */
  async track(language: Language, length: number, cues: readonly Cue[]): Promise<void> {
    const { release, languages, sound } = this.#wish
    const index = languages.indexOf(language)
    const [to, cueFile] = this.#opened.slice(2 * index, 2 * index + 2)
    if (index < 0 || !to || !cueFile || this.#current) throw new Error(`It is not the turn of ${language}.`)
    const file = await createSoundFile(
      sound,
      {
        title: release.editions[language].title.text,
        publisher: release.publisher[language],
        date: release.datePublished,
        language: ISO_639_2[language],
        comment: fileWords(release)(language).status,
        length,
        cues,
      },
      this.#load,
    )
    const shift = (cue: Cue) => ({ ...cue, start: cue.start + file.delay, end: cue.end + file.delay })
    await about(cueFile.path, cueFile.output.write(new TextEncoder().encode(webVtt(cues.map(shift), language))))
    await about(cueFile.path, cueFile.output.close())
    await about(to.path, to.output.write(file.head))
    this.#current = { sound: file, to, left: length }
  }

  async add(samples: Int16Array): Promise<void> {
    const current = this.#current
    if (!current || samples.length > current.left) throw new Error('These samples belong to no language.')
    const { sound, to } = current
    current.left -= samples.length
    await about(to.path, to.output.write(sound.encode(samples)))
    if (current.left > 0) return
    this.#current = null
    await about(to.path, to.output.write(sound.finish()))
    await about(to.path, to.output.close())
  }

  /** Puts all files in their places, and answers with the paths. */
  async finish(): Promise<readonly string[]> {
    if (this.#current) throw new Error('A language is not finished.')
    await publishAll(this.#opened, this.#wish)
    return this.#opened.map(({ path }) => path)
  }

  async discard(): Promise<void> {
    for (const { output } of this.#opened) await output.discard()
  }
}
