/** Asks where a look goes to or comes from, and takes it there. */
import { type BrowserWindow, dialog } from 'electron'
import type { RequestAnswer } from './contract'
import { type CarriedLook, readLook, writeLook } from './look-file'
import type { Text } from './text'

/** A look's file ends so: JSON, which any program shows. */
const EXTENSION = 'json'

export async function exportLook(
  window: BrowserWindow,
  look: CarriedLook,
  text: Text,
): Promise<RequestAnswer['look:export']> {
  const { filePath, canceled } = await dialog.showSaveDialog(window, {
    title: text('file.export-look'),
    defaultPath: `lectern-look.${EXTENSION}`,
    filters: [{ name: text('file.look'), extensions: [EXTENSION] }],
  })
  if (canceled || !filePath) return 'cancelled'
  try {
    await writeLook(filePath, look)
    return 'done'
  } catch {
    return 'failed'
  }
}

export async function importLook(window: BrowserWindow, text: Text): Promise<RequestAnswer['look:import']> {
  const { filePaths, canceled } = await dialog.showOpenDialog(window, {
    title: text('file.import-look'),
    filters: [{ name: text('file.look'), extensions: [EXTENSION] }],
    properties: ['openFile'],
  })
  const [path] = filePaths
  if (canceled || !path) return 'cancelled'
  try {
    return await readLook(path)
  } catch {
    return 'failed'
  }
}
