/** Why a file could not be written, in kinds that a person can do something about. */

export const SAVE_FAULTS = [
  'exists',
  'permission',
  'full',
  'busy',
  'no-folder',
  'is-folder',
  'failed',
  'not-made',
] as const
export type SaveFault = (typeof SAVE_FAULTS)[number]

/** Of system errors, by `code`. */
const FAULTS: Readonly<Record<string, SaveFault>> = {
  EEXIST: 'exists',
  EACCES: 'permission',
  EROFS: 'permission',
  EPERM: 'permission',
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
  EBUSY: 'busy',
  ETXTBSY: 'busy',
  ENOENT: 'no-folder',
  ENOTDIR: 'no-folder',
  EISDIR: 'is-folder',
}

/**
 * What no system error tells of went wrong before anything was written: `not-made`.
 * @param platform Windows says EPERM or EACCES of a file that another program has open
 */
export function saveFaultOf(error: unknown, platform: NodeJS.Platform = process.platform): SaveFault {
  const code = (error as NodeJS.ErrnoException | null)?.code
  if (platform === 'win32' && (code === 'EPERM' || code === 'EACCES')) return 'busy'
  return code === undefined ? 'not-made' : (FAULTS[code] ?? 'failed')
}
