import { describe, expect, it } from 'vitest'
import { withBlocks } from '../../../publication/large'
import { allSentences, type Block, type Edition, LANGUAGES, sentencesOf } from '../../../publication/model'
import {
  blocksOf,
  GROUP_SLICES,
  groupCount,
  linesOf,
  nextSlice,
  sliceCount,
  sliceOf,
  slicesAround,
  slicesOf,
} from '../../../renderer/reading/slices'
import { largeRelease } from '../../../scripts/lib/large-release.mjs'
import { shippedRelease } from '../shipped-release'

const shipped = shippedRelease()
const { editions }: { editions: Record<string, Edition> } = largeRelease(shipped, 40)
const large = editions.en as Edition

describe('the slices of an edition', () => {
  it('are none where it is small', () => {
    expect(LANGUAGES.map((language) => sliceCount(shipped.editions[language]))).toEqual([0, 0, 0, 0, 0, 0])
    expect(sliceCount(withBlocks(shipped, 'en', []).editions.en)).toBe(0)
  })

  it('have each block once, in order, and are as many in every language', () => {
    const count = sliceCount(large)
    expect(Array.from({ length: count }, (_, slice) => blocksOf(large, slice)).flat()).toEqual(large.blocks)
    expect(blocksOf(large, count)).toEqual([])
    expect(LANGUAGES.map((language) => sliceCount(editions[language] as Edition))).toEqual(Array(6).fill(count))
  })

  it('are in groups, each in one', () => {
    expect(groupCount(shipped.editions.en)).toBe(0)
    const grouped = Array.from({ length: groupCount(large) }, (_, group) => slicesOf(large, group))
    expect(grouped.flat()).toEqual(Array.from({ length: sliceCount(large) }, (_, slice) => slice))
    expect(grouped.every((slices) => slices.length > 0 && slices.length <= GROUP_SLICES)).toBe(true)
    expect(grouped.length).toBeGreaterThan(1)
  })

  it('know their sentences', () => {
    for (const { id } of allSentences(large)) {
      const slice = sliceOf(large, id)
      if (slice >= 0)
        expect(
          blocksOf(large, slice)
            .flatMap(sentencesOf)
            .map((sentence) => sentence.id),
        ).toContain(id)
      else expect(['kicker', 'title', 'subtitle']).toContain(id)
    }
    expect(sliceOf(large, 's99999')).toBe(-1)
  })

  it('are made with their neighbours', () => {
    expect(slicesAround(5, 9)).toEqual([4, 5, 6])
    expect(slicesAround(0, 9)).toEqual([0, 1])
    expect(slicesAround(8, 9)).toEqual([7, 8])
    expect(slicesAround(-1, 9)).toEqual([0, 1])
    expect(slicesAround(-1, 0)).toEqual([])
  })

  it('are made from where one reads outwards, each once', () => {
    const made = new Set([3])
    const order: number[] = []
    for (let next = nextSlice(made, 6, 3); next !== null; next = nextSlice(made, 6, 3)) {
      order.push(next)
      made.add(next)
    }
    expect(order).toEqual([4, 2, 5, 1, 0])
  })

  it('are higher the more they hold, and as high as the higher of two', () => {
    const sentence = (id: string, length: number) => ({ id, text: 'x'.repeat(length), content: [] })
    const one = (block: Block) => linesOf(0, { ...large, blocks: [block] })
    const paragraph = (length: number): Block => ({ type: 'paragraph', sentences: [sentence('s1', length)] })
    expect(one(paragraph(680)) - one(paragraph(68))).toBeCloseTo(9)
    const list: Block = { type: 'list', ordered: false, items: [[sentence('s1', 10)], [sentence('s2', 10)]] }
    expect(one(list) - one(paragraph(10))).toBeCloseTo(1)
    const [short, long] = [paragraph(68), paragraph(680)].map((block) => ({ ...large, blocks: [block] }))
    expect(linesOf(0, short as Edition, long)).toBe(linesOf(0, long as Edition, short))
    expect(linesOf(0, short as Edition, long)).toBeGreaterThan(linesOf(0, long as Edition))
  })
})
