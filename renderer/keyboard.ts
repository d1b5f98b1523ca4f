/** Shortcuts: written as Electron writes accelerators, matched by the page, shown as the platform shows keys. */
import type { Start } from '../electron/contract'

type Platform = Start['platform']

const NAMED: Readonly<Record<string, string>> = {
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ' ': 'Space',
  Enter: 'Return',
  '+': 'Plus',
}

/** Keys by place on the keyboard, for layouts whose letters are not Latin and for shifted digits. */
function byPlace(code: string): string | null {
  const [, named] = /^(?:Key([A-Z])|Digit(\d)|Numpad(\d))$/.exec(code) ? (code.match(/([A-Z]|\d)$/) ?? []) : []
  if (named) return named
  return (
    {
      Minus: '-',
      NumpadSubtract: '-',
      Equal: 'Plus',
      NumpadAdd: 'Plus',
      Slash: '/',
      NumpadDivide: '/',
      BracketLeft: '[',
      BracketRight: ']',
      Comma: ',',
      Period: '.',
      Semicolon: ';',
    }[code] ?? null
  )
}

const MODIFIERS = new Set(['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Insert', 'Dead', 'Process'])

export interface KeyPress {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/**
 * The keys of an event as an accelerator, e.g. `CmdOrCtrl+Shift+F`.
 * @returns null while only modifiers, or no key that can be named, are down
 */
export function acceleratorOf(event: KeyPress, platform: Platform): string | null {
  if (MODIFIERS.has(event.key)) return null
  const isLatin = /^[a-z]$/i.test(event.key)
  const isSign = /^[!-/:-@[-`{-~]$/.test(event.key)
  const place = byPlace(event.code)
  // A digit is known by its place: with Shift, and on French keyboards without, the key says something else.
  const key = /^\d$/.test(place ?? '')
    ? place
    : isLatin
      ? event.key.toUpperCase()
      : event.key === '=' || event.key === '+'
        ? 'Plus'
        : isSign
          ? event.key
          : (NAMED[event.key] ?? (event.key.length > 1 ? event.key : place))
  if (!key) return null
  const mac = platform === 'darwin'
  // Signs come with or without Shift by layout: Shift is no part of them.
  const shift = event.shiftKey && !(key === 'Plus' || (isSign && !/^\d$/.test(key)))
  return [
    (mac ? event.metaKey : event.ctrlKey) && 'CmdOrCtrl',
    mac && event.ctrlKey && 'Ctrl',
    event.altKey && 'Alt',
    shift && 'Shift',
    key,
  ]
    .filter(Boolean)
    .join('+')
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
  return null
}
