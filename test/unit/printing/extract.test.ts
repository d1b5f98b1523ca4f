import { describe, expect, it } from 'vitest'
import { allSentences, sentencesOf } from '../../../publication/model'
import { extractOf, sectionOf } from '../../../publication/printing/extract'
import { shippedRelease } from '../shipped-release'

const { en } = shippedRelease().editions
const headings = en.blocks.filter(({ type }) => type === 'heading').map((block) => sentencesOf(block)[0]?.id ?? '')

describe('a part of an edition', () => {
  it('keeps what it is from, and of the text the sentences wanted alone', () => {
    const part = extractOf(en, ['s3', 's4', 's6'])
    expect(allSentences(part).map(({ id }) => id)).toEqual(['kicker', 'title', 'subtitle', 's3', 's4', 's6'])
    expect(part.datelineLength).toBe(0)
    expect(extractOf(en, ['s1']).datelineLength).toBe(en.datelineLength)
  })

  it('has no empty lists', () => {
    const list = en.blocks.find(({ type }) => type === 'list')
    if (list?.type !== 'list') throw new Error('no list')
    const [first] = list.items[0] ?? []
    const part = extractOf(en, [first?.id ?? ''])
    expect(part.blocks).toEqual([{ ...list, items: [[first]] }])
  })
})

describe('a section', () => {
  it('goes from its heading to the next', () => {
    const [first = '', second = ''] = headings
    const section = sectionOf(en, first)
    expect(section[0]).toBe(first)
    expect(section).not.toContain(second)
    const ids = en.blocks.flatMap(sentencesOf).map(({ id }) => id)
    expect(section).toEqual(ids.slice(ids.indexOf(first), ids.indexOf(second)))
    expect(sectionOf(en, section.at(-1) ?? '')).toEqual(section)
  })

  it('before the first heading is what stands there, also at the title', () => {
    const ids = en.blocks.flatMap(sentencesOf).map(({ id }) => id)
    const lead = ids.slice(0, ids.indexOf(headings[0] ?? ''))
    expect(sectionOf(en, 's2')).toEqual(lead)
    expect(sectionOf(en, 'title')).toEqual(lead)
  })
})
