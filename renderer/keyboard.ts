/** Shortcuts: written as Electron writes accelerators, matched by the page, shown as the platform shows keys. */
import { COMMANDS, type CommandId, type ShortcutOverrides, shortcutOf } from '../electron/command-table'
import type { Start } from '../electron/contract'
import { isEditing } from './reserved-keys'

type Platform = Start['platform']

/** Keys that have a name of their own. */
const NAMED: Readonly<Record<string, string>> = {
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ' ': 'Space',
  Enter: 'Return',
  ...Object.fromEntries(
    ['Backspace', 'Delete', 'End', 'Escape', 'Home', 'PageDown', 'PageUp', 'Tab'].map((key) => [key, key]),
  ),
  ...Object.fromEntries(Array.from({ length: 24 }, (_, index) => [`F${index + 1}`, `F${index + 1}`])),
}

/** The signs that can be a shortcut, by their places on an American keyboard. */
const SIGN_PLACES: Readonly<Record<string, string>> = {
  Minus: '-',
  Equal: 'Plus',
  Slash: '/',
  BracketLeft: '[',
  BracketRight: ']',
  Comma: ',',
  Period: '.',
  Semicolon: ';',
}
const SIGNS = new Set([...Object.values(SIGN_PLACES), '+'])

/** A key by its place on the keyboard, whatever the layout makes of it. */
function byPlace(code: string): string | null {
  return /^(?:Key([A-Z])|Digit(\d))$/.exec(code)?.slice(1).find(Boolean) ?? SIGN_PLACES[code] ?? null
}

const MODIFIERS = new Set(['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Insert', 'Process'])

export interface KeyPress {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/**
 * What a key may be called, the likeliest first: by the Latin letter, the digit, the sign or the name that it says, and
 * where it says none of these, by its place. A sign is called both ways, since on other keyboards it stands where an
 * American one has a digit or another sign: `/` is Shift+7 in Spain, `-` is the 6 in France.
 */
function namesOf({ key, code, shiftKey }: KeyPress): readonly string[] {
  const named = NAMED[key]
  if (named) return [named]
  if (/^[a-z]$/i.test(key)) return [key.toUpperCase()]
  const place = byPlace(code)
  // Of the number pad, only what the number lock makes a digit.
  if (/^\p{Nd}$/u.test(key)) return [/^[0-9]$/.test(key) ? key : (/^(?:Digit|Numpad)(\d)$/.exec(code)?.[1] ?? key)]
  const isSign = SIGNS.has(key) || (key === '=' && code === 'Equal')
  if (!isSign) return place ? [place] : []
  const sign = key === '+' || key === '=' ? 'Plus' : key
  if (!place || place === sign) return [sign]
  // With Shift Arabic has signs on the keys of letters: Ctrl+Shift+L is meant, not Ctrl and the sign.
  if (/^[A-Z]$/.test(place)) return shiftKey ? [place, sign] : [sign]
  return [sign, place]
}

/**
 * What the keys of an event may be as an accelerator, e.g. `CmdOrCtrl+Shift+F`, the likeliest first.
 * @returns none while only modifiers, or no key that can be named, are down
 */
export function acceleratorsOf(event: KeyPress, platform: Platform): readonly string[] {
  if (MODIFIERS.has(event.key)) return []
  const mac = platform === 'darwin'
  return namesOf(event).map((name) => {
    // Signs come with or without Shift by layout: Shift is no part of a sign that was said.
    const isSaid = name === 'Plus' || (name === event.key && SIGNS.has(name))
    return [
      (mac ? event.metaKey : event.ctrlKey) && 'CmdOrCtrl',
      mac && event.ctrlKey && 'Ctrl',
      event.altKey && 'Alt',
      event.shiftKey && !isSaid && 'Shift',
      name,
    ]
      .filter(Boolean)
      .join('+')
  })
}

/** The likeliest of them, or null. */
export function acceleratorOf(event: KeyPress, platform: Platform): string | null {
  return acceleratorsOf(event, platform)[0] ?? null
}

/** The command that keys start: the first of what they may be called that is a command's. */
export function commandOf(
  event: KeyPress,
  { shortcuts, platform, inField }: { shortcuts: ShortcutOverrides; platform: Platform; inField: boolean },
): CommandId | null {
  for (const keys of acceleratorsOf(event, platform)) {
    if (inField && isEditing(keys, platform)) continue
    const command = COMMANDS.find(({ id }) => shortcutOf(id, shortcuts, platform) === keys)
    if (command) return command.id
  }
  return null
}

const SHOWN: Readonly<Record<string, string>> = { Plus: '+', Left: '←', Right: '→', Up: '↑', Down: '↓', '-': '−' }
const SHOWN_MAC: Readonly<Record<string, string>> = { CmdOrCtrl: '⌘', Ctrl: '⌃', Alt: '⌥', Shift: '⇧' }

/** An accelerator as a person reads it on this platform: `Ctrl+Shift+F`, `⇧⌘F`. */
export function showKeys(accelerator: string, platform: Platform): string {
  const parts = accelerator.split('+')
  if (platform === 'darwin') {
    const order = ['Ctrl', 'Alt', 'Shift', 'CmdOrCtrl']
    const modifiers = parts.slice(0, -1).sort((a, b) => order.indexOf(a) - order.indexOf(b))
    const key = parts.at(-1) ?? ''
    return [...modifiers.map((part) => SHOWN_MAC[part] ?? part), SHOWN[key] ?? key].join('')
  }
  return parts.map((part) => (part === 'CmdOrCtrl' ? 'Ctrl' : (SHOWN[part] ?? part))).join('+')
}

/** An accelerator as `aria-keyshortcuts` writes it (WAI-ARIA 1.2). */
export function ariaKeys(accelerator: string, platform: Platform): string {
  return accelerator
    .split('+')
    .map(
      (part) =>
        ({
          CmdOrCtrl: platform === 'darwin' ? 'Meta' : 'Control',
          Ctrl: 'Control',
          Left: 'ArrowLeft',
          Right: 'ArrowRight',
        })[part] ?? part,
    )
    .join('+')
}

/** Why keys cannot be a shortcut: one key alone (WCAG 2.2, 2.1.4), or keys that screen readers and tables use. */
export function objectionTo(accelerator: string): 'too-simple' | 'screen-reader' | null {
  const parts = accelerator.split('+')
  const key = parts.at(-1) ?? ''
  const strong = parts.some((part) => part === 'CmdOrCtrl' || part === 'Ctrl' || part === 'Alt')
  if (!strong && !/^F\d{1,2}$/.test(key)) return 'too-simple'
  const arrow = /^(Left|Right|Up|Down)$/.test(key)
  if (arrow && parts.includes('Alt') && parts.includes('CmdOrCtrl')) return 'screen-reader'
  // Only a Mac tells Ctrl from its own command key; there Ctrl and Option together are VoiceOver's.
  if (parts.includes('Ctrl') && parts.includes('Alt')) return 'screen-reader'
  return null
}
