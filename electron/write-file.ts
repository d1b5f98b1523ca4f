/** Writes a file whole or not at all. */

/** Reads what does it only now: nothing is written before the text is on the screen, and a start need not wait for it. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const { default: writeFileAtomic } = await import('write-file-atomic')
  await writeFileAtomic(
    path,
    typeof content === 'string' ? content : Buffer.from(content.buffer, content.byteOffset, content.byteLength),
  )
}
