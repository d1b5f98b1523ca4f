import { describe, expect, test } from 'vitest'
import { blockHtml, bodyHtml, escapeHtml, headerHtml, inlinesHtml, sentenceHtml } from '../../../publication/html'
import { allSentences, type Block, type Edition, LANGUAGES, sentencesOf } from '../../../publication/model'
import { shippedRelease } from '../shipped-release'

const release = shippedRelease()
const { ar, en, zh } = release.editions

/** What a browser would show of HTML without void elements. */
const textOf = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

const blockOf = (edition: Edition, role: Block['role'], type: Block['type']) => {
  const found = edition.blocks.find((block) => block.role === role && block.type === type)
  if (!found) throw new Error(`no ${type} ${role}`)
  return found
}

describe('the text of a release as HTML', () => {
  test.each(LANGUAGES)('every sentence in %s shows its text and carries its id', (language) => {
    const edition = release.editions[language]
    for (const sentence of allSentences(edition)) {
      const html = sentenceHtml(sentence, edition)
      expect(textOf(html)).toBe(sentence.text)
      expect(html).toMatch(new RegExp(`^<span class="sentence" id="${sentence.id}" data-sentence="${sentence.id}">`))
    }
  })

  test('is never markup', () => {
    const content = [{ type: 'text', value: '<b onclick="x()">&amp;</b>\u0000\ud800' }] as const
    expect(inlinesHtml(content, 'en')).toBe('&lt;b onclick=&quot;x()&quot;&gt;&amp;amp;&lt;/b&gt;')
    expect(escapeHtml('𝒳 \ud835 y')).toBe('𝒳  y')
    const link = { type: 'link', target: 'https://un.org/"><script>', children: content } as const
    expect(inlinesHtml([link], 'en')).not.toContain('<script')
  })

  test('joins sentences with a space, in Chinese with nothing', () => {
    expect(textOf(bodyHtml(en))).toContain('international migration. The Declaration')
    const [first, second] = sentencesOf(zh.blocks[1] as Block)
    expect(textOf(bodyHtml(zh))).toContain(`${first?.text}${second?.text}`)
  })

  test('isolates addresses, telephone numbers and names in Arabic', () => {
    const html = blockHtml(blockOf(ar, 'contacts', 'list'), ar)
    expect(html).toContain('<bdi dir="ltr" lang="en">Wynne Boelt</bdi>')
    expect(html).toContain('<a href="tel:+12129638264" class="address"><bdi dir="ltr">+1 212-963-8264</bdi></a>')
    expect(html).toContain('<a href="mailto:boelt@un.org" class="address"><bdi dir="ltr">boelt@un.org</bdi></a>')
  })

  test('marks names in Latin letters as English in another script', () => {
    const html = inlinesHtml([{ type: 'text', value: '记者Wynne Boelt，2013年' }], 'zh', { xml: true })
    expect(html).toBe('记者<span lang="en" xml:lang="en">Wynne Boelt</span>，2013年')
  })

  test('keeps quotations, contacts, headings, emphasis and restored links', () => {
    expect(blockHtml(blockOf(en, 'quotation', 'paragraph'), en)).toMatch(/^<blockquote><p><span.*<\/p><\/blockquote>$/)
    expect(blockHtml(blockOf(en, 'contacts', 'list'), en)).toMatch(/^<ul class="contacts">\n<li>/)
    expect(bodyHtml(en)).toMatch(/\n<h2><span[^>]*>Media contacts<\/span><\/h2>\n<p class="contacts">/)
    expect(bodyHtml(en)).toContain('class="restored" data-ref="declaration">Declaration</a>')
    expect(
      inlinesHtml(
        [{ type: 'emphasis', children: [{ type: 'strong', children: [{ type: 'text', value: 'a' }] }] }],
        'en',
      ),
    ).toBe('<em><strong>a</strong></em>')
    expect(bodyHtml(en)).toContain('<span class="dateline">New York, 4 October—</span>United')
  })

  test('says the status in the header, and the title is the one h1', () => {
    const html = headerHtml(en, 'Original <edition>')
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect(html).toContain('<p class="status">Original &lt;edition&gt;</p>')
  })

  test('takes prefixes, tags, hyphens and notes', () => {
    const lead = sentencesOf(en.blocks[0] as Block)[0]
    if (!lead) throw new Error('no lead')
    const html = sentenceHtml(lead, en, {
      idPrefix: 'en-',
      everywhere: true,
      nameTag: 'mark',
      hyphenate: (text) => text.replaceAll('unanimously', 'unan\u00adimously'),
      afterLink: ({ ref }) => `<sup>${ref}</sup>`,
    })
    expect(html).toMatch(/^<span class="sentence" id="en-s1" data-sentence="s1" lang="en" dir="ltr">.*<\/span>$/)
    expect(html).toContain('unan\u00adimously')
    expect(html).toContain('</a><sup>declaration</sup>')
    expect(inlinesHtml([{ type: 'text', value: '见 Peter Sutherland' }], 'zh', { nameTag: 'mark' })).toBe(
      '见 <mark lang="en">Peter Sutherland</mark>',
    )
    expect(sentenceHtml(lead, en, { idPrefix: null })).not.toContain(' id=')
    const heading = en.blocks.find(({ type }) => type === 'heading')
    if (!heading) throw new Error('no heading')
    expect(blockHtml(heading, en, { hyphenate: () => 'hyphenated' })).not.toContain('hyphenated')
  })
})
