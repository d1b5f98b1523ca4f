import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DEFAULT_LOOK } from '../../../electron/look'
import { compose } from '../../../electron/printing/composition'
import { loadHyphenators } from '../../../electron/printing/hyphens'
import { jobOf, type PrintJob } from '../../../electron/printing/print-job'
import { allSentences, LANGUAGES, sentencesOf } from '../../../publication/model'
import { DEFAULT_PRINT, type PrintOptions } from '../../../publication/printing/options'
import { shippedRelease } from '../shipped-release'

const release = shippedRelease()
const template = readFileSync(join(import.meta.dirname, '../../../renderer/paper.html'), 'utf8')
const job = (options: Partial<PrintOptions> = {}, more: Partial<PrintJob> = {}): PrintJob => ({
  ...jobOf({ options: { ...DEFAULT_PRINT, ...options }, reading: 'en', beside: 'ar', usualPaper: 'a4' }),
  ...more,
})
const hyphenators = await loadHyphenators(LANGUAGES)
const made = (printed: PrintJob, pages: readonly number[] | null = null) =>
  compose(release, printed, hyphenators, template).page(pages).html
/** What a document says, without its marks. */
const textIn = (html: string) =>
  html
    .replace(/^.*<body>/s, '')
    .replace(/<sup class="note">\d+<\/sup>/g, '')
    .replace(/<[^>]*>/g, '')
    .replaceAll('\u00ad', '')
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')

describe('a printed document', () => {
  it('holds every sentence of every edition, in order', () => {
    const text = textIn(made(job({ text: 'several' })))
    let at = 0
    for (const language of LANGUAGES)
      for (const sentence of allSentences(release.editions[language])) {
        const found = text.indexOf(sentence.text, at)
        expect(found, `${language} ${sentence.id}`).toBeGreaterThanOrEqual(at)
        at = found + sentence.text.length
      }
  })

  it('says the language of each block, and of names in another script by an element whose language a PDF keeps', () => {
    const html = made(job({ text: 'several' }))
    expect(html).toMatch(/<html lang="ar" dir="rtl">/)
    for (const [tag] of html.matchAll(/<(?:article|p|h1|h2|ul|blockquote)\b(?! class="notes")[^>]*>/g))
      expect(tag).toContain(' lang="')
    expect(html).toMatch(/<bdi dir="ltr"[^>]*><mark lang="en">Wynne Boelt<\/mark><\/bdi>/)
  })

  it('of two languages has each block beside its twin', () => {
    for (const text of ['columns', 'paragraphs'] as const) {
      const html = made(job({ text }))
      const { en, ar } = release.editions
      const rows = html.split('<div class="pair').slice(5)
      expect(rows).toHaveLength(en.blocks.length)
      for (const [index, row] of rows.entries()) {
        const [first, twin] = [en, ar].map(({ blocks }) => blocks[index] && sentencesOf(blocks[index])[0]?.text)
        const said = textIn(`<body>${row}`)
        expect(said.indexOf(first ?? '?')).toBeGreaterThanOrEqual(0)
        expect(said.indexOf(twin ?? '?')).toBeGreaterThan(said.indexOf(first ?? '?'))
      }
    }
  })

  it('numbers the targets of links, each once, and none that stands in the text', () => {
    const html = made(job())
    const notes = [...html.matchAll(/<li><span class="number">\d\.<\/span> <a class="address" href="([^"]+)"/g)].map(
      ([, target]) => target,
    )
    expect(notes).toEqual([...new Set(notes)])
    expect(notes).toHaveLength(release.restoredLinks.length)
    expect(notes.join()).not.toMatch(/mailto:|tel:|unmigration/)
    expect(html.match(/<sup class="note">/g)).toHaveLength(notes.length)
    expect(made(job({ links: false }))).not.toMatch(/class="notes?"/)
  })

  it('says where an address may be broken, and what stays together', () => {
    const english = made(job())
    expect(english).toContain(
      '<bdi dir="ltr">http://<wbr>www<wbr>.un<wbr>.org/<wbr>en/<wbr>ga/<wbr>68/<wbr>meetings/<wbr>migration/</bdi>',
    )
    expect(english).toContain('>boelt<wbr>@un<wbr>.org</bdi>')
    expect(english).toContain('>http://<wbr>www<wbr>.gfmd<wbr>.org/</a></li>')
    expect(made(job({}, { languages: ['zh'] }))).toContain('：<wbr><a href="http://www.un.org/en/ga')
    const russian = made(job({ hyphenation: false }, { languages: ['ru'] }))
    expect(russian).toContain('<span class="kept">г-н</span>')
    expect(russian).toContain('<span class="kept">Г-жа</span>')
  })

  it('parts words but in large print', () => {
    expect(made(job())).toContain('\u00ad')
    expect(made(job({ size: 16 }))).not.toContain('\u00ad')
    expect(made(job({ hyphenation: false }))).not.toContain('\u00ad')
  })

  it('of a part says that it is one', () => {
    const html = made(job({}, { extent: ['s3'] }))
    expect(html).toContain('<p class="extract" lang="en" dir="ltr">Extract from the release</p>')
    expect(textIn(html)).toContain(allSentences(release.editions.en).find(({ id }) => id === 's3')?.text ?? '?')
    expect(html).not.toContain('data-sentence="s4"')
  })

  it('has the sheet, the size and the colours that were chosen', () => {
    const html = made(job({ paper: 'a5', orientation: 'landscape', size: 24 }))
    expect(html).toContain('@page{size:210mm 148mm;margin:0}')
    expect(html).toContain('--size:24pt')
    expect(html).toContain('--text:#000000')
    const colours = {
      page: '#123456',
      text: 'rgb(1, 2, 3)',
      'text-quiet': '#000000',
      link: '#000000',
      rule: '#000000',
      edge: '#000000',
    }
    expect(made(job({}, { colours }))).toContain('--page:#123456;--text:rgb(1, 2, 3)')
  })

  it('has the type of the screen, but the size and the measure of the paper', () => {
    const all = { ...DEFAULT_LOOK.type.all, face: 'sans', size: 2, measure: 0.5, leading: 1.5, word: 0.2 } as const
    const html = made(job({}, { type: { all, own: {} } as never }))
    expect(html).toContain('font-family:var(--sans)')
    expect(html).toContain('--leading-scale:1.5')
    expect(html).not.toMatch(/--scale:|--measure-scale:/)
  })

  it('puts a sheet of head and foot on each page', () => {
    const html = made(job(), [3])
    expect(html.match(/<div class="sheet"/g)).toHaveLength(3)
    expect(html).toContain('.sheet:nth-child(3){top:594mm}')
  })
})
