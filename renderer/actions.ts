/** Small changes of state that more than one room needs. */
import { flushSync } from 'react-dom'
import type { SettingsPatch } from '../electron/contract'
import type { Language } from '../publication/model'
import { host } from './host'
import type { Announcement, Dialog, State, Store } from './state'

/** Keeps settings: in the page at once, on disk by the desktop. */
export function keepSettings(
  store: Store,
  patch: Partial<
    Pick<State, 'parallel' | 'theme' | 'ownTheme' | 'type' | 'aids' | 'presets' | 'listening' | 'print' | 'zoom'>
  >,
): void {
  store.setState(patch)
  saveSettings(store, patch)
}

/** Has the desktop save settings that hold in the page already. Where it refuses them a notice says so, once. */
export function saveSettings(store: Store, patch: SettingsPatch): void {
  host.request('settings:update', patch).catch(() => {
    store.setState(({ notices }) =>
      notices.some(({ id }) => id === 'settings-refused')
        ? {}
        : { notices: [...notices, { id: 'settings-refused' } as const] },
    )
  })
}

export function openDialog(store: Store, dialog: Dialog): void {
  store.setState({ dialog })
}

export function closeDialog(store: Store): void {
  store.setState({ dialog: null })
}

/**
 * Takes away what keeps the text from the focus: a dialog, and a panel that covers the page. At once, so that the focus
 * is back where it was before anything goes on from there. `keepPanel` for what the panel itself is asked to do.
 */
export function uncoverText(store: Store, keepPanel = false): void {
  const { dialog, panel } = store.getState()
  const covered = panel !== null && !keepPanel && document.querySelector('.panel:modal') !== null
  if (dialog || covered) flushSync(() => store.setState({ dialog: null, panel: covered ? null : panel }))
}

type Announce = (store: Store, message: string | Announcement['parts'], lang: Language, visible: boolean) => void

/** Says something once, politely, in the given language. `visible` also shows it for a while. */
export const announce: Announce = (...message) => put(false, ...message)

/** The same for what tells of a large change of the page, such as another language. */
export const announceChange: Announce = (...message) => put(true, ...message)

function put(afterChange: boolean, ...[store, message, lang, visible]: Parameters<Announce>): void {
  const parts = typeof message === 'string' ? [{ text: message, lang }] : message
  store.setState(({ announcement }) => ({
    announcement: { parts, visible, afterChange, serial: (announcement?.serial ?? 0) + 1 },
  }))
}
