/**
 * Every action of the reader, once, as data: which menu it stands in and which shortcut it starts with. The native
 * menu (electron/menu.ts), the command list, the shortcuts and the help are all made from this one table; what an
 * action does is in renderer/commands.ts. A label is the locale key `command.<id>`.
 */

/** The menus of the menu bar, in order. A title is the locale key `menu.<id>`. */
export const MENUS = [
  'release',
  'edit',
  'view',
  'colours',
  'aids',
  'language',
  'beside',
  'interface',
  'listen',
  'go',
  'help',
] as const
export type MenuId = (typeof MENUS)[number]

export interface CommandEntry {
  readonly id: string
  readonly menu: MenuId
  /**
   * Keys as Electron writes an accelerator, e.g. `CmdOrCtrl+Shift+F`; none means that a person may give it some.
   * Never a single character key (WCAG 2.2, 2.1.4), never one that a screen reader or table navigation uses.
   */
  readonly shortcut?: string
  /** On macOS, where the system or its text fields have the others. */
  readonly mac?: string
  /** Starts a new group in its menu. */
  readonly group?: true
  /** Shown with a check mark or as one of several. */
  readonly kind?: 'check' | 'radio'
}

export const COMMANDS = [
  { id: 'print', menu: 'release', shortcut: 'CmdOrCtrl+P' },
  { id: 'save-pdf', menu: 'release' },
  { id: 'about-release', menu: 'release', shortcut: 'CmdOrCtrl+Shift+A', group: true },
  { id: 'copy-text', menu: 'edit', shortcut: 'CmdOrCtrl+Shift+T', group: true },
  { id: 'copy-citation', menu: 'edit', shortcut: 'CmdOrCtrl+Shift+C' },
  { id: 'copy-link', menu: 'edit', shortcut: 'CmdOrCtrl+Shift+L' },
  { id: 'find', menu: 'edit', shortcut: 'CmdOrCtrl+F', group: true },
  { id: 'find-all', menu: 'edit', shortcut: 'CmdOrCtrl+Shift+F' },
  { id: 'find-next', menu: 'edit', shortcut: 'CmdOrCtrl+G' },
  { id: 'find-previous', menu: 'edit', shortcut: 'CmdOrCtrl+Shift+G' },
  { id: 'parallel', menu: 'view', shortcut: 'CmdOrCtrl+D', kind: 'check' },
  { id: 'zoom-in', menu: 'view', shortcut: 'CmdOrCtrl+Plus', group: true },
  { id: 'zoom-out', menu: 'view', shortcut: 'CmdOrCtrl+-' },
  { id: 'zoom-reset', menu: 'view', shortcut: 'CmdOrCtrl+0' },
  { id: 'appearance', menu: 'view', shortcut: 'CmdOrCtrl+,', group: true },
  { id: 'theme-system', menu: 'colours', kind: 'radio' },
  { id: 'theme-light', menu: 'colours', kind: 'radio' },
  { id: 'theme-dark', menu: 'colours', kind: 'radio' },
  { id: 'theme-sepia', menu: 'colours', kind: 'radio' },
  { id: 'theme-black-on-white', menu: 'colours', group: true, kind: 'radio' },
  { id: 'theme-white-on-black', menu: 'colours', kind: 'radio' },
  { id: 'theme-yellow-on-black', menu: 'colours', kind: 'radio' },
  { id: 'theme-green-on-black', menu: 'colours', kind: 'radio' },
  { id: 'theme-own', menu: 'colours', group: true, kind: 'radio' },
  { id: 'aid-off', menu: 'aids', kind: 'radio' },
  { id: 'aid-ruler', menu: 'aids', kind: 'radio' },
  { id: 'aid-line-1', menu: 'aids', kind: 'radio' },
  { id: 'aid-line-3', menu: 'aids', kind: 'radio' },
  { id: 'aid-line-5', menu: 'aids', kind: 'radio' },
  { id: 'aid-paragraph', menu: 'aids', kind: 'radio' },
  { id: 'aid-next', menu: 'aids', shortcut: 'CmdOrCtrl+B', group: true },
  { id: 'aid-previous', menu: 'aids', shortcut: 'CmdOrCtrl+Shift+B' },
  { id: 'syllables', menu: 'aids', group: true, kind: 'check' },
  { id: 'language-ar', menu: 'language', shortcut: 'CmdOrCtrl+1', kind: 'radio' },
  { id: 'language-zh', menu: 'language', shortcut: 'CmdOrCtrl+2', kind: 'radio' },
  { id: 'language-en', menu: 'language', shortcut: 'CmdOrCtrl+3', kind: 'radio' },
  { id: 'language-fr', menu: 'language', shortcut: 'CmdOrCtrl+4', kind: 'radio' },
  { id: 'language-ru', menu: 'language', shortcut: 'CmdOrCtrl+5', kind: 'radio' },
  { id: 'language-es', menu: 'language', shortcut: 'CmdOrCtrl+6', kind: 'radio' },
  { id: 'beside-ar', menu: 'beside', shortcut: 'CmdOrCtrl+Shift+1', mac: 'CmdOrCtrl+Alt+1', kind: 'radio' },
  { id: 'beside-zh', menu: 'beside', shortcut: 'CmdOrCtrl+Shift+2', mac: 'CmdOrCtrl+Alt+2', kind: 'radio' },
  { id: 'beside-en', menu: 'beside', shortcut: 'CmdOrCtrl+Shift+3', mac: 'CmdOrCtrl+Alt+3', kind: 'radio' },
  { id: 'beside-fr', menu: 'beside', shortcut: 'CmdOrCtrl+Shift+4', mac: 'CmdOrCtrl+Alt+4', kind: 'radio' },
  { id: 'beside-ru', menu: 'beside', shortcut: 'CmdOrCtrl+Shift+5', mac: 'CmdOrCtrl+Alt+5', kind: 'radio' },
  { id: 'beside-es', menu: 'beside', shortcut: 'CmdOrCtrl+Shift+6', mac: 'CmdOrCtrl+Alt+6', kind: 'radio' },
  { id: 'interface-reading', menu: 'interface', kind: 'radio' },
  { id: 'interface-ar', menu: 'interface', group: true, kind: 'radio' },
  { id: 'interface-zh', menu: 'interface', kind: 'radio' },
  { id: 'interface-en', menu: 'interface', kind: 'radio' },
  { id: 'interface-fr', menu: 'interface', kind: 'radio' },
  { id: 'interface-ru', menu: 'interface', kind: 'radio' },
  { id: 'interface-es', menu: 'interface', kind: 'radio' },
  { id: 'listen', menu: 'listen', shortcut: 'CmdOrCtrl+L' },
  { id: 'silence', menu: 'listen', shortcut: 'CmdOrCtrl+Shift+M' },
  { id: 'listen-selection', menu: 'listen', shortcut: 'CmdOrCtrl+Shift+R' },
  { id: 'repeat', menu: 'listen', shortcut: 'CmdOrCtrl+R', group: true },
  { id: 'faster', menu: 'listen', shortcut: 'CmdOrCtrl+H', mac: 'CmdOrCtrl+U' },
  { id: 'slower', menu: 'listen', shortcut: 'CmdOrCtrl+Shift+H', mac: 'CmdOrCtrl+Shift+U' },
  { id: 'listen-parallel', menu: 'listen', group: true, kind: 'check' },
  { id: 'listening', menu: 'listen', shortcut: 'CmdOrCtrl+Shift+N' },
  { id: 'where-am-i', menu: 'go', shortcut: 'CmdOrCtrl+I' },
  { id: 'headings', menu: 'go', shortcut: 'CmdOrCtrl+Shift+O' },
  { id: 'next-sentence', menu: 'go', shortcut: 'CmdOrCtrl+J', group: true },
  { id: 'previous-sentence', menu: 'go', shortcut: 'CmdOrCtrl+K' },
  { id: 'next-paragraph', menu: 'go', shortcut: 'CmdOrCtrl+Shift+J' },
  { id: 'previous-paragraph', menu: 'go', shortcut: 'CmdOrCtrl+Shift+K' },
  { id: 'next-heading', menu: 'go', shortcut: 'CmdOrCtrl+E' },
  { id: 'previous-heading', menu: 'go', shortcut: 'CmdOrCtrl+Shift+E' },
  { id: 'back', menu: 'go', shortcut: 'Alt+Left', mac: 'CmdOrCtrl+[', group: true },
  { id: 'forward', menu: 'go', shortcut: 'Alt+Right', mac: 'CmdOrCtrl+]' },
  { id: 'commands', menu: 'help', shortcut: 'CmdOrCtrl+Shift+P' },
  { id: 'shortcuts', menu: 'help', shortcut: 'CmdOrCtrl+/' },
  { id: 'help', menu: 'help', shortcut: 'F1' },
  { id: 'glossary', menu: 'help', shortcut: 'CmdOrCtrl+Shift+D' },
  { id: 'screen-reader-help', menu: 'help', shortcut: 'Shift+F1' },
] as const satisfies readonly CommandEntry[]

export type CommandId = (typeof COMMANDS)[number]['id']

/** The entry of a command, with the optional fields readable. */
export function commandEntry(id: CommandId): CommandEntry {
  // The table is total over CommandId by construction.
  return COMMANDS.find((entry) => entry.id === id) as CommandEntry
}

export function isCommandId(value: unknown): value is CommandId {
  return COMMANDS.some((entry) => entry.id === value)
}

/** A person's own shortcuts over the table's: keys, or null where the person took them away. */
export type ShortcutOverrides = Readonly<Partial<Record<CommandId, string | null>>>

/** The keys that start a command now, or null. */
export function shortcutOf(id: CommandId, overrides: ShortcutOverrides, platform: string): string | null {
  const own = overrides[id]
  if (own !== undefined) return own
  const { shortcut, mac } = commandEntry(id)
  return (platform === 'darwin' ? mac : undefined) ?? shortcut ?? null
}
