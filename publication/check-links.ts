/** The links of editions: where they lead, and that `ref:` names are those of publication.json in every language. */
import { linkTextFault, targetFault } from './check-link'
import { bodyOf, type DraftEdition } from './draft'
import type { FaultList } from './fault'
import { linksOf, plainText } from './plain-text'

/** The name a link gives to an entry of publication.json, or null for a link with a target of its own. */
export function refOf(target: string): string | null {
  return target.startsWith('ref:') ? target.slice(4) : null
}

/** The entries of publication.json's `links`: name and target. Null where they cannot be known. */
export type Refs = ReadonlyMap<string, string> | null

/** Checks every link of one edition. */
export function checkLinks(edition: DraftEdition, refs: Refs, faults: FaultList): void {
  const report = faults.for(edition.file)
  for (const { line, content } of bodyOf(edition)) {
    for (const link of linksOf(content)) {
      const ref = refOf(link.target)
      const target = ref === null ? link.target : refs?.get(ref)
      if (ref !== null && refs && target === undefined) {
        report(
          line,
          'unknown-ref',
          `“ref:${ref}” is not among the links of publication.json: correct the name or add the link.`,
        )
      }
      // A restored target is checked where it stands, in publication.json.
      const fault = (ref === null ? targetFault(link.target) : null) ?? linkTextFault(plainText(link.children), target)
      if (fault) report(line, fault.code, fault.message)
    }
  }
}

/** Compares the `ref:` links of an edition with the original's: the same names, in the same or another sentence. */
export function compareRefs(edition: DraftEdition, original: DraftEdition, refs: Refs, faults: FaultList): void {
  if (edition.blocks === null || original.blocks === null) return
  const report = faults.for(edition.file)
  const here = refsIn(edition)
  const there = refsIn(original)
  const isKnown = (ref: string) => refs === null || refs.has(ref)
  // A misspelt name was reported as unknown: what it stands for is not missing, or too many, as well.
  const misspelt = new Set([...here, ...there].filter(([ref]) => !isKnown(ref)).map(([, { block }]) => block))
  for (const [ref, { block, sentence }] of there) {
    if (here.has(ref) || !isKnown(ref) || misspelt.has(block)) continue
    const line = bodyOf(edition)[sentence]?.line ?? 1
    report(
      line,
      'missing-ref',
      `The link “ref:${ref}” is lacking; ${original.file} has it in s${sentence + 1}: add it.`,
    )
  }
  for (const [ref, { block, line }] of here) {
    if (there.has(ref) || !isKnown(ref) || misspelt.has(block)) continue
    report(line, 'extra-ref', `The link “ref:${ref}” is not in ${original.file}: remove it, or add it there.`)
  }
}

interface RefUse {
  /** The block, counted from 0. */
  readonly block: number
  /** The sentence of the body, counted from 0. */
  readonly sentence: number
  readonly line: number
}

/** Each `ref:` name of an edition, with the first place that has it. */
export function refsIn(edition: DraftEdition): ReadonlyMap<string, RefUse> {
  const found = new Map<string, RefUse>()
  let sentence = 0
  edition.blocks?.forEach(({ items }, block) => {
    for (const { line, content } of items.flat()) {
      for (const link of linksOf(content)) {
        const ref = refOf(link.target)
        if (ref !== null && !found.has(ref)) found.set(ref, { block, sentence, line })
      }
      sentence += 1
    }
  })
  return found
}
