/** A file that comes to be whole or not at all: written beside its place under another name, then put there. */
import { randomBytes } from 'node:crypto'
import { closeSync, openSync, unlinkSync } from 'node:fs'
import { access, constants, type FileHandle, link, open, realpath, rename, stat, unlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

export interface OutputFile {
  write(bytes: Uint8Array): Promise<void>
  /** On disk for good, but not in its place. */
  close(): Promise<void>
  /** Puts it in its place. */
  publish(): Promise<void>
  /** Takes away what was written, unless it is in its place. Never fails. */
  discard(): Promise<void>
}

/**
 * Opens a file for what is to become `path`. All its functions throw the system's errors (`code`). Without `replace` a file
 * that is there stays, also one that comes to be meanwhile. A device or a pipe is written to as it is.
 */
export async function openOutput(path: string, { replace }: { readonly replace: boolean }): Promise<OutputFile> {
  const there = await stat(path).catch(() => null)
  if (there?.isDirectory()) throw Object.assign(new Error(`${path} is a folder`), { code: 'EISDIR' })
  if (there && !there.isFile()) return openDevice(path)
  if (there && !replace) throw Object.assign(new Error(`${path} exists`), { code: 'EEXIST' })
  // A file that may not be written to could still be replaced, which would be no better.
  if (there) await access(path, constants.W_OK)
  const target = there ? await realpath(path) : path
  const part = join(dirname(target), `.${basename(target)}.${randomBytes(4).toString('hex')}.part`)
  forgetAtExit(part)
  // Not asynchronously: what another thread makes while the process ends would stay.
  closeSync(openSync(part, 'wx'))
  const handle = await open(part, 'r+')
  let isOpen = true
  const close = async () => {
    if (!isOpen) return
    isOpen = false
    await handle.close()
  }
  return {
    write: (bytes) => writeAll(handle, bytes),
    async close() {
      if (!isOpen) return
      await handle.sync()
      await close()
    },
    async publish() {
      if (replace) await rename(part, target)
      else await place(part, target)
      parts.delete(part)
    },
    async discard() {
      await close().catch(() => {})
      await unlink(part).catch(() => {})
      parts.delete(part)
    },
  }
}

/** What is to go when the process ends, by Ctrl+C too. */
const parts = new Set<string>()
let listens = false

function forgetAtExit(part: string): void {
  parts.add(part)
  if (listens) return
  listens = true
  process.once('exit', () => {
    for (const each of parts) {
      try {
        unlinkSync(each)
      } catch {
        // It was never made.
      }
    }
  })
}

/** Writes all, or throws: a single `write` may take a part only. */
async function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length; ) at += (await handle.write(bytes, at)).bytesWritten
}

/** Not over another file: a link fails where there is one. Some file systems have no links. */
async function place(part: string, target: string): Promise<void> {
  try {
    await link(part, target)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'ENOSYS') throw error
    return rename(part, target)
  }
  await unlink(part)
}

async function openDevice(path: string): Promise<OutputFile> {
  const handle = await open(path, 'w')
  return {
    write: (bytes) => writeAll(handle, bytes),
    close: () => handle.close(),
    publish: async () => {},
    discard: () => handle.close().catch(() => {}),
  }
}

/** Writes several files, all of them or none. Throws the system's error with the `path` it is about. */
export async function writeOutputs(
  contents: readonly { readonly path: string; readonly bytes: Uint8Array }[],
  options: { readonly replace: boolean },
): Promise<void> {
  const outputs: OutputFile[] = []
  try {
    for (const { path, bytes } of contents) {
      const output = await about(path, openOutput(path, options))
      outputs.push(output)
      await about(path, output.write(bytes))
      await about(path, output.close())
    }
    await publishAll(
      contents.map(({ path }, index) => ({ path, output: outputs[index] as OutputFile })),
      options,
    )
  } finally {
    for (const output of outputs) await output.discard()
  }
}

/** Puts files in their places; where one cannot be, takes away those that replaced nothing. */
export async function publishAll(
  files: readonly { readonly path: string; readonly output: OutputFile }[],
  { replace }: { readonly replace: boolean },
): Promise<void> {
  const done: string[] = []
  try {
    for (const { path, output } of files) {
      await about(path, output.publish())
      done.push(path)
    }
  } catch (error) {
    if (!replace) for (const path of done) await unlink(path).catch(() => {})
    throw error
  }
}

/** The path a person knows, not that of the part. */
export async function about<T>(path: string, work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    throw Object.assign(error as Error, { path })
  }
}
