import { useEffect } from 'react'
import { COMMANDS, shortcutOf } from '../electron/command-table'
import { useAppObject } from './app-context'
import { runCommand } from './commands'
import { acceleratorOf } from './keyboard'

/**
 * Starts commands by their keys. The page does it, not the native menu: a change of language then needs no way
 * through another process, and works on any keyboard layout.
 */
export function useShortcutKeys(): void {
  const app = useAppObject()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.getModifierState('AltGraph')) return
      const { start, shortcuts } = app.store.getState()
      const keys = acceleratorOf(event, start.platform)
      const command = keys && COMMANDS.find(({ id }) => shortcutOf(id, shortcuts) === keys)
      if (!command) return
      event.preventDefault()
      runCommand(app, command.id)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [app])
}
