import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

vi.mock('electron', () => ({ app: {} }))

import { hasGraphics } from '../../../electron/lean'

let devices: string
beforeEach(() => {
  devices = mkdtempSync(join(tmpdir(), 'lectern-devices-'))
  writeFileSync(join(devices, 'null'), '')
})
afterEach(() => rmSync(devices, { recursive: true }))

it('knows a machine that has nothing to draw with', () => {
  expect(hasGraphics(devices)).toBe(false)
})

it('knows the devices of the drivers that there are', () => {
  for (const name of ['dri', 'nvidia0', 'nvidiactl', 'dxg', 'mali0']) {
    mkdirSync(join(devices, name))
    expect(hasGraphics(devices), name).toBe(true)
    rmSync(join(devices, name), { recursive: true })
  }
})

it('takes it that there is one where it cannot look', () => {
  expect(hasGraphics(join(devices, 'missing'))).toBe(true)
})
