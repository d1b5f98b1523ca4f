import { type SaveFault, saveFaultOf } from './publishing/fault'

/** Why a file could not be written, as far as it makes a difference to what a person can do. Knows no Electron. */
export type WriteFault = 'no-permission' | 'disk-full' | 'in-use' | 'failed'

const FAULTS: Partial<Record<SaveFault, WriteFault>> = {
  permission: 'no-permission',
  full: 'disk-full',
  busy: 'in-use',
}

/** @param error what the file system threw */
export function writeFault(error: unknown, platform: NodeJS.Platform = process.platform): WriteFault {
  return FAULTS[saveFaultOf(error, platform)] ?? 'failed'
}
