import {
  COMMANDS,
  type CommandId,
  RESERVED_SHORTCUTS,
  type ShortcutOverrides,
  shortcutOf,
} from '../../electron/command-table'
import { objectionTo } from '../keyboard'

/** What stands against giving a command these keys; `taken` names the command that has them. */
export type Objection =
  | { readonly kind: 'reserved' | 'too-simple' | 'screen-reader' }
  | { readonly kind: 'taken'; readonly by: CommandId }

/** Checks keys for a command against the rules and the other commands. Pure. */
export function checkKeys(id: CommandId, keys: string, shortcuts: ShortcutOverrides): Objection | null {
  const objection = objectionTo(keys)
  if (objection) return { kind: objection }
  if ((RESERVED_SHORTCUTS as readonly string[]).includes(keys)) return { kind: 'reserved' }
  const by = COMMANDS.find((entry) => entry.id !== id && shortcutOf(entry.id, shortcuts) === keys)
  return by ? { kind: 'taken', by: by.id } : null
}
