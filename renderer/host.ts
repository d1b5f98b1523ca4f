/** The desktop as the page sees it: the bridge of the preload and what the page was started with. */
import type { Bridge, Start } from '../electron/contract'

declare global {
  interface Window {
    readonly lectern: Bridge
  }
}

export const host: Bridge = {
  request: (channel, payload) => window.lectern.request(channel, payload),
  on: (channel, listener) => window.lectern.on(channel, listener),
}

/** Reads what the desktop wrote into the page. */
export function readStart(): Start {
  const element = document.getElementById('start')
  if (!element?.textContent) throw new Error('The page was served without its start data.')
  return JSON.parse(element.textContent) as Start
}
