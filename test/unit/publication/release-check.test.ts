import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { SHIPPED, shippedFiles } from './shipped-files'

const SCRIPT = join(import.meta.dirname, '..', '..', '..', 'scripts', 'release-check.mjs')
const folder = mkdtempSync(join(tmpdir(), 'release check '))

function check(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...args], { encoding: 'utf8', cwd: tmpdir() })
  return { status, stdout, stderr }
}

function save(files: Record<string, string | Uint8Array>): string {
  const path = join(folder, SHIPPED)
  mkdirSync(path, { recursive: true })
  for (const [name, content] of Object.entries(files)) writeFileSync(join(path, name), content)
  return path
}

afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('the check command', { timeout: 60_000 }, () => {
  it('says that a good release has no faults', () => {
    expect(check(save(shippedFiles()))).toEqual({
      status: 0,
      stdout: '32 sentences, six languages, no faults\n',
      stderr: '',
    })
  })

  it('looks at what is spoken too', () => {
    const files = shippedFiles()
    files['fr.spoken.md'] = `${files['fr.spoken.md']}\n=\n`
    files['espeak-lexicon.fr.json'] = '[]'
    expect(check(save(files)).stdout).toMatch(
      /^espeak-lexicon\.fr\.json:1 {2}.*\nfr\.spoken\.md:56 {2}Has 17 blocks; fr\.md has 16\..*\n\n2 faults\n$/,
    )
  })

  it('prints each fault with its file and line', () => {
    const files = shippedFiles()
    files['es.md'] = String(files['es.md']).replace('lang: es', 'lang: fr')
    files['ar.md'] = new Uint8Array(3_000_000)
    expect(check(save(files))).toEqual({
      status: 1,
      stdout:
        'ar.md:1  The file is larger than 2 MB: shorten it, or make two releases of it.\n' +
        'es.md:2  The file is named for “es” but says “lang: fr”: correct the one or the other.\n\n2 faults\n',
      stderr: '',
    })
  })

  it.each([[[]], [['/no/such/folder']], [[SCRIPT]], [['a', 'b']]])('shows how it is called for %j', (args) => {
    const { status, stdout, stderr } = check(...args)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain('Usage:')
  })
})
