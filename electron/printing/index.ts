/** Printing, as the desktop has it: what lays out pages is loaded when something is first printed, since a start need not wait for it. */
import type { BrowserWindow } from 'electron'
import type { Reader } from '../reader'
import type { Printing } from './printing'

/** Does something with the one `Printing` of the window. `out` is the build’s folder. */
export function createPrinting(
  window: BrowserWindow,
  reader: Reader,
  out: string,
): <T>(act: (printing: Printing) => Promise<T>) => Promise<T> {
  let loading: Promise<Printing> | null = null
  const load = async () => {
    const { Printing } = await import('./printing')
    return new Printing(window, reader, out)
  }
  return async (act) => {
    loading ??= load()
    return act(await loading)
  }
}
