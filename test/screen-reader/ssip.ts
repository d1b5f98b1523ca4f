/** The part of Speech Dispatcher's protocol (SSIP) that a screen reader needs: lines in, answers out. */

/** What a screen reader wants said. */
export interface Utterance {
  readonly text: string
  /** The language it asked the voice for, e.g. `ar`; empty where it asked for none. */
  readonly language: string
}

export interface Answer {
  /** Lines for the client, without line ends. */
  readonly lines: readonly string[]
  readonly said?: Utterance
  readonly ends?: true
}

const CLIENT = 1

/** The answers to commands of a plain `VERB …`; every `SET` but that of the language is taken and forgotten. */
const PLAIN: Readonly<Record<string, readonly string[]>> = {
  SET: ['203 OK'],
  STOP: ['210 OK STOPPED'],
  CANCEL: ['213 OK CANCELED'],
  PAUSE: ['211 OK PAUSED'],
  RESUME: ['212 OK RESUMED'],
  BLOCK: ['260 OK BLOCK'],
  GET: ['251-0', '251 OK GET RETURNED'],
  HISTORY: [`245-${CLIENT}`, '245 OK CLIENT ID SENT'],
  'LIST OUTPUT_MODULES': ['250-transcript', '250 OK MODULE LIST SENT'],
  'LIST VOICES': ['249-MALE1', '249 OK VOICE LIST SENT'],
  'LIST SYNTHESIS_VOICES': ['249-transcript\ten\tnone', '249 OK VOICE LIST SENT'],
}

/** One client's conversation. Everything it wants said is said in no time. */
export class Conversation {
  #language = ''
  #message = 0
  /** The lines of the text that is being received, or null between texts. */
  #text: string[] | null = null

  answer(line: string): Answer {
    if (this.#text) return this.#receive(line, this.#text)
    const [verb = '', ...words] = line.split(' ')
    const value = words.join(' ')
    switch (verb.toUpperCase()) {
      case 'SPEAK':
        this.#text = []
        return { lines: ['230 OK RECEIVING DATA'] }
      case 'CHAR':
      case 'KEY':
        return this.#say(value === 'space' ? ' ' : value)
      case 'QUIT':
        return { lines: ['231 HAPPY HACKING'], ends: true }
      case 'SET':
        if (words[1]?.toUpperCase() === 'LANGUAGE') this.#language = words[2] ?? ''
    }
    const known = PLAIN[verb.toUpperCase()] ?? PLAIN[`${verb} ${words[0]}`.toUpperCase()]
    return { lines: known ?? ['300 ERR UNKNOWN COMMAND'] }
  }

  #receive(line: string, text: string[]): Answer {
    if (line !== '.') {
      // A line of text that begins with a full stop has a second one before it.
      text.push(line.startsWith('..') ? line.slice(1) : line)
      return { lines: [] }
    }
    this.#text = null
    return this.#say(plainText(text.join('\n')))
  }

  #say(text: string): Answer {
    const id = String(++this.#message)
    const event = (code: number, name: string) => [`${code}-${id}`, `${code}-${CLIENT}`, `${code} ${name}`]
    return {
      lines: [`225-${id}`, '225 OK MESSAGE QUEUED', ...event(701, 'BEGIN'), ...event(702, 'END')],
      said: { text, language: this.#language },
    }
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&apos;': "'",
}

/** The words of SSML: screen readers mark the words and nothing else. */
export function plainText(ssml: string): string {
  return ssml.replace(/<[^>]*>/g, '').replace(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity)
}
