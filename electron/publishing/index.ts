/** Saving, as the desktop has it: what makes the files is loaded when something is first saved, since a start need not wait for it. */
import type { BrowserWindow } from 'electron'
import type { Reader } from '../reader'
import type { Publisher } from './publisher'

export interface Publishing {
  /** Does something with the one publisher of the window. */
  with<T>(act: (publisher: Publisher) => T | Promise<T>): Promise<T>
  /** The page is gone: what it was recording is given up. */
  giveUp(): void
}

export function createPublishing(window: BrowserWindow, reader: Reader): Publishing {
  let loading: Promise<Publisher> | null = null
  const load = async () => {
    const { Publisher } = await import('./publisher')
    return new Publisher(window, reader)
  }
  return {
    async with(act) {
      loading ??= load()
      return act(await loading)
    },
    giveUp() {
      void loading?.then((publisher) => publisher.finishAudio(false))
    },
  }
}
