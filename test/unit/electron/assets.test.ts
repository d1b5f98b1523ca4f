import { describe, expect, it } from 'vitest'
import { isOurs } from '../../../electron/app-url'
import { assetFor, securityHeaders, workerHeaders } from '../../../electron/assets'

const FOLDER = '/opt/lectern/out/renderer'
const get = (url: string) => assetFor('GET', url, FOLDER)

describe('an address', () => {
  it('of the root is the page', () => {
    expect(get('app://lectern/')).toEqual({ kind: 'page' })
    expect(get('app://lectern/?a#b')).toEqual({ kind: 'page' })
  })

  it.each([
    ['/assets/main-B_x-1.js', 'text/javascript; charset=utf-8'],
    ['/assets/styles.css', 'text/css; charset=utf-8'],
    ['/assets/noto.woff2', 'font/woff2'],
    ['/icon.svg?v=1', 'image/svg+xml; charset=utf-8'],
  ])('of a file is that file: %s', (path, type) => {
    const expected = { kind: 'file', path: FOLDER + path.replace(/\?.*/, ''), type, lasting: true }
    expect(get(`app://lectern${path}`)).toEqual(expected)
  })

  it.each([
    'app://lectern/assets/..%2f..%2fetc/passwd.txt',
    'app://lectern/assets/%2e%2e%2fsecret.js',
    'app://lectern/assets/%252e%252e/secret.js',
    'app://lectern/%2e%2e%2f%2e%2e/secret.js',
    'app://lectern/assets\\..\\secret.js'.replaceAll('\\', '%5c'),
    'app://lectern/assets/a%00.js',
    'app://lectern//etc/passwd.txt',
    'app://lectern/assets//a.js',
    'app://lectern/.env.js',
    'app://lectern/assets/.hidden/a.js',
    'app://lectern/C:/a.js',
    'app://lectern/assets/é.js',
    'app://lectern/assets/',
    'app://elsewhere/assets/a.js',
    'app://lectern:80/assets/a.js',
    'app://user@lectern/assets/a.js',
    'file:///etc/passwd.txt',
    'https://lectern/assets/a.js',
    'no address',
  ])('that leads elsewhere is refused: %s', (url) => {
    expect(get(url)).toEqual({ kind: 'refused', status: 403 })
  })

  it.each(['/../../etc/a.js', '/%2e%2e/%2E./etc/a.js', '/assets/../../etc/a.js'])(
    'that climbs is brought back by the parser and stays inside: %s',
    (path) => {
      expect(get(`app://lectern${path}`)).toMatchObject({ path: `${FOLDER}/etc/a.js` })
    },
  )

  it.each(['a.html', 'pages/fr.html', 'a.exe', 'a', 'a.map', 'a.JS'])('of no known kind is not found: %s', (name) => {
    expect(get(`app://lectern/${name}`)).toEqual({ kind: 'refused', status: 404 })
  })

  it('is only read', () => {
    for (const method of ['POST', 'PUT', 'HEAD', 'OPTIONS'])
      expect(assetFor(method, 'app://lectern/', FOLDER)).toEqual({ kind: 'refused', status: 405 })
  })
})

it('the policy starts from nothing and has nothing unsafe', () => {
  const policy = securityHeaders()['Content-Security-Policy'] ?? ''
  expect(policy).toMatch(/^default-src 'none';/)
  // A recording that the page itself made; nothing of it can run.
  expect(policy).toContain('; media-src blob:;')
  expect(policy.replace('media-src blob:', '')).not.toMatch(/unsafe|\*|https?:|data:|blob:/)
  for (const directive of ['base-uri', 'form-action', 'frame-ancestors', 'object-src', 'connect-src'])
    expect(policy).toContain(`${directive} 'none'`)
  expect(policy).toContain("require-trusted-types-for 'script'")
  expect(securityHeaders()['X-Content-Type-Options']).toBe('nosniff')
})

it('the page makes no script of text but the addresses of its two workers', () => {
  const policy = securityHeaders()['Content-Security-Policy'] ?? ''
  expect(policy).toMatch(/trusted-types speech-worker pdf-worker$/)
})

describe('the worker that makes speech', () => {
  const policy = workerHeaders()['Content-Security-Policy'] ?? ''

  it('alone has a policy of its own, and its files may change under their names', () => {
    expect(get('app://lectern/speech/worker.js')).toMatchObject({ kind: 'worker', lasting: false })
    expect(get('app://lectern/speech/espeak-ng.data')).toMatchObject({
      kind: 'file',
      type: 'application/octet-stream',
      lasting: false,
    })
    for (const path of ['/assets/worker.js', '/speech/other.js', '/speech/worker.js/a.js', '/worker.js'])
      expect(get(`app://lectern${path}`)).not.toMatchObject({ kind: 'worker' })
  })

  it('may fetch from our own origin, and nothing else', () => {
    expect(policy).toBe(
      "default-src 'none'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
    )
    expect(workerHeaders()['X-Content-Type-Options']).toBe('nosniff')
  })
})

it('the policy allows one inline style sheet by its hash, and no script by it', () => {
  const policy = securityHeaders("'sha256-abc='")['Content-Security-Policy'] ?? ''
  expect(policy).toContain("style-src 'self' 'sha256-abc=';")
  expect(policy).toContain("script-src 'self';")
})

it('only our own origin is ours', () => {
  expect(isOurs('app://lectern/assets/a.js')).toBe(true)
  for (const url of [
    'app://lectern.example/',
    'app://lectern@evil/',
    'app://evil/lectern',
    'apps://lectern/',
    '',
    'about:blank',
  ])
    expect(isOurs(url)).toBe(false)
})
