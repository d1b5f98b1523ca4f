import { allSentences, type Edition, type Inline, type LinkInline } from '../../publication/model'

/** What inline content shows, without its form. */
export function plainText(content: readonly Inline[]): string {
  return content.map((inline) => (inline.type === 'text' ? inline.value : plainText(inline.children))).join('')
}

/** The words of an edition that a restored link stands on; null where the edition does not use the link. */
export function wordsOfLink(edition: Edition, ref: string): string | null {
  const found = allSentences(edition)
    .flatMap(({ content }) => linksIn(content))
    .find((link) => link.ref === ref)
  return found ? plainText(found.children) : null
}

function linksIn(content: readonly Inline[]): LinkInline[] {
  return content.flatMap((inline) => {
    if (inline.type === 'text') return []
    return inline.type === 'link' ? [inline] : linksIn(inline.children)
  })
}
