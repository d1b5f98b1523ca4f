/** What the screen reader has said, in order, and waiting for what it is to say. */
import type { Utterance } from './ssip'

/** How long a phrase may take to be said on a slow and busy machine. */
const PATIENCE_MS = 20_000

/** How long a screen reader is silent when it has said all it had to say. */
const SILENCE_MS = 150

export class Transcript {
  readonly #utterances: Utterance[] = []
  readonly #listeners = new Set<() => void>()
  #lastAt = 0

  add(utterance: Utterance): void {
    this.#utterances.push(utterance)
    this.#lastAt = Date.now()
    for (const listener of this.#listeners) listener()
  }

  /** Listens from now on: nothing said before counts. */
  listen(): Listening {
    return new Listening(this, this.#utterances.length)
  }

  /** Waits until nothing has been said for a moment. */
  async silence(): Promise<void> {
    for (let left = SILENCE_MS; left > 0; left = this.#lastAt + SILENCE_MS - Date.now()) {
      await new Promise((resolve) => setTimeout(resolve, left))
    }
  }

  /** Waits until something has been said and then nothing for a moment, or nothing at all for so many milliseconds. */
  async saidAll(patience: number): Promise<void> {
    const begun = Date.now()
    while (this.#lastAt < begun && Date.now() < begun + patience) await new Promise((r) => setTimeout(r, 20))
    await this.silence()
  }

  since(start: number): readonly Utterance[] {
    return this.#utterances.slice(start)
  }

  onAdded(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
}

/** What has been said from a moment on. */
export class Listening {
  readonly #transcript: Transcript
  readonly #start: number

  constructor(transcript: Transcript, start: number) {
    this.#transcript = transcript
    this.#start = start
  }

  get utterances(): readonly Utterance[] {
    return this.#transcript.since(this.#start)
  }

  /** How often a phrase has been said. */
  count(phrase: string): number {
    return joined(this.utterances).split(squeezed(phrase)).length - 1
  }

  /** Whether these phrases have been said in this order. */
  inOrder(...phrases: readonly string[]): boolean {
    let rest = joined(this.utterances)
    return phrases.every((phrase) => {
      const at = rest.indexOf(squeezed(phrase))
      rest = rest.slice(at + squeezed(phrase).length)
      return at >= 0
    })
  }

  /**
   * Waits until a phrase is said, as one utterance, a part of one, or several. Where it is not said in time, the
   * error tells what was said instead.
   * @returns the languages the voice was asked for while it was said
   */
  hear(phrase: string): Promise<string[]> {
    return new Promise((resolve, reject) => {
      const look = () => {
        const languages = languagesOf(phrase, this.utterances)
        if (!languages) return
        stop()
        resolve(languages)
      }
      const timer = setTimeout(() => {
        stop()
        reject(new Error(`“${phrase}” was not said. What was said:\n${this}`))
      }, PATIENCE_MS)
      const forget = this.#transcript.onAdded(look)
      const stop = () => {
        clearTimeout(timer)
        forget()
      }
      look()
    })
  }

  toString(): string {
    return this.utterances.map(({ text, language }) => `  ${language}: ${text}`).join('\n') || '  nothing'
  }
}

/**
 * Text as it is compared: without white space, since a screen reader cuts a text at links and changes of language,
 * and without marks of direction, which say nothing.
 */
export function squeezed(text: string): string {
  return text.replace(/[\s\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
}

function joined(utterances: readonly Utterance[]): string {
  return utterances.map(({ text }) => squeezed(text)).join('')
}

/** The languages of the utterances that hold a phrase, or null where it is not said. */
function languagesOf(phrase: string, utterances: readonly Utterance[]): string[] | null {
  const start = joined(utterances).indexOf(squeezed(phrase))
  if (start < 0) return null
  const end = start + squeezed(phrase).length
  const languages = new Set<string>()
  let at = 0
  for (const { text, language } of utterances) {
    const next = at + squeezed(text).length
    if (next > start && at < end) languages.add(language)
    at = next
  }
  return [...languages]
}
