/** The sandbox, truly on: as an ordinary user, since Chromium has none as root. */
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron } from 'playwright-core'
import { expect, it } from 'vitest'

const NOBODY = 65534
const ROOT = resolve(import.meta.dirname, '../..')
/** What the reader and its Electron are made of. */
const PARTS = ['package.json', 'out', '.cache', 'node_modules']
const asRoot = process.platform === 'linux' && process.getuid?.() === 0
/** As that user, where that user may make the namespaces that the sandbox is made of. */
const asNobody = ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups']
const possible = asRoot && spawnSync('setpriv', [...asNobody.slice(1), 'unshare', '-U', 'true']).status === 0

it.runIf(possible)('the page’s process is in a sandbox: filtered system calls, its own namespaces', async () => {
  const home = mkdtempSync(join(tmpdir(), 'lectern-nobody-'))
  chownSync(home, NOBODY, NOBODY)
  const program = join(home, 'electron')
  // The project may be a folder of root's alone: that user sees what is in it in another place, and nobody else does.
  const project = join(home, 'project')
  mkdirSync(project)
  for (const part of PARTS) {
    if (statSync(join(ROOT, part)).isDirectory()) mkdirSync(join(project, part))
    else writeFileSync(join(project, part), '')
  }
  const electron = (process.env.LECTERN_TEST_ELECTRON ?? '').replace(`${ROOT}/`, `${project}/`)
  const mounts = PARTS.map((part) => `mount --bind '${join(ROOT, part)}' '${join(project, part)}'`)
  const shown = [...mounts, `exec ${asNobody.join(' ')} "$@"`].join(' && ')
  // Playwright, being root, asks for no sandbox; that is taken out again.
  const start = 'for each do shift; [ "$each" = --no-sandbox ] || set -- "$@" "$each"; done'
  writeFileSync(
    program,
    `#!/bin/sh\n${start}\nexec unshare --mount sh -c '${shown.replaceAll("'", `'\\''`)}' sh '${electron}' "$@"\n`,
  )
  chmodSync(program, 0o755)
  const app = await _electron.launch({
    executablePath: program,
    args: [project, `--user-data-dir=${join(home, 'profile')}`],
    env: { ...(process.env as Record<string, string>), HOME: home, XDG_RUNTIME_DIR: home },
  })
  try {
    const page = await app.firstWindow()
    await page.waitForSelector('html[data-ready=true]', { state: 'attached' })
    const [browser, renderer] = await app.evaluate(({ BrowserWindow }) => [
      process.pid,
      BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0,
    ])
    const status = readFileSync(`/proc/${renderer}/status`, 'utf8')
    expect(status).toMatch(/^Uid:\t65534/m)
    expect(status).toMatch(/^Seccomp:\t2$/m)
    expect(status).toMatch(/^NoNewPrivs:\t1$/m)
    for (const namespace of ['user', 'pid', 'net'])
      expect(readlinkSync(`/proc/${renderer}/ns/${namespace}`)).not.toBe(
        readlinkSync(`/proc/${browser}/ns/${namespace}`),
      )
  } finally {
    await app.close()
    rmSync(home, { recursive: true, force: true, maxRetries: 5 })
  }
})
