/** Places that cannot be written to, as they are met in life. Root may write in any folder and any file, so for root they are disks of their own. */
import { execFile } from 'node:child_process'
import { chmod, mkdir, readdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

const isRoot = process.getuid?.() === 0

/** Whether a file system in memory could be mounted: not in a container that has no right to. */
async function mount(folder: string, options: string): Promise<boolean> {
  if (!isRoot) return false
  return run('mount', ['-t', 'tmpfs', '-o', options, 'lectern-test', folder]).then(
    () => true,
    () => false,
  )
}

const unmount = (folder: string) => run('umount', [folder]).then(() => {})

export interface Place {
  /** For a file that does not exist, or whose writing fails. */
  readonly file: string
  /** The files that are there. */
  files(): Promise<string[]>
  end(): Promise<void>
}

/** A disk on which there are 16 kB; for who may mount none, a file that the kernel calls full. */
export async function fullDisk(folder: string): Promise<Place> {
  await mkdir(folder)
  const file = join(folder, 'release.pdf')
  const mounted = await mount(folder, 'size=16k')
  if (!mounted) await symlink('/dev/full', file)
  return {
    file,
    files: async () => (await readdir(folder)).filter((name) => mounted || name !== 'release.pdf'),
    end: () => (mounted ? unmount(folder) : Promise.resolve()),
  }
}

/** Where no one makes files, not even root. */
const OF_THE_KERNEL = {
  file: '/sys/kernel/release.pdf',
  old: '/sys/kernel/notes',
  files: () => readdir('/sys/kernel'),
  end: async () => {},
}

/** A folder where one may only read, with `old` in it. */
export async function lockedFolder(folder: string): Promise<Place & { readonly old: string }> {
  await mkdir(folder)
  const old = join(folder, 'old.pdf')
  const mounted = await mount(folder, 'size=16k')
  if (isRoot && !mounted) return OF_THE_KERNEL
  await writeFile(old, 'old')
  await chmod(old, 0o444)
  await chmod(folder, 0o555)
  if (mounted) await run('mount', ['-o', 'remount,ro', folder])
  return {
    file: join(folder, 'release.pdf'),
    old,
    files: () => readdir(folder),
    end: () => (mounted ? unmount(folder) : chmod(folder, 0o755)),
  }
}
