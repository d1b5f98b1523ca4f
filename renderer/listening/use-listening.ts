import type { Listening } from '../../electron/listening'
import { keepSettings } from '../actions'
import { type Store, useApp, useAppStore } from '../state'

/** Keeps some of the settings of listening. */
export function keepListening(store: Store, part: Partial<Listening>): void {
  keepSettings(store, { listening: { ...store.getState().listening, ...part } })
}

/** The settings of listening, and what changes some of them. */
export function useListening(): readonly [Listening, (part: Partial<Listening>) => void] {
  const store = useAppStore()
  const listening = useApp((state) => state.listening)
  return [listening, (part) => keepListening(store, part)]
}
