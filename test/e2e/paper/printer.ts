/** A print server of our own (CUPS) with one printer, which puts each job into a file as it comes. */
import { spawn } from 'node:child_process'
import { access, chmod, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { join } from 'node:path'

export interface PrintServer {
  /** The files that were printed, oldest first. */
  printed(): Promise<string[]>
  /** With how many copies a file was asked for, and the options of its job (cups(1): `PageSize=A5 Duplex=None …`). */
  askedFor(file: string): Promise<{ readonly copies: number; readonly options: ReadonlyMap<string, string> }>
  /** Resolves when it writes nothing any more. */
  stop(): Promise<void>
}

/** Where the server listens, for CUPS_SERVER: programs look there also before it runs. */
export const socketIn = (folder: string) => join(folder, 'cups.sock')

/** A backend, as cups-backend(7) has it: without arguments it lists devices, else it takes a job, as a file or as input. */
const BACKEND = `#!/bin/sh
[ $# -eq 0 ] && { echo 'direct sheets "Unknown" "Sheets"'; exit 0; }
out="\${DEVICE_URI#sheets:}/$1"
echo "$4 $5" > "$out.options"
cat -- "\${6:--}" > "$out.part" && mv "$out.part" "$out.pdf"
`

/** Starts the server; it must be stopped. Nothing of the system's own is touched. */
export async function startPrintServer(folder: string): Promise<PrintServer> {
  const at = (...names: string[]) => join(folder, ...names)
  const out = at('out')
  for (const name of ['bin/backend', 'bin/filter', 'spool/tmp', 'cache', 'state', 'out'])
    await mkdir(at(name), { recursive: true })
  await writeFile(at('bin', 'backend', 'sheets'), BACKEND)
  // With it the server starts a backend.
  await symlink('/usr/lib/cups/daemon', at('bin', 'daemon'))
  // As root the server runs a backend that others may not change as root, else as another user, who may not write here.
  await chmod(at('bin', 'backend', 'sheets'), 0o700)
  const everyone = '<Limit All>\nOrder allow,deny\nAllow all\n</Limit>'
  await writeFile(
    at('cupsd.conf'),
    [
      `Listen ${socketIn(folder)}`,
      'DefaultAuthType None',
      'Browsing No',
      'WebInterface No',
      '<Location />\nOrder allow,deny\nAllow all\n</Location>',
      `<Policy default>\n${everyone}\n</Policy>`,
    ].join('\n'),
  )
  const { username, gid } = userInfo()
  await writeFile(
    at('cups-files.conf'),
    [
      `ServerRoot ${folder}`,
      `ServerBin ${at('bin')}`,
      `RequestRoot ${at('spool')}`,
      `TempDir ${at('spool', 'tmp')}`,
      `CacheDir ${at('cache')}`,
      `StateDir ${at('state')}`,
      `AccessLog ${at('access.log')}`,
      `ErrorLog ${at('error.log')}`,
      `PageLog ${at('page.log')}`,
      `Printcap ${at('printcap')}`,
      ...(gid === 0 ? [] : [`User ${username}`]),
    ].join('\n'),
  )
  await writeFile(
    at('printers.conf'),
    `<DefaultPrinter Sheets>\nInfo Sheets\nDeviceURI sheets:${out}\nState Idle\nAccepting Yes\nShared No\n</DefaultPrinter>\n`,
  )
  const path = `${process.env.PATH}:/usr/sbin:/sbin`
  const server = spawn('cupsd', ['-f', '-c', at('cupsd.conf'), '-s', at('cups-files.conf')], {
    env: { ...process.env, PATH: path },
    stdio: 'ignore',
  })
  const ended = new Promise((resolve) => server.on('exit', resolve))
  const failed = new Promise<never>((_resolve, reject) => {
    server.on('error', reject)
    server.on('exit', (code) => reject(new Error(`cupsd ended (${code}); see ${at('error.log')}`)))
  })
  failed.catch(() => {})
  await Promise.race([opened(socketIn(folder)), failed])
  return {
    printed: async () =>
      (await readdir(out))
        .filter((name) => name.endsWith('.pdf'))
        .sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10))
        .map((name) => join(out, name)),
    async askedFor(file) {
      const [copies, ...options] = (await readFile(file.replace(/pdf$/, 'options'), 'utf8')).trim().split(' ')
      const pairs = options.map(
        (option) => [option.split('=')[0] ?? '', option.slice(option.indexOf('=') + 1)] as const,
      )
      return { copies: Number(copies), options: new Map(pairs) }
    },
    async stop() {
      server.kill()
      await ended
    },
  }
}

async function opened(socket: string): Promise<void> {
  for (;;) {
    if (
      await access(socket).then(
        () => true,
        () => false,
      )
    )
      return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
