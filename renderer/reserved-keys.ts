/** Keys that are not a command's to have: those of the menu's own roles, of the system and of text fields. */

const EDITING = '(?:Left|Right|Up|Down|Home|End|PageUp|PageDown|Backspace|Delete|Insert|Tab|Return|Space|Escape)'

/** What moves, selects and deletes in a text field, or chooses in a list. */
const TEXT_FIELDS = {
  // Alt with an arrow to the side is free; up and down open lists, and Alt+Backspace takes back.
  other: new RegExp(`^(?:CmdOrCtrl\\+)?(?:Shift\\+)?${EDITING}$|^Alt\\+(?:Shift\\+)?(?:Up|Down|Backspace)$`),
  // The letters with Ctrl are those that every text field of macOS knows.
  darwin: new RegExp(`^(?:(?:CmdOrCtrl|Ctrl|Alt|Shift)\\+)*${EDITING}$|^Ctrl\\+(?:Shift\\+)?[ABDEFHKNOPTVY]$`),
}

/** What the menu's own roles (copy, paste, quit, …) hold. */
const ROLES = /^CmdOrCtrl\+(?:[CVXAZYQWM]|Shift\+Z)$|^F11$/

const SYSTEM = {
  // The menu bar and its keys, the window's menu, other windows, the end.
  other:
    /^(?:(?:Shift\+)?F10|Alt\+(?:Shift\+)?(?:F4|Tab|Escape|Space)|Alt\+F(?:5|6|7|8|9|10)|CmdOrCtrl\+Alt\+(?:Delete|Backspace|T|L)|CmdOrCtrl\+F4|CmdOrCtrl\+Alt\+F\d{1,2})$/,
  // Hide, settings of the system, pictures of the screen, the Dock, locking, leaving.
  darwin: /^CmdOrCtrl\+(?:(?:Alt\+)?H|`|Shift\+[3-6Q]|Alt\+(?:D|M|W))$|^CmdOrCtrl\+Ctrl\+(?:F|Q)$|^Ctrl\+F[1-8]$/,
}

const of = <T>(table: { readonly other: T; readonly darwin: T }, platform: string): T =>
  platform === 'darwin' ? table.darwin : table.other

/** Whether a text field needs these keys itself. */
export function isEditing(keys: string, platform: string): boolean {
  return of(TEXT_FIELDS, platform).test(keys)
}

/** Whether no command may be given these keys. */
export function isReserved(keys: string, platform: string): boolean {
  return ROLES.test(keys) || of(SYSTEM, platform).test(keys) || isEditing(keys, platform)
}
