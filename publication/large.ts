/** Releases so long that their editions are read one at a time: each then lies in a file of its own, apart from the release. */
import { type Block, type Edition, LANGUAGES, type Language, type Release } from './model'

/** The most blocks of an edition that is read, sent and shown whole. */
export const WHOLE_BLOCKS = 400

/** Whether an edition is shown part by part. */
export function isLarge(edition: Edition): boolean {
  return edition.blocks.length > WHOLE_BLOCKS
}

/** Whether the text of an edition is there; where a large release is read, that of others is yet to be asked for. */
export function hasText(edition: Edition): boolean {
  return edition.blocks.length > 0
}

/** The release with the blocks of one edition put in their place. */
export function withBlocks(release: Release, language: Language, blocks: readonly Block[]): Release {
  const edition = { ...release.editions[language], blocks }
  return { ...release, editions: { ...release.editions, [language]: edition } }
}

/**
 * A release as its files: one, where it is small; else the release without its text, and the blocks of each edition.
 * @returns `blocks` is null where the release is whole in `release`
 */
export function inFiles(release: Release): {
  readonly release: Release
  readonly blocks: Readonly<Record<Language, readonly Block[]>> | null
} {
  if (!LANGUAGES.some((language) => isLarge(release.editions[language]))) return { release, blocks: null }
  const blocks = Object.fromEntries(LANGUAGES.map((language) => [language, release.editions[language].blocks]))
  const bare = LANGUAGES.reduce((rest, language) => withBlocks(rest, language, []), release)
  return { release: bare, blocks: blocks as Record<Language, readonly Block[]> }
}
