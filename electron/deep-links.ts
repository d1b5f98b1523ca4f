/** Links of the form `lectern://release/…` that the system hands us. Knows no Electron. */
import { parseDeepLink } from '../publication/place'
import type { DeepPlace, Notice } from './contract'

/** The scheme that the system sends us links of. */
export const LINK_SCHEME = 'lectern'

/** Enough of a link for a person to recognise it. */
const SHOWN_LENGTH = 80

/**
 * Whether the reader itself has to tell the system that it opens these links: on Windows, once it is installed. On Linux and
 * macOS the package says so, and asking again would write into files of the person's own.
 */
export function registersLinks(platform: NodeJS.Platform, isPackaged: boolean, env: NodeJS.ProcessEnv): boolean {
  // What is carried about leaves nothing behind.
  return platform === 'win32' && isPackaged && !env.PORTABLE_EXECUTABLE_DIR
}

export type LinkTarget = { readonly place: DeepPlace } | { readonly notice: Notice }

/** The link among a command line's arguments, or null. Where there are several, the last: systems append it. */
export function findDeepLink(commandLine: readonly string[]): string | null {
  return commandLine.findLast((argument) => argument.toLowerCase().startsWith(`${LINK_SCHEME}:`)) ?? null
}

/** Where a link leads, or why it leads nowhere. */
export function resolveDeepLink(link: string, hasRelease: (id: string) => boolean): LinkTarget {
  const place = parseDeepLink(link)
  if (!place) return { notice: { id: 'deep-link-invalid', detail: shown(link) } }
  if (!hasRelease(place.release)) return { notice: { id: 'deep-link-unknown-release', detail: shown(link) } }
  return { place }
}

/** Control characters and marks of direction are left out: a link must not rearrange the sentence it is quoted in. */
function shown(link: string): string {
  const plain = link.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
  return plain.length > SHOWN_LENGTH ? `${plain.slice(0, SHOWN_LENGTH)}…` : plain
}
