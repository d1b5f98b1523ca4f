import { expect, it } from 'vitest'
import { isAccelerator } from '../../../electron/accelerator'
import { COMMANDS, type CommandEntry, RESERVED_SHORTCUTS } from '../../../electron/command-table'

it('all keys of the table are ones that Electron takes', () => {
  const keys = COMMANDS.flatMap(({ shortcut }: CommandEntry) => shortcut ?? [])
  for (const accelerator of [...keys, ...RESERVED_SHORTCUTS]) expect(isAccelerator(accelerator), accelerator).toBe(true)
})

it.each(['', '+', 'Ctrl+', 'Ctrl++', 'Foo+A', 'Ctrl+Ctrl+A', 'Ctrl+AB', 'Ctrl+é', 'A+Ctrl', 'F25', 'Ctrl+Shift'])(
  'these are none: %j',
  (keys) => {
    expect(isAccelerator(keys)).toBe(false)
  },
)
