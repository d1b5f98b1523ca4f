import { useEffect } from 'react'
import { type CommandId, commandEntry } from '../electron/command-table'
import { useAppObject } from './app-context'
import { runCommand } from './commands'
import { commandOf } from './keyboard'

/** Where the desktop keeps these for its players, they come by the media session (listening/media-session.ts) instead. */
const MEDIA_KEYS: Readonly<Record<string, CommandId>> = {
  MediaPlayPause: 'listen',
  MediaStop: 'silence',
  MediaTrackNext: 'next-sentence',
  MediaTrackPrevious: 'previous-sentence',
}

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
      const command = MEDIA_KEYS[event.key] ?? commandOf(event, { shortcuts, platform: start.platform, inField })
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
