import { COMMANDS, type CommandId, type ShortcutOverrides, shortcutOf } from '../../electron/command-table'
import { objectionTo } from '../keyboard'
import { isReserved } from '../reserved-keys'

/** What stands against giving a command these keys; `taken` names the command that has them. */
export type Objection =
  | { readonly kind: 'reserved' | 'too-simple' | 'screen-reader' }
  | { readonly kind: 'taken'; readonly by: CommandId }

/** Checks keys for a command against the rules and the other commands. Pure. */
export function checkKeys(
  id: CommandId,
  keys: string,
  shortcuts: ShortcutOverrides,
  platform: string,
): Objection | null {
  const objection = objectionTo(keys)
  if (objection) return { kind: objection }
  if (isReserved(keys, platform)) return { kind: 'reserved' }
  const by = COMMANDS.find((entry) => entry.id !== id && shortcutOf(entry.id, shortcuts, platform) === keys)
  return by ? { kind: 'taken', by: by.id } : null
}
