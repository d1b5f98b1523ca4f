import type { Inline, LinkInline } from './model'

/** What inline content shows, joined. */
export function plainText(content: readonly Inline[]): string {
  return content.map((inline) => (inline.type === 'text' ? inline.value : plainText(inline.children))).join('')
}

/** Every link of inline content, in order. */
export function linksOf(content: readonly Inline[]): readonly LinkInline[] {
  return content.flatMap((inline) => {
    if (inline.type === 'text') return []
    return inline.type === 'link' ? [inline] : linksOf(inline.children)
  })
}
