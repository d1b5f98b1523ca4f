import { describe, expect, it } from 'vitest'
import { checkKeys } from '../../../renderer/help/check-keys'

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
})
