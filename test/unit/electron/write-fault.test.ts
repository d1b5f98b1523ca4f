import { expect, it } from 'vitest'
import { writeFault } from '../../../electron/write-fault'

const failure = (code: string) => Object.assign(new Error(code), { code })

it.each([
  ['EACCES', 'linux', 'no-permission'],
  ['EROFS', 'darwin', 'no-permission'],
  ['ENOSPC', 'linux', 'disk-full'],
  ['EDQUOT', 'linux', 'disk-full'],
  ['EBUSY', 'win32', 'in-use'],
  ['EPERM', 'win32', 'in-use'],
  ['EPERM', 'linux', 'no-permission'],
  ['ENOENT', 'linux', 'failed'],
] as const)('%s on %s is %s', (code, platform, fault) => {
  expect(writeFault(failure(code), platform)).toBe(fault)
})

it('anything else has failed', () => {
  expect(writeFault('no error')).toBe('failed')
})
