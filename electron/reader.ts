/** What is read and how: settings, release and messages together, as the page and the window need them. Knows no Electron. */
import { join } from 'node:path'
import type { Language, Release } from '../publication/model'
import type { Paper } from '../publication/printing/options'
import { type SpeechTexts, withSpeech } from '../publication/speech'
import { besideOf, type Settings, type Start } from './contract'
import { resolveDeepLink } from './deep-links'
import { type SystemLook, themeName } from './look-css'
import type { MenuState } from './menu-template'
import { Outbox } from './outbox'
import { interfaceLanguageOf, type Page } from './page'
import { Releases } from './releases'
import { openSettings, type SettingsFile } from './settings'
import { readSpeechTexts } from './speech-texts'
import { startPage } from './start'
import { windowTitle } from './window-title'

export interface ReaderOptions {
  readonly settingsPath: string
  /** The build's folder. */
  readonly out: string
  /** What is read where the settings name no language. */
  readonly systemLanguage: () => Language
  /** The paper of the system's region. */
  readonly systemPaper: () => Paper
  /** What the system wishes the page to look like. */
  readonly systemLook: () => SystemLook
  readonly platform: NodeJS.Platform
  readonly speechDispatcher: Start['speechDispatcher']
  readonly screenReaderRuns: () => boolean
  readonly versions: Start['versions']
}

export class Reader {
  readonly outbox = new Outbox()
  readonly settings: SettingsFile
  readonly #options: ReaderOptions
  readonly #releases: Releases
  #systemLanguage: Language | undefined
  #shown: Release | null = null

  constructor(options: ReaderOptions) {
    this.#options = options
    this.#releases = new Releases(join(options.out, 'releases'))
    this.settings = openSettings(options.settingsPath, (notice) => this.outbox.send('notice', notice))
    for (const notice of this.settings.notices) this.outbox.send('notice', notice)
  }

  get reading(): Language {
    if (this.settings.current.language) return this.settings.current.language
    this.#systemLanguage ??= this.#options.systemLanguage()
    return this.#systemLanguage
  }

  get interfaceLanguage(): Language {
    return interfaceLanguageOf(this.settings.current, this.reading)
  }

  /** The pair, which is of two languages whatever the file says: the defaults know no reading language. */
  get #parallel(): Settings['parallel'] {
    const { on, language } = this.settings.current.parallel
    return { on, language: besideOf(language, this.reading) }
  }

  /** The window's title; once a page was made, it names its release. */
  get title(): string {
    return windowTitle(this.#shown, this.interfaceLanguage)
  }

  get menuState(): MenuState {
    const { interfaceLanguage, theme, aids, listening, shortcuts } = this.settings.current
    return {
      reading: this.reading,
      interfaceLanguage,
      parallel: this.#parallel,
      theme,
      // Not how much is dimmed: the menu would be made anew at each step of a slider.
      aids: { focus: aids.focus, syllables: aids.syllables },
      listening: { parallel: listening.parallel },
      shortcuts,
    }
  }

  /** The page as it is now to be served. What waited for a page goes with it. */
  page(): Page {
    const { out, platform, speechDispatcher, screenReaderRuns, versions, systemLook } = this.#options
    const { current } = this.settings
    const { notices, openAt } = this.outbox.takeForStart()
    const shown = this.#parallel.on ? [this.reading, this.#parallel.language] : [this.reading]
    const id = this.#releases.choose(openAt?.release ?? current.place?.release)
    const { release, notice } = this.#releases.readEditions(id, shown)
    this.#shown = release
    return startPage(
      join(out, 'renderer'),
      {
        settings: {
          ...current,
          parallel: this.#parallel,
          print: { ...current.print, paper: current.print.paper ?? this.#options.systemPaper() },
        },
        reading: this.reading,
        release,
        openAt,
        notices: notice ? [...notices, notice] : notices,
        platform,
        speechDispatcher,
        screenReader: screenReaderRuns(),
        versions,
      },
      this.title,
      themeName(current.theme, systemLook()),
    )
  }

  /** A release by its id; null where there is none, or none that can be read. */
  release(id: string): Release | null {
    return this.#releases.has(id) ? this.#releases.read(id).release : null
  }

  /** The blocks of an edition of a large release, as JSON; null where they cannot be read, which a notice tells. */
  async blocks(id: string, language: Language): Promise<string | null> {
    const answer = await this.#releases.readBlocks(id, language)
    if (typeof answer === 'string') return answer
    this.outbox.send('notice', answer)
    return null
  }

  /** What is spoken of a release; null where there is none, or none that can be read. */
  speechTexts(release: string): SpeechTexts | null {
    return readSpeechTexts(join(this.#options.out, 'speech'), release)
  }

  /** A release with all that is spoken of it; null where it cannot be read. */
  wholeRelease(id: string): Release | null {
    const { release } = this.#releases.read(id)
    const texts = this.speechTexts(id)
    return release && texts ? withSpeech(release, texts) : release
  }

  /** Goes where a deep link leads. Answers whether the page must be loaded anew for it, if there is one. */
  openLink(link: string | null): boolean {
    if (link === null) return false
    const target = resolveDeepLink(link, (id) => this.#releases.has(id))
    if ('notice' in target) {
      this.outbox.send('notice', target.notice)
      return false
    }
    const { place } = target
    if (this.#shown?.id === place.release) {
      this.outbox.send('open-place', place)
      return false
    }
    // A page that is yet to come, or is to show another release, starts in the link's language.
    this.outbox.close()
    this.settings.update({ language: place.language })
    this.outbox.send('open-place', place)
    return true
  }
}
