/** What actions work with: the state and the words; and how components start a command. */
import type { i18n } from 'i18next'
import { createContext, useContext } from 'react'
import type { CommandId } from '../electron/command-table'
import type { Store } from './state'

export interface App {
  readonly store: Store
  readonly i18n: i18n
}

const AppContext = createContext<App | null>(null)
export const AppProvider = AppContext.Provider

export function useAppObject(): App {
  const app = useContext(AppContext)
  if (!app) throw new Error('No app above this component.')
  return app
}

const RunContext = createContext<(id: CommandId) => void>(() => {})
export const RunProvider = RunContext.Provider

/** Starts a command, as its menu item or its shortcut would. */
export function useRun(): (id: CommandId) => void {
  return useContext(RunContext)
}
