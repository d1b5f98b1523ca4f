import { describe, expect, it } from 'vitest'
import { readRelease } from '../../../publication/checks'
import { SHIPPED, shippedFiles } from './shipped-files'

function faultsOf(files: Record<string, string | Uint8Array>, id = SHIPPED) {
  const result = readRelease(files, id)
  if (!('faults' in result)) throw new Error('The release should have faults')
  return result.faults
}

describe('a release with many faults', () => {
  it('names them all at once, by file and line', () => {
    const files = shippedFiles()
    const change = (file: string, from: string | RegExp, to: string) => {
      files[file] = String(files[file]).replace(from, () => to)
    }
    delete files['ru.md']
    change('ar.md', 'lang: ar', 'lang: fa')
    change('ar.md', 'فلنكثف', '\u202eفلنكثف')
    change('es.md', 'diversas.\nIntensifiquemos', 'diversas. Intensifiquemos')
    change('es.md', '[www.unmigration.org](http://www.unmigration.org)', '[ici](javascript:alert(1))')
    change('es.md', '(ref:global-forum)', '(ref:forum)')
    change('fr.md', '## Des', '<hr>\n\n### Des')
    change('zh.md', 'http://www.un.org/en', 'http://me:secret@www.un.org/en')
    change('publication.json', '"2013-10-04"', '"4 October"')
    change('publication.json', '"confidence": "medium-high"', '"confidence": "good"')
    const found = faultsOf(files).map(({ file, line, code }) => `${file}:${line} ${code}`)
    expect(found).toEqual([
      'ar.md:2 wrong-language',
      'ar.md:15 bidi-control',
      'es.md:13 unequal-sentences',
      'es.md:36 unknown-ref',
      'es.md:46 link-scheme',
      'fr.md:30 raw-html',
      'fr.md:32 unequal-blocks',
      'publication.json:15 manifest',
      'publication.json:86 manifest',
      'ru.md:1 missing-language',
      'zh.md:46 link-credentials',
    ])
  })

  it('says of an empty folder that all is missing', () => {
    const found = faultsOf({}).map(({ file, code }) => `${file} ${code}`)
    expect(found).toEqual([
      ...['ar', 'en', 'es', 'fr'].map((language) => `${language}.md missing-language`),
      'publication.json missing-manifest',
      ...['ru', 'zh'].map((language) => `${language}.md missing-language`),
    ])
  })

  it('finds two kinds of fault in one link', () => {
    const files = shippedFiles()
    files['fr.md'] = String(files['fr.md']).replace('](http://www.unmigration.org)', '](java&#9;script:alert(1))')
    expect(faultsOf(files).map(({ line, code }) => `${line} ${code}`)).toEqual([
      '47 control-character',
      '47 link-malformed',
    ])
  })

  it('refuses a folder’s name that cannot stand in a link', () => {
    for (const id of ['', '..', 'A', 'a/b', 'a b', 'é', 'a'.repeat(101)]) {
      expect(faultsOf(shippedFiles(), id).map(({ code }) => code)).toContain('release-id')
    }
  })

  it('does not take what every object has for a file', () => {
    const codes = faultsOf(Object.create(shippedFiles())).map(({ code }) => code)
    expect(new Set(codes)).toEqual(new Set(['missing-language', 'missing-manifest']))
  })

  it('says what to do, in a sentence', () => {
    const files = shippedFiles()
    files['es.md'] = String(files['es.md']).replace(/El Sr\. Ban señaló.*\n\n/, '')
    expect(faultsOf(files)).toEqual([
      {
        file: 'es.md',
        line: 40,
        code: 'unequal-blocks',
        message:
          'Has 15 blocks; en.md has 16. They part at block 11: paragraph of 3 here, paragraph of 1 at line 40 there. Make the blocks the same.',
      },
    ])
  })

  it('pairs the blocks that can be read where others cannot', () => {
    const files = shippedFiles()
    files['en.md'] = String(files['en.md']).replace('Mr. Ban also noted', '```\nMr. Ban also noted')
    files['en.md'] = String(files['en.md']).replace('in humanitarian crises.', 'in humanitarian crises.\n```')
    files['es.md'] = String(files['es.md']).replace('## Más', '<hr>\n\n## Más')
    const found = faultsOf(files).map(({ file, line, code }) => `${file}:${line} ${code}`)
    expect(found).toEqual(['en.md:40 unsupported-markup', 'es.md:30 raw-html'])
  })

  it('goes on where two editions cannot be read', () => {
    const files = shippedFiles()
    files['en.md'] = '---\nlang: en\n'
    files['ar.md'] = new Uint8Array([0xff, 0xfe, 0x00])
    files['fr.md'] = String(files['fr.md']).replace('Intensifions', 'Intensi\u200bfions')
    const found = faultsOf(files).map(({ file, code }) => `${file} ${code}`)
    expect(found).toEqual(
      expect.arrayContaining(['ar.md invalid-utf-8', 'en.md front-matter', 'fr.md invisible-character']),
    )
  })
})

describe('zero-width joiners', () => {
  it('are taken after an Arabic letter, where they shape it', () => {
    const files = shippedFiles()
    files['ar.md'] = String(files['ar.md']).replace('فلنكثف', 'فلن\u200cكثفه\u200d')
    expect(readRelease(files, SHIPPED)).toHaveProperty('release')
  })
})

describe('hosts and links that are in order', () => {
  const good = [
    'http://bücher.example/',
    'https://пример.рф/',
    'https://www.un.org:8443/a?b#c',
    'http://例子.example/',
    'http://日本のドメイン.jp/',
    'http://[::1]/',
    'mailto:a.b+c@un.org',
    'tel:+41-22-917-12-34',
  ]
  it.each(good)('%s is taken', (url) => {
    const files = shippedFiles()
    files['fr.md'] = String(files['fr.md']).replace(
      '[www.unmigration.org](http://www.unmigration.org)',
      `[le site](${url})`,
    )
    expect(readRelease(files, SHIPPED)).toHaveProperty('release')
  })

  const texts = [
    'https://unmigration.org',
    'unmigration.org',
    'le site www.unmigration.org, en anglais',
    'A/RES/68/4',
    'U.N.',
    'M. Ban',
  ]
  it.each(texts)('the text “%s” names the target or none', (text) => {
    const files = shippedFiles()
    files['fr.md'] = String(files['fr.md']).replace('[www.unmigration.org]', `[${text}]`)
    expect(readRelease(files, SHIPPED)).toHaveProperty('release')
  })
})

describe('text that a parser could hang on', () => {
  const n = 300_000
  const texts: Record<string, string> = {
    'quotations in quotations': '> '.repeat(n),
    brackets: '['.repeat(n),
    emphasis: '*a_ '.repeat(n),
    stars: `${'*'.repeat(n)}a${'*'.repeat(n)}`,
    'lists in lists': `${'- '.repeat(n)}a`,
    'numbered lists': '1. '.repeat(n),
    'paragraphs of brackets': `${'[a]('.repeat(100)}\n\n`.repeat(n / 400),
    'paragraphs of stars': `${'*a_ '.repeat(200)}\n\n`.repeat(n / 800),
    'lines of emphasis': `${'*a '.repeat(30)}\n`.repeat(n / 90),
    'nested lists line by line': Array.from({ length: 1000 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n'),
    'short lines': 'a\n\n'.repeat(4999),
    definitions: '[a]: b\n'.repeat(9000),
    'front matter of brackets': `---\ntitle: ${'['.repeat(n)}\n---\n`,
  }
  it.each(Object.entries(texts))('%s', { timeout: 20_000 }, (_, text) => {
    const start = performance.now()
    const files = { ...shippedFiles(), 'en.md': `---\nlang: en\nkicker: a\ntitle: b\nsubtitle: c\n---\n\n${text}` }
    expect(faultsOf(files).length).toBeGreaterThan(0)
    expect(performance.now() - start).toBeLessThan(15_000)
  })

  it('finds JSON that nests too deeply unreadable', () => {
    const json = `{"notes":${'['.repeat(20_000)}${']'.repeat(20_000)}}`
    const found = faultsOf({ ...shippedFiles(), 'publication.json': json }).map(({ file, code }) => `${file} ${code}`)
    expect(found).toContain('publication.json unreadable')
  })

  it.each(['['.repeat(n), '{"a":'.repeat(n / 5), `${'['.repeat(n)}${']'.repeat(n)}`, `"${'a'.repeat(n)}`])(
    'JSON %#',
    { timeout: 20_000 },
    (json) => {
      expect(faultsOf({ ...shippedFiles(), 'publication.json': json }).length).toBeGreaterThan(0)
    },
  )
})
