/** Saves what the page asks for, where a person chooses. */
import { existsSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { app, type BrowserWindow, dialog, shell } from 'electron'
import type { Cue } from '../../publication/cues'
import { LANGUAGES, type Language, type Release } from '../../publication/model'
import type { SaveAnswer } from '../contract'
import type { Reader } from '../reader'
import { textOf } from '../text'
import { type DocumentWish, documentPaths, makeDocuments } from './documents'
import { saveFaultOf } from './fault'
import type { SaveFormat, Sound } from './formats'
import { writeOutputs } from './output-file'
import { SoundFiles, soundPaths } from './sound-files'

interface AudioWish {
  readonly release: string
  readonly languages: readonly Language[]
  readonly sound: Sound
}

const CANCELLED: SaveAnswer = { result: 'cancelled' }

export class Publisher {
  readonly #window: BrowserWindow
  readonly #reader: Reader
  /** What was saved last. */
  #last: string | null = null
  #audio: SoundFiles | null = null

  constructor(window: BrowserWindow, reader: Reader) {
    this.#window = window
    this.#reader = reader
  }

  async saveDocuments({ release: id, ...wish }: DocumentWish & { readonly release: string }): Promise<SaveAnswer> {
    const release = this.#reader.wholeRelease(id)
    if (!release) return CANCELLED
    const path = await this.#ask(release, wish.languages, wish.format, wish.format, (file) => documentPaths(wish, file))
    if (path === null) return CANCELLED
    return this.#attempt(path, async () => {
      const documents = makeDocuments(release, wish, path)
      await writeOutputs(documents, { replace: true })
      return this.#saved(documents.map((document) => document.path))
    })
  }

  async openAudio({ release: id, languages, sound }: AudioWish): Promise<'open' | SaveAnswer> {
    await this.finishAudio(false)
    const release = this.#reader.wholeRelease(id)
    if (!release) return CANCELLED
    const path = await this.#ask(release, languages, 'audio', sound, (file) => soundPaths({ languages, path: file }))
    if (path === null) return CANCELLED
    return this.#attempt(path, async () => {
      const wish = { release, languages, sound, path, replace: true }
      this.#audio = await SoundFiles.open(wish, () => import('./mp3'))
      return 'open' as const
    })
  }

  async beginTrack(track: {
    readonly language: Language
    readonly length: number
    readonly cues: readonly Cue[]
  }): Promise<'open' | SaveAnswer> {
    return this.#goOn((audio) => audio.track(track.language, track.length, track.cues))
  }

  async addSamples(samples: Int16Array): Promise<'open' | SaveAnswer> {
    return this.#goOn((audio) => audio.add(samples))
  }

  /** Without `keep` nothing is left behind. */
  async finishAudio(keep: boolean): Promise<SaveAnswer> {
    const audio = this.#audio
    this.#audio = null
    if (!audio) return CANCELLED
    try {
      return keep ? await this.#attempt('', async () => this.#saved(await audio.finish())) : CANCELLED
    } finally {
      await audio.discard()
    }
  }

  show(): undefined {
    if (this.#last) shell.showItemInFolder(this.#last)
  }

  /** A step of audio; where it fails all is taken away. */
  async #goOn(step: (audio: SoundFiles) => Promise<void>): Promise<'open' | SaveAnswer> {
    const audio = this.#audio
    if (!audio) return CANCELLED
    const answer = await this.#attempt('', async () => {
      await step(audio)
      return 'open' as const
    })
    if (answer !== 'open') await this.finishAudio(false)
    return answer
  }

  async #attempt<const T>(path: string, work: () => Promise<T>): Promise<T | SaveAnswer> {
    try {
      return await work()
    } catch (error) {
      const about = (error as { readonly path?: string }).path ?? path
      return { result: 'failed', fault: saveFaultOf(error), path: about }
    }
  }

  #saved(paths: readonly string[]): SaveAnswer {
    this.#last = paths[0] ?? null
    return { result: 'saved', names: paths.map((path) => basename(path)) }
  }

  /** Where to, or null; whoever names files that exist has agreed that they be replaced. */
  async #ask(
    release: Release,
    languages: readonly Language[],
    format: SaveFormat,
    extension: string,
    pathsOf: (path: string) => readonly string[],
  ): Promise<string | null> {
    const text = textOf(this.#reader.interfaceLanguage)
    const [only] = languages
    const part =
      languages.length === 1 ? `.${only}` : languages.length < LANGUAGES.length ? `.${languages.join('-')}` : ''
    // Where each language has a file of its own, its name says which.
    const name = `${release.id}${pathsOf('x').length === languages.length && languages.length > 1 ? '' : part}.${extension}`
    const { filePath, canceled } = await dialog.showSaveDialog(this.#window, {
      title: text('command.save-as'),
      defaultPath: join(this.#last ? dirname(this.#last) : app.getPath('documents'), name),
      filters: [{ name: text(`saving.kind-${format}`), extensions: [extension] }],
      properties: ['showOverwriteConfirmation', 'createDirectory'],
    })
    if (canceled || !filePath) return null
    const path = extname(filePath) === '' ? `${filePath}.${extension}` : filePath
    // The system has asked about the one file it knows of.
    const others = pathsOf(path).filter((each) => each !== filePath && existsSync(each))
    if (others.length === 0) return path
    const { response } = await dialog.showMessageBox(this.#window, {
      type: 'question',
      message: text('saving.replace'),
      detail: others.join('\n'),
      buttons: [text('saving.replace-yes'), text('dialog.cancel')],
      defaultId: 1,
      cancelId: 1,
    })
    return response === 0 ? path : null
  }
}
