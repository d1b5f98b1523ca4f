import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SettingsSchema } from '../../../electron/contract'

describe('a process killed while it writes its settings', () => {
  let folder: string
  let writer: string
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lectern-killed-'))
    writer = join(folder, 'writer.cjs')
    await build({
      configFile: false,
      logLevel: 'error',
      build: {
        ssr: join(import.meta.dirname, 'settings-writer.ts'),
        target: 'node20',
        outDir: folder,
        emptyOutDir: false,
        rollupOptions: { output: { format: 'cjs', entryFileNames: 'writer.cjs' } },
      },
      ssr: { noExternal: true },
    })
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  /** Runs the writer, kills it after a while, and answers what it had said and what is on disk. */
  async function killAfter(milliseconds: number, mode: string) {
    const path = join(folder, `${mode}-${milliseconds}`, 'settings.json')
    const child = spawn(process.execPath, [writer, path, mode], { stdio: ['ignore', 'pipe', 'inherit'] })
    let output = ''
    let killedAt = 0
    child.stdout.setEncoding('utf8').on('data', (text) => {
      // From the first change on, so that a slow start does not make an empty test.
      if (output === '') {
        setTimeout(() => {
          killedAt = Date.now()
          child.kill('SIGKILL')
        }, milliseconds)
      }
      output += text
    })
    await new Promise((resolve) => child.on('close', resolve))
    const said = output
      .split('\n')
      .slice(0, -1)
      .map((line) => {
        const [step = 0, time = 0] = line.split(' ').map(Number)
        return { step, time }
      })
    return { said, killedAt, saved: savedStep(path) }
  }

  /** The step that is on disk; 0 where the process was killed before its first write, which leaves no file. */
  function savedStep(path: string): number {
    if (!existsSync(path)) return 0
    const settings = v.parse(SettingsSchema, JSON.parse(readFileSync(path, 'utf8')))
    return Math.round((settings.zoom - 1) * 100)
  }

  // Once at the first change, when there may be no file yet.
  const moments = [0, ...Array.from({ length: 5 }, () => Math.floor(Math.random() * 900))]

  it.each(moments)('after %i ms has lost at most the last change', async (moment) => {
    const { said, saved } = await killAfter(moment, 'saved')
    const last = said.at(-1)?.step ?? 0
    expect(last).toBeGreaterThan(0)
    expect([last, last + 1]).toContain(saved)
  })

  it.each(moments)('after %i ms of many changes has lost only those of the last moment', async (moment) => {
    const { said, saved, killedAt } = await killAfter(moment, 'burst')
    // An interval between two writes, and a slow disk.
    const due = said.findLast(({ time }) => time < killedAt - 250)?.step ?? 0
    expect(saved).toBeGreaterThanOrEqual(due)
    expect(saved).toBeLessThanOrEqual((said.at(-1)?.step ?? 0) + 1)
  })
})
