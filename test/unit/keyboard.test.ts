import { describe, expect, it } from 'vitest'
import { COMMANDS, shortcutOf } from '../../electron/command-table'
import {
  acceleratorOf,
  acceleratorsOf,
  ariaKeys,
  commandOf,
  type KeyPress,
  objectionTo,
  showKeys,
} from '../../renderer/keyboard'
import { isReserved } from '../../renderer/reserved-keys'

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

describe('keys as commands', () => {
  const command = (event: KeyPress, platform: 'linux' | 'win32' | 'darwin' = 'win32', inField = false) =>
    commandOf(event, { shortcuts: {}, platform, inField })

  it.each([
    ['a Spanish or German /', press('/', 'Digit7', 'ctrl', 'shift'), 'shortcuts'],
    ['a German -', press('-', 'Slash', 'ctrl'), 'zoom-out'],
    ['a German +', press('+', 'BracketRight', 'ctrl'), 'zoom-in'],
    ['a French -', press('-', 'Digit6', 'ctrl'), 'zoom-out'],
    ['a French &', press('&', 'Digit1', 'ctrl'), 'language-ar'],
    ['a French è', press('è', 'Digit7', 'ctrl'), null],
    ['a French comma', press(',', 'KeyM', 'ctrl'), 'appearance'],
    ['a Russian full stop, where / is', press('.', 'Slash', 'ctrl'), 'shortcuts'],
    ['a Russian б', press('б', 'Comma', 'ctrl'), 'appearance'],
    ['the two letters of an Arabic key', press('لا', 'KeyB', 'ctrl'), 'aid-next'],
    ['the two letters of an Arabic key', press('لإ', 'KeyT', 'ctrl', 'shift'), 'copy-text'],
    ['what Windows cannot name', press('Unidentified', 'KeyG', 'ctrl'), 'find-next'],
    ['an Arabic bracket on F', press(']', 'KeyF', 'ctrl', 'shift'), 'find-all'],
    ['an Arabic / on L', press('/', 'KeyL', 'ctrl', 'shift'), 'copy-link'],
    ['a dead key', press('Dead', 'KeyE', 'ctrl'), 'next-heading'],
    ['an American dash', press('_', 'Minus', 'ctrl', 'shift'), null],
    ['a Dvorak C', press('c', 'KeyI', 'ctrl'), null],
  ] as const)('%s', (_, event, expected) => expect(command(event)).toBe(expected))

  it('take digits from the number pad, and no others of its keys', () => {
    expect(command(press('1', 'Numpad1', 'ctrl'))).toBe('language-ar')
    expect(command(press('١', 'Numpad1', 'ctrl'))).toBe('language-ar')
    for (const [key, code] of [
      ['End', 'Numpad1'],
      ['ArrowDown', 'Numpad2'],
      ['PageDown', 'Numpad3'],
      ['ArrowLeft', 'Numpad4'],
      ['Clear', 'Numpad5'],
      ['Unidentified', 'Numpad5'],
      ['Home', 'Numpad7'],
    ] as const)
      expect([code, command(press(key, code, 'ctrl'))]).toEqual([code, null])
    expect(acceleratorsOf(press('Home', 'Numpad7', 'ctrl'), 'win32')).toEqual(['CmdOrCtrl+Home'])
  })

  it('leave a text field what it needs', () => {
    const left = press('ArrowLeft', 'ArrowLeft', 'alt')
    const own = { shortcuts: { back: 'Alt+Left' }, platform: 'darwin' } as const
    expect(commandOf(left, { ...own, inField: true })).toBeNull()
    expect(commandOf(left, { ...own, inField: false })).toBe('back')
    expect(command(left, 'win32', true)).toBe('back')
    expect(command(left, 'darwin')).toBeNull()
    expect(command(press('[', 'BracketLeft', 'meta'), 'darwin', true)).toBe('back')
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
    expect(objectionTo('Ctrl+Alt+F')).toBe('screen-reader')
    expect(objectionTo('CmdOrCtrl+Ctrl+Alt+Shift+F')).toBe('screen-reader')
    expect(objectionTo('CmdOrCtrl+Alt+F')).toBeNull()
    expect(objectionTo('F6')).toBeNull()
    expect(objectionTo('Alt+Left')).toBeNull()
  })

  it.each(['linux', 'win32', 'darwin'])('holds for every default on %s, and no two commands share keys', (platform) => {
    const keys = COMMANDS.flatMap(({ id }) => shortcutOf(id, {}, platform) ?? [])
    expect(keys.map(objectionTo).filter(Boolean)).toEqual([])
    expect(new Set(keys).size).toBe(keys.length)
    expect(keys.filter((key) => isReserved(key, platform))).toEqual([])
  })
})
