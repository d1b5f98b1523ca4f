import { describe, expect, it } from 'vitest'
import type { Inline, Release } from '../../../publication/model'
import { prerender } from '../../../renderer/prerender'
import { shippedRelease } from '../shipped-release'

/** The shipped release with other words in its first sentence, as if it had come past every check. */
function withText(content: readonly Inline[]): Release {
  const release = structuredClone(shippedRelease())
  const [block] = release.editions.en.blocks
  if (block?.type === 'paragraph') Object.assign(block.sentences[0] ?? {}, { content, text: '' })
  return release
}

describe('hostile text in a release', () => {
  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '" onmouseover="alert(1)',
    '<!-- --><svg/onload=alert(1)>',
    '&lt;script&gt;',
  ])('%s is shown as text', (value) => {
    const html = prerender(withText([{ type: 'text', value }]), 'en')
    const harmless = prerender(withText([{ type: 'text', value: 'harmless' }]), 'en')
    const tags = (text: string) => text.match(/<[a-z][^>]*>/g)?.length
    // The same elements, whatever the text says.
    expect(tags(html)).toBe(tags(harmless))
    expect(html).not.toContain('<script>')
    expect(html).not.toContain('<img')
  })

  it('a javascript: link is no link that runs', () => {
    const html = prerender(
      withText([{ type: 'link', target: 'javascript:alert(1)', children: [{ type: 'text', value: 'here' }] }]),
      'en',
    )
    expect(html).not.toContain('href="javascript:alert(1)"')
  })
})
