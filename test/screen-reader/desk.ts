/** Where the tests sit: a screen reader, and the reader opened beside it. */
import { afterAll, expect } from 'vitest'
import { type Launched, type LaunchOptions, launch } from '../e2e/launch'
import { press } from './keyboard'
import { type Session, startSession } from './session'
import type { Listening } from './transcript'

/** How long a key is held down at most where nothing is said to it, e.g. one that closes a dialog. */
const HELD_MS = 500

export interface Opened {
  readonly reader: Launched
  /** What was said from the start of the reader on. */
  readonly told: Listening
}

export class Desk {
  #session: Session | undefined
  #reader: Launched | undefined

  async close(): Promise<void> {
    await this.#reader?.close()
    this.#reader = undefined
    await this.#session?.stop()
    this.#session = undefined
  }

  get env(): Record<string, string> {
    return this.#here.env as Record<string, string>
  }

  /**
   * Opens the reader and waits until the screen reader has found the page. The screen reader is a new one each
   * time: it remembers where it was in the window before.
   * @param last what it says last of all; a key before that may make it deaf on a busy machine (keyboard.ts). It goes on to
   *   sum up a page that is there when it is loaded
   */
  async open(options: LaunchOptions, last = 'Page has'): Promise<Opened> {
    await this.close()
    this.#session = await startSession()
    const told = this.#here.transcript.listen()
    const reader = await launch({ ...options, env: { ...this.env, ...options.env } })
    this.#reader = reader
    await told.hear('document web')
    await told.hear(last)
    return { reader, told }
  }

  /** Presses a key, and listens from then on. */
  press = (key: string) => this.after(() => this.#hold(key))

  /** Types Latin letters and digits, which any keyboard has, and listens from the first on. */
  type = (text: string) =>
    this.after(async () => {
      for (const letter of text) await this.#hold(letter)
    })

  /** Holds a key down until the screen reader has said what it does. */
  #hold = (key: string) => press(key, () => this.#here.transcript.saidAll(HELD_MS))

  /** Does something when the screen reader has finished, as a person who listens does, and listens from then on. */
  async after(action: () => Promise<unknown>): Promise<Listening> {
    await this.#here.transcript.silence()
    const listening = this.#here.transcript.listen()
    await action()
    return listening
  }

  /**
   * Waits until all that the page has announced is said. It makes one announcement more, which the screen reader says
   * after all others; not by a key, which would silence those that still wait.
   */
  async quiet(): Promise<void> {
    const { app, page } = this.#reader as Launched
    const announced = () => page.locator('#announcer').textContent()
    const before = await announced()
    const told = await this.after(() =>
      app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('where-am-i')?.click()),
    )
    await expect.poll(announced, { timeout: 5000 }).not.toBe(before)
    await told.hear((await announced()) ?? '')
  }

  get #here(): Session {
    if (!this.#session) throw new Error('The screen reader is not there yet.')
    return this.#session
  }
}

/** A desk for the tests of a file, which is cleared after them, whatever happens. */
export function setUpDesk(): Desk {
  const desk = new Desk()
  afterAll(() => desk.close())
  return desk
}
