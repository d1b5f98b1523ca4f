import { COMMANDS, type CommandId, shortcutOf } from '../../electron/command-table'
import { saveSettings } from '../actions'
import { type State, useAppStore } from '../state'

type Shortcuts = State['shortcuts']

/** A person's own shortcuts, kept over a restart. */
export function useShortcuts() {
  const store = useAppStore()
  const { platform } = store.getState().start
  const keep = (shortcuts: Shortcuts) => {
    store.setState({ shortcuts })
    // The schema's type has every command; a patch has those that were changed.
    saveSettings(store, { shortcuts: shortcuts as Record<CommandId, string | null> })
  }
  return {
    /** Gives keys to a command, taking them from the one that has them. */
    assign(id: CommandId, keys: string) {
      const { shortcuts } = store.getState()
      const by = COMMANDS.find((entry) => entry.id !== id && shortcutOf(entry.id, shortcuts, platform) === keys)
      keep({ ...shortcuts, ...(by && { [by.id]: null }), [id]: keys })
    },
    remove(id: CommandId) {
      keep({ ...store.getState().shortcuts, [id]: null })
    },
    /** Goes back to shortcuts that there were. */
    restore: keep,
    /** Resets one command, or all. Keys that another command was given meanwhile are taken back from it. */
    reset(id?: CommandId) {
      if (!id) return keep({})
      const { [id]: _, ...rest } = store.getState().shortcuts
      const first = shortcutOf(id, {}, platform)
      const by = first && COMMANDS.find((entry) => entry.id !== id && shortcutOf(entry.id, rest, platform) === first)
      keep(by ? { ...rest, [by.id]: null } : rest)
    },
  }
}
