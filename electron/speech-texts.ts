/** What is spoken of the releases that came with the reader: one JSON file each, made at build. Knows no Electron. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SpeechTexts } from '../publication/speech'
import { isSpeechTexts } from './release-schema'

/** Of the release `id`, which must be a valid one; null where the file is lacking or damaged. */
export function readSpeechTexts(folder: string, id: string): SpeechTexts | null {
  try {
    const value: unknown = JSON.parse(readFileSync(join(folder, `${id}.json`), 'utf8'))
    return isSpeechTexts(value) ? value : null
  } catch {
    return null
  }
}
