/** The address of the one page, and what counts as ours. */

export const SCHEME = 'app'
export const HOST = 'lectern'
export const PAGE_URL = `${SCHEME}://${HOST}/`

/** Whether an address is of our own origin. Node gives such origins as `null`, so the parts are compared. */
export function isOurs(url: string): boolean {
  try {
    const { protocol, host, username, password } = new URL(url)
    return protocol === `${SCHEME}:` && host === HOST && username === '' && password === ''
  } catch {
    return false
  }
}
