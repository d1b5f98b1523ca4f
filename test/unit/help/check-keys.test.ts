import { describe, expect, it } from 'vitest'
import { checkKeys as check } from '../../../renderer/help/check-keys'

const checkKeys = (...[id, keys, own]: [Parameters<typeof check>[0], string, Parameters<typeof check>[2]]) =>
  check(id, keys, own, 'linux')

describe('keys for a command', () => {
  it('names the command that has them', () => {
    expect(checkKeys('headings', 'CmdOrCtrl+F', {})).toEqual({ kind: 'taken', by: 'find' })
  })
  it('sees shortcuts of the person’s own, and those taken away', () => {
    expect(checkKeys('headings', 'F7', { find: 'F7' })).toEqual({ kind: 'taken', by: 'find' })
    expect(checkKeys('headings', 'CmdOrCtrl+F', { find: null })).toBeNull()
  })
  it('lets a command keep its own', () => {
    expect(checkKeys('find', 'CmdOrCtrl+F', {})).toBeNull()
  })
  it('refuses what the edit menu holds', () => {
    expect(checkKeys('find', 'CmdOrCtrl+C', {})).toEqual({ kind: 'reserved' })
  })
  it.each([
    ['Alt+F4', 'Alt+Tab', 'Alt+Space', 'F10', 'Shift+F10', 'Alt+Down', 'Alt+Backspace'],
    ['CmdOrCtrl+Left', 'CmdOrCtrl+Shift+Right', 'CmdOrCtrl+Home', 'CmdOrCtrl+Backspace', 'CmdOrCtrl+Space'],
  ])('refuses what the system and text fields hold: %s, …', (...keys) => {
    for (const each of keys) expect([each, check('find', each, {}, 'win32')]).toEqual([each, { kind: 'reserved' }])
    expect(check('find', 'Alt+Right', {}, 'win32')).toEqual({ kind: 'taken', by: 'forward' })
  })
  it('refuses on macOS what macOS holds', () => {
    for (const each of ['Alt+Left', 'CmdOrCtrl+Left', 'CmdOrCtrl+H', 'CmdOrCtrl+Shift+4', 'Ctrl+E', 'Alt+Backspace'])
      expect([each, check('find', each, {}, 'darwin')]).toEqual([each, { kind: 'reserved' }])
    expect(check('find', 'CmdOrCtrl+[', {}, 'darwin')).toEqual({ kind: 'taken', by: 'back' })
  })
})
