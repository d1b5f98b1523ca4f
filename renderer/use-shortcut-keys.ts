import { useEffect } from 'react'
import { COMMANDS, shortcutOf } from '../electron/command-table'
import type { Start } from '../electron/contract'
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
      if (!command || isFieldsOwn(event.target, keys, start.platform)) return
      event.preventDefault()
      runCommand(app, command.id)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [app])
}

/** Whether keys move in the text field they were pressed in, or mark its text: there they stay the field's. */
function isFieldsOwn(target: EventTarget | null, keys: string, platform: Start['platform']): boolean {
  const isField = target instanceof HTMLInputElement && /^(text|search)$/.test(target.type)
  const isMove = /\+(Left|Right|Up|Down|Home|End)$/.test(keys)
  return isField && isMove && (keys.includes('CmdOrCtrl') || platform === 'darwin')
}
