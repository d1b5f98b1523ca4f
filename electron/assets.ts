/** Which file an address of `app://lectern/` names, and how it is served. Pure: decides, and reads nothing. */
import { extname, join, resolve, sep } from 'node:path'
import { isOurs } from './app-url'

/** The kinds of files the page is made of. HTML is not among them: a page is served at `/` alone, with its start data. */
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.data': 'application/octet-stream',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
}

/** The worker that makes speech and its data, whose names stay as they are. */
const SPEECH = '/speech/'
const SPEECH_WORKER = `${SPEECH}worker.js`

/** Letters, digits, `.`, `_` and `-`, no name starting with a dot: so no `..`, no escapes, no backslash, no NUL. */
const SAFE_PATH = /^(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)+$/

/** What is being printed. */
const PAPER = /^\/paper-([1-9]\d{0,14})$/

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  'media-src blob:',
  "connect-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  // Each makes the address of one worker, and no other (renderer/listening/engine/worker-maker.ts, renderer/printing/pdf-worker.ts).
  'trusted-types speech-worker pdf-worker',
] as const

/** Of the worker that makes speech: it fetches its data, and has nothing else that a page has. */
const WORKER_POLICY = [
  "default-src 'none'",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

/** Of a printed document: its style sheets and fonts, and nothing else. */
const PAPER_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
] as const

/** On every answer. No COOP or COEP: there is one document, and they would cost a change of process at each start. */
const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
}

/** The headers of an answer. `styleHash` allows the page its one inline style sheet, by its content. */
export function securityHeaders(styleHash: string | null = null): Readonly<Record<string, string>> {
  return headersOf(POLICY, styleHash)
}

/** The headers of a printed document. */
export const paperHeaders = (styleHash: string | null) => headersOf(PAPER_POLICY, styleHash)

function headersOf(directives: readonly string[], styleHash: string | null): Readonly<Record<string, string>> {
  const policy = directives.map((directive) =>
    styleHash && directive.startsWith('style-src') ? `${directive} ${styleHash}` : directive,
  )
  return { ...SECURITY_HEADERS, 'Content-Security-Policy': policy.join('; ') }
}

/** The headers of a worker's script: its policy is its own, not that of the page that starts it. */
export const workerHeaders = (): Readonly<Record<string, string>> => ({
  ...SECURITY_HEADERS,
  'Content-Security-Policy': WORKER_POLICY,
})

export type Asset =
  | { readonly kind: 'page' }
  | { readonly kind: 'paper'; readonly id: string }
  | { readonly kind: 'file' | 'worker'; readonly path: string; readonly type: string; readonly lasting: boolean }
  | { readonly kind: 'refused'; readonly status: 403 | 404 | 405 }

const refused = (status: 403 | 404 | 405): Asset => ({ kind: 'refused', status })

/** What is to be served for a request; `folder` is the absolute folder that no path may leave. */
export function assetFor(method: string, url: string, folder: string): Asset {
  if (method !== 'GET') return refused(405)
  if (!isOurs(url)) return refused(403)
  const { pathname } = new URL(url)
  if (pathname === '/') return { kind: 'page' }
  const paper = PAPER.exec(pathname)?.[1]
  if (paper) return { kind: 'paper', id: paper }
  if (!SAFE_PATH.test(pathname)) return refused(403)
  const path = resolve(join(folder, pathname))
  // The pattern alone keeps a path inside; this holds should the pattern ever be widened.
  if (!path.startsWith(folder + sep)) return refused(403)
  const type = TYPES[extname(pathname)]
  if (!type) return refused(404)
  const kind = pathname === SPEECH_WORKER ? 'worker' : 'file'
  return { kind, path, type, lasting: !pathname.startsWith(SPEECH) }
}
