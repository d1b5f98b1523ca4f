/** Serves the page and its files at `app://lectern/`: the only origin there is. */
import { readFile } from 'node:fs/promises'
import { protocol } from 'electron'
import { SCHEME } from './app-url'
import { assetFor, SECURITY_HEADERS } from './assets'

/** Must be called before the application is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, codeCache: true } },
  ])
}

/** `page` makes the page anew at each load. Must be called when the application is ready. */
export function serve(folder: string, page: () => string): void {
  protocol.handle(SCHEME, async ({ method, url }) => {
    const asset = assetFor(method, url, folder)
    if (asset.kind === 'refused') return answer(asset.status)
    if (asset.kind === 'page') return answer(200, 'text/html; charset=utf-8', 'no-store', page())
    try {
      // Names of files change with their content, so what was read once stays true.
      return answer(200, asset.type, 'public, max-age=31536000, immutable', await readFile(asset.path))
    } catch {
      return answer(404)
    }
  })
}

function answer(status: number, type = 'text/plain', caching = 'no-store', body: BodyInit | null = null): Response {
  return new Response(body, {
    status,
    headers: { ...SECURITY_HEADERS, 'Content-Type': type, 'Cache-Control': caching },
  })
}
