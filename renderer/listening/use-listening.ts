import type { Settings } from '../../electron/contract'
import { keepSettings } from '../actions'
import { useApp, useAppStore } from '../state'

/** The settings of listening, and what changes some of them. */
export function useListening(): readonly [Settings['listening'], (part: Partial<Settings['listening']>) => void] {
  const store = useAppStore()
  const listening = useApp((state) => state.listening)
  return [listening, (part) => keepSettings(store, { listening: { ...store.getState().listening, ...part } })]
}
