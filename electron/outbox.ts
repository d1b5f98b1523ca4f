/**
 * Messages to the page. Before a page is there they wait, and stand in its start data or follow when it is loaded;
 * so none is lost, however early a menu is clicked or a link opened. Knows no Electron.
 */
import type { EventChannel, EventPayload, Notice } from './contract'

type Waiting = { [C in EventChannel]: EventPayload[C][] }

const nothing = (): Waiting => ({ command: [], 'open-place': [], notice: [], 'screen-reader': [] })

export class Outbox {
  #waiting = nothing()
  #deliver: ((channel: EventChannel, payload: unknown) => void) | null = null

  send<C extends EventChannel>(channel: C, payload: EventPayload[C]): void {
    if (this.#deliver) this.#deliver(channel, payload)
    else this.#waiting[channel].push(payload)
  }

  /** What can stand in the start data of a page that is being served. It is not sent again. */
  takeForStart(): { notices: readonly Notice[]; openAt: EventPayload['open-place'] | null } {
    const { notice, 'open-place': places } = this.#waiting
    this.#waiting.notice = []
    this.#waiting['open-place'] = []
    return { notices: notice, openAt: places.at(-1) ?? null }
  }

  /** The page can hear now. */
  open(deliver: (channel: EventChannel, payload: unknown) => void): void {
    this.#deliver = deliver
    const { command, 'open-place': places, notice, 'screen-reader': readers } = this.#waiting
    this.#waiting = nothing()
    for (const payload of places) deliver('open-place', payload)
    for (const payload of command) deliver('command', payload)
    for (const payload of notice) deliver('notice', payload)
    for (const payload of readers.slice(-1)) deliver('screen-reader', payload)
  }

  /** The page is gone or going. */
  close(): void {
    this.#deliver = null
  }
}
