import { expect, it } from 'vitest'
import { isAccelerator } from '../../../electron/accelerator'
import { COMMANDS, type CommandEntry } from '../../../electron/command-table'

it('all keys of the table are ones that Electron takes', () => {
  const keys = COMMANDS.flatMap(({ shortcut, mac }: CommandEntry) => [shortcut ?? [], mac ?? []].flat())
  for (const accelerator of keys) expect(isAccelerator(accelerator), accelerator).toBe(true)
})

it.each(['', '+', 'Ctrl+', 'Ctrl++', 'Foo+A', 'Ctrl+Ctrl+A', 'Ctrl+AB', 'Ctrl+é', 'A+Ctrl', 'F25', 'Ctrl+Shift'])(
  'these are none: %j',
  (keys) => {
    expect(isAccelerator(keys)).toBe(false)
  },
)
