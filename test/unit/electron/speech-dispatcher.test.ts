import { describe, expect, it } from 'vitest'
import { findSpeechDispatcher } from '../../../electron/speech-dispatcher'

const LIBRARY = '/usr/lib/x86_64-linux-gnu/libspeechd.so.2'
const SERVER = '/usr/bin/speech-dispatcher'
const SOCKET = '/run/user/1000/speech-dispatcher/speechd.sock'

describe('Speech Dispatcher', () => {
  const find = (files: readonly string[], env: Record<string, string> = {}, arch = 'x64') =>
    findSpeechDispatcher({ env, arch, uid: 1000, exists: (path) => files.includes(path) })

  it('is used where both its library and its server are there', () => {
    expect(find([LIBRARY, SERVER])).toBe('ready')
    expect(find([LIBRARY, SOCKET])).toBe('ready')
  })

  // The library alone comes with many programs; asked to start a server that is not there, it has killed applications.
  it('is left alone where a part is missing, which is named', () => {
    expect(find([])).toBe('no-library')
    expect(find([SERVER, SOCKET])).toBe('no-library')
    expect(find([LIBRARY])).toBe('no-server')
  })

  it.each([
    ['Fedora', '/usr/lib64/libspeechd.so.2', 'x64', {}],
    ['Arch', '/usr/lib/libspeechd.so.2', 'x64', {}],
    ['Debian on ARM', '/usr/lib/aarch64-linux-gnu/libspeechd.so.2', 'arm64', {}],
    ['a folder of one’s own', '/opt/lib/libspeechd.so.2', 'x64', { LD_LIBRARY_PATH: ':/other:/opt/lib' }],
    ['an unknown machine', '/usr/local/lib/libspeechd.so.2', 'riscv64', {}],
  ])('is found in %s', (_name, library, arch, env) => {
    expect(find([library, SERVER], env, arch)).toBe('ready')
  })

  it('of another machine’s make is none', () => {
    expect(find(['/usr/lib/aarch64-linux-gnu/libspeechd.so.2', SERVER])).toBe('no-library')
  })

  it('is looked for where the environment says it is', () => {
    expect(find([LIBRARY, '/run/x/speech-dispatcher/speechd.sock'], { XDG_RUNTIME_DIR: '/run/x' })).toBe('ready')
    expect(find([LIBRARY, '/tmp/s.sock'], { SPEECHD_ADDRESS: 'unix_socket:/tmp/s.sock' })).toBe('ready')
    expect(find([LIBRARY, SOCKET], { SPEECHD_ADDRESS: 'unix_socket:/tmp/s.sock' })).toBe('no-server')
    expect(find([LIBRARY], { SPEECHD_ADDRESS: 'inet_socket:example:6560' })).toBe('no-server')
    expect(find([LIBRARY, '/opt/sd'], { SPEECHD_CMD: '/opt/sd' })).toBe('ready')
    expect(find([LIBRARY, SERVER], { SPEECHD_CMD: '/opt/sd' })).toBe('no-server')
  })
})
