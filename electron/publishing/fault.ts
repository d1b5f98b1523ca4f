/** Why a file could not be written, in kinds that a person can do something about. */

export const SAVE_FAULTS = ['exists', 'permission', 'full', 'busy', 'no-folder', 'is-folder', 'failed'] as const
export type SaveFault = (typeof SAVE_FAULTS)[number]

/** Of system errors, by `code`. On Windows EPERM and EBUSY are what a file that is open in another program answers. */
const FAULTS: Readonly<Record<string, SaveFault>> = {
  EEXIST: 'exists',
  EACCES: 'permission',
  EROFS: 'permission',
  EPERM: process.platform === 'win32' ? 'busy' : 'permission',
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
  EBUSY: 'busy',
  ETXTBSY: 'busy',
  ENOENT: 'no-folder',
  ENOTDIR: 'no-folder',
  EISDIR: 'is-folder',
}

export function saveFaultOf(error: unknown): SaveFault {
  const code = (error as NodeJS.ErrnoException | null)?.code
  return (code === undefined ? undefined : FAULTS[code]) ?? 'failed'
}
