/** Serves the page and its files at `app://lectern/`: the only origin there is. */
import { readFile } from 'node:fs'
import { type ProtocolResponse, protocol } from 'electron'
import { SCHEME } from './app-url'
import { assetFor, paperHeaders, securityHeaders, workerHeaders } from './assets'
import type { Page } from './page'
import { paperAt } from './printing/papers'

/** Must be called before the application is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, codeCache: true } },
  ])
}

/**
 * `page` makes the page anew at each load. Must be called when the application is ready.
 *
 * Buffers, not `protocol.handle`: that one loads Node's fetch and streams each body through it, which costs a fifth of the
 * time to the first text (docs/performance.md).
 */
export function serve(folder: string, page: () => Page): void {
  protocol.registerBufferProtocol(SCHEME, ({ method, url }, respond) => {
    const asset = assetFor(method, url, folder)
    if (asset.kind === 'refused') return respond(answer(asset.status))
    if (asset.kind === 'page') {
      const { html, styleHash } = page()
      return respond(answer(200, 'text/html; charset=utf-8', 'no-store', Buffer.from(html), securityHeaders(styleHash)))
    }
    if (asset.kind === 'paper') {
      const paper = paperAt(asset.id)
      if (!paper) return respond(answer(404))
      return respond(
        answer(200, 'text/html; charset=utf-8', 'no-store', Buffer.from(paper.html), paperHeaders(paper.styleHash)),
      )
    }
    // Where names of files change with their content, what was read once stays true.
    const caching = asset.lasting ? 'public, max-age=31536000, immutable' : 'no-cache'
    const headers = asset.kind === 'worker' ? workerHeaders() : securityHeaders()
    readFile(asset.path, (error, body) => {
      respond(error ? answer(404) : answer(200, asset.type, caching, body, headers))
    })
  })
}

function answer(
  statusCode: number,
  type = 'text/plain',
  caching = 'no-store',
  data = Buffer.alloc(0),
  headers = securityHeaders(),
): ProtocolResponse {
  return { statusCode, data, headers: { ...headers, 'Content-Type': type, 'Cache-Control': caching } }
}
