import { keepSettings } from '../actions'
import type { State } from '../state'
import { useApp, useAppStore } from '../state'

/** How one prints, and what changes it. */
export function usePrint(): readonly [State['print'], (patch: Partial<State['print']>) => void] {
  const store = useAppStore()
  const print = useApp((state) => state.print)
  return [print, (patch) => keepSettings(store, { print: { ...store.getState().print, ...patch } })]
}
