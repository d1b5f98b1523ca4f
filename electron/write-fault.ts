/** Why a file could not be written, as far as it makes a difference to what a person can do. Knows no Electron. */
export type WriteFault = 'no-permission' | 'disk-full' | 'in-use' | 'failed'

const FAULTS: Readonly<Record<string, WriteFault>> = {
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EROFS: 'no-permission',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
  EBUSY: 'in-use',
  ETXTBSY: 'in-use',
}

/**
 * @param error what the file system threw
 * @param platform Windows says EPERM or EACCES of a file that another program has open
 */
export function writeFault(error: unknown, platform: NodeJS.Platform = process.platform): WriteFault {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (platform === 'win32' && (code === 'EPERM' || code === 'EACCES')) return 'in-use'
  return FAULTS[code] ?? 'failed'
}
