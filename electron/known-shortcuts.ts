/**
 * A person's own shortcuts, apart by whether this version has the command. The file may name commands of a newer
 * reader, or of an older one: they are kept there and go no further.
 */
import { isCommandId, type ShortcutOverrides } from './command-table'
import type { Settings } from './contract'

type Shortcuts = Settings['shortcuts']

/** Those of commands that there are. */
export function knownShortcuts(shortcuts: Shortcuts): ShortcutOverrides {
  return only(shortcuts, isCommandId)
}

/** Those of commands that this version does not know. */
export function unknownShortcuts(shortcuts: Shortcuts): Shortcuts {
  return only(shortcuts, (id) => !isCommandId(id))
}

function only(shortcuts: Shortcuts, keep: (id: string) => boolean): Shortcuts {
  return Object.fromEntries(Object.entries(shortcuts).filter(([id]) => keep(id)))
}
