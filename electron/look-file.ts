/** A look in a file, to take it along to another computer. Knows no Electron. */
import { readFile, stat } from 'node:fs/promises'
import * as v from 'valibot'
import { LookSchema, MAX_PRESETS, PresetSchema } from './look'
import { writeWhole } from './write-file'

/** Larger than any look; another file chosen by mistake is not read into memory. */
const MAX_BYTES = 500_000

const CarriedLookSchema = v.object({
  look: LookSchema,
  presets: v.pipe(v.array(PresetSchema), v.maxLength(MAX_PRESETS)),
})
export type CarriedLook = v.InferOutput<typeof CarriedLookSchema>

const LookFileSchema = v.object({ lecternLook: v.literal(1), ...CarriedLookSchema.entries })

/** Throws where the file cannot be written. */
export async function writeLook(path: string, { look, presets }: CarriedLook): Promise<void> {
  await writeWhole(path, `${JSON.stringify({ lecternLook: 1, look, presets }, null, 2)}\n`)
}

/** Throws where the file cannot be read or holds no look that this version understands. */
export async function readLook(path: string): Promise<CarriedLook> {
  if ((await stat(path)).size > MAX_BYTES) throw new Error('Too large.')
  const text = (await readFile(path, 'utf8')).replace(/^\uFEFF/, '')
  const { look, presets } = v.parse(LookFileSchema, JSON.parse(text))
  return { look, presets }
}
