/** A place in a release as a link: `lectern://release/<release>/<language>#<sentence>`. */
import { isLanguage, type Language, type SentenceId } from './model'

export interface DeepPlace {
  readonly release: string
  readonly language: Language
  readonly sentence: SentenceId
}

/** The name of a release: its folder's. Lower case, since file systems and launchers may not keep case. */
export const RELEASE_ID = /^[a-z0-9][a-z0-9-]{0,99}$/

/** The longest link that is read, well over the longest that is written. */
const MAX_LENGTH = 200
const LINK =
  /^lectern:\/\/release\/([a-z0-9][a-z0-9-]{0,99})\/([a-z]{2})\/?#(kicker|title|subtitle|s[1-9][0-9]{0,4})\/?$/

/** The link to a place, which must be a valid one: nothing is escaped, since nothing needs to be. */
export function formatDeepLink({ release, language, sentence }: DeepPlace): string {
  return `lectern://release/${release}/${language}#${sentence}`
}

/**
 * The place a link names, or null: anything but the form above, over 200 characters, percent-encoded, with a port, a
 * query, credentials or no sentence is no link of ours. Capitals and a slash after the language or at the end are
 * taken, since shells and browsers put them there. Whether such a release or sentence exists is not asked. Never throws.
 */
export function parseDeepLink(link: string): DeepPlace | null {
  // ASCII first: lower case makes a “k” of the Kelvin sign.
  if (typeof link !== 'string' || link.length > MAX_LENGTH || !/^[!-~]+$/.test(link)) return null
  const [, release, language, sentence] = LINK.exec(link.toLowerCase()) ?? []
  if (release === undefined || sentence === undefined || !isLanguage(language)) return null
  return { release, language, sentence }
}
