/** The only thing of the desktop that the page can reach: `window.lectern`, a `Bridge`. */
import { contextBridge, ipcRenderer } from 'electron'
import { EVENT_CHANNELS, type EventChannel, REQUEST_CHANNELS } from './channels'
import type { Bridge } from './contract'

// The desktop is trusted to send what the contract says.
type Listener = (payload: unknown) => void

/** What listens to each channel, and what came before anything did. */
const listeners = new Map<EventChannel, Set<Listener>>()
const early = new Map<EventChannel, unknown[]>()

for (const channel of EVENT_CHANNELS) {
  listeners.set(channel, new Set())
  early.set(channel, [])
  ipcRenderer.on(channel, (_event, payload: unknown) => {
    const heard = listeners.get(channel)
    if (!heard?.size) early.get(channel)?.push(payload)
    else for (const listener of heard) listener(payload)
  })
}

const bridge: Bridge = {
  request(channel, payload) {
    if (!REQUEST_CHANNELS.includes(channel)) return Promise.reject(new Error('No such request.'))
    return ipcRenderer.invoke(channel, payload)
  },
  on(channel, listener) {
    const heard = listeners.get(channel)
    if (!heard) throw new Error('No such event.')
    const listen = listener as Listener
    heard.add(listen)
    // A click in the menu while the page was still starting is not lost.
    for (const payload of early.get(channel)?.splice(0) ?? []) listen(payload)
    return () => heard.delete(listen)
  },
}

contextBridge.exposeInMainWorld('lectern', bridge)
