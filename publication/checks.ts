/** Reads a release from its files, or says everything that is wrong with it at once. */
import { buildEdition } from './build-edition'
import { checkAlignment } from './check-alignment'
import { checkCharacters, checkDecoded } from './check-characters'
import { checkLinks, compareRefs, type Refs, refsIn } from './check-links'
import { checkScript } from './check-script'
import { bodyOf, type DraftEdition, TITLES } from './draft'
import { type Fault, FaultList } from './fault'
import type { Manifest } from './manifest'
import { type Edition, LANGUAGES, type Language, type Release } from './model'
import { RELEASE_ID } from './place'
import { linksOf } from './plain-text'
import { MANIFEST_FILE, type ReadManifest, readManifest } from './read-manifest'
import { readMarkdown } from './read-markdown'
import { rolesOf } from './roles'
import { decode, isParsable } from './source-text'

export type { Fault, FaultCode } from './fault'
export { MAX_BYTES } from './source-text'

/** The files of a release's folder by name; other files than publication.json and `<language>.md` are not looked at. */
export type ReleaseFiles = Readonly<Record<string, string | Uint8Array>>

/**
 * The release in `files`, where `id` is the name of its folder; or every fault in it, sorted by file and line. Never
 * throws. Bytes are taken as UTF-8, strings as they are.
 */
export function readRelease(files: ReleaseFiles, id: string): { release: Release } | { faults: Fault[] } {
  const faults = new FaultList()
  if (!RELEASE_ID.test(id)) {
    faults.for(MANIFEST_FILE)(
      1,
      'release-id',
      'The folder’s name must be small letters, digits and hyphens, at most 100.',
    )
  }
  const read = openManifest(files, id, faults)
  const drafts = new Map<Language, DraftEdition>()
  for (const language of LANGUAGES) {
    const draft = openEdition(files, language, faults)
    if (draft) drafts.set(language, draft)
  }
  compareEditions(drafts, read, faults)

  const found = faults.all()
  if (found.length > 0 || !read?.manifest) return { faults: found }
  return { release: buildRelease(id, read.manifest, read.original, drafts) }
}

function openManifest(files: ReleaseFiles, id: string, faults: FaultList): ReadManifest | null {
  const report = faults.for(MANIFEST_FILE)
  const content = fileOf(files, MANIFEST_FILE)
  if (content === null) {
    report(1, 'missing-manifest', `The file ${MANIFEST_FILE} is missing: add it.`)
    return null
  }
  const text = decode(content, report)
  try {
    return text === null ? null : readManifest(text, id, report)
  } catch {
    report(1, 'unreadable', 'The file cannot be read: it nests too deeply.')
    return null
  }
}

function openEdition(files: ReleaseFiles, language: Language, faults: FaultList): DraftEdition | null {
  const file = `${language}.md`
  const report = faults.for(file)
  const content = fileOf(files, file)
  if (content === null) {
    report(1, 'missing-language', `The file ${file} is missing: a release has all six languages.`)
    return null
  }
  const text = decode(content, report)
  if (text === null) return null
  checkCharacters(text, report)
  if (!isParsable(text, report)) return null
  try {
    const draft = readMarkdown(text, file, language, report)
    checkSentences(draft, text.split('\n'), faults)
    checkScript(draft, report)
    return draft
  } catch {
    report(1, 'unreadable', 'The file cannot be read: its markup nests too deeply.')
    return null
  }
}

function checkSentences(draft: DraftEdition, lines: readonly string[], faults: FaultList): void {
  const report = faults.for(draft.file)
  for (const sentence of [...TITLES.flatMap((name) => draft.titles[name] ?? []), ...bodyOf(draft)]) {
    const { line, text, content } = sentence
    const targets = linksOf(content).map(({ target }) => target)
    checkDecoded([text, ...targets].join(' '), lines[line - 1] ?? '', (code, message) => report(line, code, message))
    const hasLink = targets.length > 0
    if (text.trim() === '' && !hasLink && !faults.has(draft.file, line)) {
      report(line, 'empty-sentence', 'There is no text here: write it or remove the markup.')
    }
  }
}

function compareEditions(
  drafts: ReadonlyMap<Language, DraftEdition>,
  read: ReadManifest | null,
  faults: FaultList,
): void {
  const original = drafts.get(read?.original ?? 'en')
  const refs = read?.refs ?? null
  for (const draft of drafts.values()) {
    checkLinks(draft, refs, faults)
    if (!original || draft === original) continue
    checkAlignment(draft, original, faults.for(draft.file))
    compareRefs(draft, original, refs, faults)
  }
  if (read && refs && original) reportUnused([...drafts.values()], refs, read, faults)
}

function reportUnused(
  drafts: readonly DraftEdition[],
  refs: NonNullable<Refs>,
  read: ReadManifest,
  faults: FaultList,
): void {
  const used = new Set(drafts.flatMap((draft) => [...refsIn(draft).keys()]))
  for (const name of refs.keys()) {
    if (used.has(name)) continue
    const line = read.lineOfRef(name)
    faults.for(MANIFEST_FILE)(
      line,
      'unused-ref',
      `No edition has a link “ref:${name}”: remove the entry or add the link.`,
    )
  }
}

function buildRelease(
  id: string,
  manifest: Manifest,
  original: Language,
  drafts: ReadonlyMap<Language, DraftEdition>,
): Release {
  const restoredLinks = manifest.links.map(({ id: name, url, confidence }) => ({ id: name, target: url, confidence }))
  const links = new Map(restoredLinks.map((link) => [link.id, link]))
  const roles = rolesOf(drafts.get(original)?.blocks ?? [])
  const editions = LANGUAGES.flatMap((language): [Language, Edition][] => {
    const draft = drafts.get(language)
    const status = language === original ? 'original' : 'unofficial-translation'
    return draft ? [[language, buildEdition(draft, { status, roles, links })]] : []
  })
  return {
    id,
    datePublished: manifest.datePublished,
    publisher: manifest.publisher.name,
    place: manifest.locationCreated.name,
    source: manifest.isBasedOn.description,
    original,
    restoredLinks,
    notes: manifest.notes,
    terms: manifest.mentions.map(({ name, description }) => ({ name, meaning: description })),
    editions: Object.fromEntries(editions) as Record<Language, Edition>,
  }
}

function fileOf(files: ReleaseFiles, name: string): string | Uint8Array | null {
  return Object.hasOwn(files, name) ? (files[name] ?? null) : null
}
