import { describe, expect, it } from 'vitest'
import { datelineLength } from '../../../publication/dateline'
import type { DraftBlock } from '../../../publication/draft'
import type { Inline } from '../../../publication/model'
import { isQuotation, rolesOf } from '../../../publication/roles'

const quotes = (...texts: string[]) => isQuotation(texts.map((text) => ({ text })))

describe('a quotation', () => {
  it.each([
    [['“Let us go,” he said.', '“And soon.”']],
    [['He said: “Let us go.', 'And soon.”']],
    [['« Allons », a-t-il dit.', 'Et vite. »']],
    [['Он сказал: «Идем.', 'И скоро».']],
    [['قال: «هيا بنا.', 'قريبا».']],
    [['潘基文说：“走吧。', '快走。”']],
    [['"Let us go,', 'and soon."']],
  ])('is %j', (texts) => expect(quotes(...texts)).toBe(true))

  it.each([
    [['He called it a “landmark”.']],
    [['Let us go.', 'He called it “soon.”']],
    [['“Let us go,” he said.', 'They went.']],
    [[]],
  ])('is not %j', (texts) => expect(quotes(...texts)).toBe(false))
})

describe('the dateline', () => {
  it.each([
    ['Geneva, 12 May 2014 — The Council', 'Geneva, 12 May 2014 —'],
    ['Addis-Abeba, 1er mars – Le Conseil', 'Addis-Abeba, 1er mars –'],
    ['日内瓦，5月12日——理事会', '日内瓦，5月12日——'],
    ['The Council, which met on 12 May, adopted a text', ''],
    ['In Geneva, for the first time — and the last — the Council', ''],
    ['Geneva 12 May — The Council', ''],
    ['', ''],
  ])('of “%s” is “%s”', (text, dateline) => expect(text.slice(0, datelineLength(text))).toBe(dateline))
})

describe('contacts', () => {
  const sentence = (target?: string) => {
    const text: Inline = { type: 'text', value: 'a' }
    return { line: 1, text: 'a', content: [target ? ({ type: 'link', target, children: [text] } as const) : text] }
  }
  const block = (kind: DraftBlock['kind'], target?: string): DraftBlock => ({
    kind,
    line: 1,
    level: 2,
    items: [[sentence(target)]],
  })

  it('are the blocks of the section with a list of mail or telephone links, its heading apart', () => {
    const blocks = [
      block('heading'),
      block('paragraph'),
      block('heading'),
      block('paragraph'),
      block('list', 'tel:+1'),
      block('paragraph'),
      block('heading'),
      block('paragraph'),
    ]
    expect(rolesOf(blocks)).toEqual([
      undefined,
      undefined,
      undefined,
      'contacts',
      'contacts',
      'contacts',
      undefined,
      undefined,
    ])
  })

  it('are the list alone where no heading is above it', () => {
    expect(rolesOf([block('paragraph'), block('list', 'mailto:a@un.org')])).toEqual([undefined, 'contacts'])
  })

  it('are not a list of web links, nor a mail link in a paragraph', () => {
    expect(rolesOf([block('heading'), block('list', 'http://un.org/'), block('paragraph', 'mailto:a@un.org')])).toEqual(
      [undefined, undefined, undefined],
    )
  })
})
