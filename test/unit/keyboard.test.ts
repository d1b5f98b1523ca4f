import { describe, expect, it } from 'vitest'
import { COMMANDS, type CommandEntry, RESERVED_SHORTCUTS } from '../../electron/command-table'
import { acceleratorOf, ariaKeys, type KeyPress, objectionTo, showKeys } from '../../renderer/keyboard'

const press = (key: string, code: string, ...modifiers: ('ctrl' | 'alt' | 'shift' | 'meta')[]): KeyPress => ({
  key,
  code,
  ctrlKey: modifiers.includes('ctrl'),
  altKey: modifiers.includes('alt'),
  shiftKey: modifiers.includes('shift'),
  metaKey: modifiers.includes('meta'),
})
const linux = (key: string, code: string, ...modifiers: ('ctrl' | 'alt' | 'shift' | 'meta')[]) =>
  acceleratorOf(press(key, code, ...modifiers), 'linux')

describe('keys as accelerators', () => {
  it('names letters by what they say on a Latin layout', () => {
    expect(linux('f', 'KeyF', 'ctrl')).toBe('CmdOrCtrl+F')
    expect(linux('F', 'KeyF', 'ctrl', 'shift')).toBe('CmdOrCtrl+Shift+F')
    // French: the key that says A stands where Q stands on an American keyboard.
    expect(linux('a', 'KeyQ', 'ctrl')).toBe('CmdOrCtrl+A')
  })

  it('names letters by their place on Arabic, Russian and Chinese layouts', () => {
    expect(linux('ب', 'KeyF', 'ctrl')).toBe('CmdOrCtrl+F')
    expect(linux('а', 'KeyF', 'ctrl')).toBe('CmdOrCtrl+F')
    expect(linux('А', 'KeyF', 'ctrl', 'shift')).toBe('CmdOrCtrl+Shift+F')
  })

  it('knows digits by their place, shifted or French', () => {
    expect(linux('1', 'Digit1', 'ctrl')).toBe('CmdOrCtrl+1')
    expect(linux('!', 'Digit1', 'ctrl', 'shift')).toBe('CmdOrCtrl+Shift+1')
    expect(linux('&', 'Digit1', 'ctrl')).toBe('CmdOrCtrl+1')
    expect(linux('١', 'Digit1', 'ctrl')).toBe('CmdOrCtrl+1')
    expect(linux('3', 'Numpad3', 'ctrl')).toBe('CmdOrCtrl+3')
  })

  it('takes plus with and without Shift and from the number pad', () => {
    expect(linux('=', 'Equal', 'ctrl')).toBe('CmdOrCtrl+Plus')
    expect(linux('+', 'Equal', 'ctrl', 'shift')).toBe('CmdOrCtrl+Plus')
    expect(linux('+', 'NumpadAdd', 'ctrl')).toBe('CmdOrCtrl+Plus')
    expect(linux('-', 'Minus', 'ctrl')).toBe('CmdOrCtrl+-')
    expect(linux('/', 'Slash', 'ctrl')).toBe('CmdOrCtrl+/')
    expect(linux('/', 'Period', 'ctrl', 'shift')).toBe('CmdOrCtrl+/')
  })

  it('names arrows and function keys, and no modifier alone', () => {
    expect(linux('ArrowLeft', 'ArrowLeft', 'alt')).toBe('Alt+Left')
    expect(linux('F1', 'F1')).toBe('F1')
    expect(linux('Control', 'ControlLeft', 'ctrl')).toBeNull()
  })

  it('takes Command on a Mac', () => {
    expect(acceleratorOf(press('f', 'KeyF', 'meta'), 'darwin')).toBe('CmdOrCtrl+F')
    expect(acceleratorOf(press('f', 'KeyF', 'ctrl'), 'darwin')).toBe('Ctrl+F')
  })
})

describe('keys as shown', () => {
  it('follows the platform', () => {
    expect(showKeys('CmdOrCtrl+Shift+F', 'linux')).toBe('Ctrl+Shift+F')
    expect(showKeys('CmdOrCtrl+Shift+F', 'darwin')).toBe('⇧⌘F')
    expect(showKeys('CmdOrCtrl+Plus', 'win32')).toBe('Ctrl++')
    expect(ariaKeys('CmdOrCtrl+Shift+F', 'linux')).toBe('Control+Shift+F')
  })
})

describe('rules for shortcuts', () => {
  it('refuses single keys and what screen readers use', () => {
    expect(objectionTo('F')).toBe('too-simple')
    expect(objectionTo('Shift+F')).toBe('too-simple')
    expect(objectionTo('CmdOrCtrl+Alt+Left')).toBe('screen-reader')
    expect(objectionTo('F6')).toBeNull()
    expect(objectionTo('Alt+Left')).toBeNull()
  })

  it('holds for every default, and no two commands share keys', () => {
    const keys = COMMANDS.flatMap((entry: CommandEntry) => entry.shortcut ?? [])
    expect(keys.map(objectionTo).filter(Boolean)).toEqual([])
    expect(new Set(keys).size).toBe(keys.length)
    expect(keys.filter((key) => (RESERVED_SHORTCUTS as readonly string[]).includes(key))).toEqual([])
  })
})
