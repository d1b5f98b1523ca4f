import { useEffect } from 'react'
import { commandEntry } from '../electron/command-table'
import { useAppObject } from './app-context'
import { runCommand } from './commands'
import { commandOf } from './keyboard'

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
      const inField = event.target instanceof Element && event.target.matches('input, select, textarea')
      const command = commandOf(event, { shortcuts, platform: start.platform, inField })
      if (!command) return
      event.preventDefault()
      // A key that is held would switch on and off as often as it repeats.
      if (event.repeat && commandEntry(command).kind === 'check') return
      runCommand(app, command)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [app])
}
