/** Whether keys, which a person may have written into the settings by hand, are an accelerator that Electron takes. */

const MODIFIERS = new Set([
  'alt',
  'altgr',
  'cmd',
  'cmdorctrl',
  'command',
  'commandorcontrol',
  'control',
  'ctrl',
  'meta',
  'option',
  'shift',
  'super',
])
const NAMED_KEYS = new Set([
  'backspace',
  'capslock',
  'delete',
  'down',
  'end',
  'enter',
  'esc',
  'escape',
  'home',
  'insert',
  'left',
  'numlock',
  'pagedown',
  'pageup',
  'plus',
  'printscreen',
  'return',
  'right',
  'scrolllock',
  'space',
  'tab',
  'up',
])
const FUNCTION_KEY = /^f([1-9]|1\d|2[0-4])$/
/** A key by the one character it is marked with. */
const CHARACTER_KEY = /^[!-*,-~]$/

export function isAccelerator(keys: string): boolean {
  const parts = keys.toLowerCase().split('+')
  const key = parts.pop() ?? ''
  return (
    parts.every((part) => MODIFIERS.has(part)) &&
    new Set(parts).size === parts.length &&
    (NAMED_KEYS.has(key) || FUNCTION_KEY.test(key) || CHARACTER_KEY.test(key))
  )
}
