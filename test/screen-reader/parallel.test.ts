import { beforeAll, describe, expect, it } from 'vitest'
import { LANGUAGES, sentencesOf } from '../../publication/model'
import { languageName } from '../../renderer/reading/where'
import type { Launched } from '../e2e/launch'
import { type AccessibleNode, accessibilityTree, allNodes } from './accessibility-tree'
import { setUpDesk } from './desk'
import { squeezed } from './transcript'
import { HEADINGS, RELEASE, sentence, words } from './words'

const desk = setUpDesk()
const last = HEADINGS.at(-1) ?? ''
const afterLast = `s${Number(last.slice(1)) + 1}`

const textOf = (node: AccessibleNode) =>
  squeezed(
    allNodes(node)
      .filter(({ children }) => children.length === 0)
      .flatMap(({ runs }) => runs.map(({ text }) => text))
      .join(''),
  )

describe.each([
  ['en', 'ar'],
  ['zh', 'ru'],
] as const)('%s beside %s', (first, second) => {
  let reader: Launched
  beforeAll(async () => {
    reader = (await desk.open({ language: first })).reader
  })

  it('is announced when it begins', async () => {
    const told = await desk.press(`ctrl+shift+${LANGUAGES.indexOf(second) + 1}`)
    await told.hear(words(first)('announce.beside', { language: languageName(second, first) }))
    await desk.quiet()
  })

  it('is read with one heading in both languages', async () => {
    for (const [key, id, level] of [
      ['h', 'title', 1],
      ...HEADINGS.map((heading) => ['h', heading, 2] as const),
    ] as const) {
      const told = await desk.press(key)
      expect(await told.hear(sentence(first, id))).toEqual([first])
      expect(await told.hear(sentence(second, id))).toEqual([second])
      await told.hear(`heading level ${level}`)
      expect(told.inOrder(sentence(first, id), sentence(second, id))).toBe(true)
    }
  })

  it('is read on with each paragraph before its translation', async () => {
    // The heading has a line in each language.
    const told = await desk.press('Down')
    for (let lines = 0; lines < 3; lines++) await desk.press('Down')
    expect(await told.hear(sentence(first, afterLast))).toEqual([first])
    expect(await told.hear(sentence(second, afterLast))).toEqual([second])
    expect(told.inOrder(sentence(first, afterLast), sentence(second, afterLast))).toBe(true)
  })

  it('has its paragraphs in that order for every screen reader', async () => {
    const tree = await accessibilityTree(reader.app.process().pid, desk.env)
    const paragraphs = allNodes(tree).filter(({ role }) => role === 'paragraph')
    const expected = RELEASE.editions[first].blocks.flatMap((block, index) => {
      const twin = RELEASE.editions[second].blocks[index]
      return block.type === 'paragraph' && twin ? [block, twin] : []
    })
    const texts = expected.map((block) =>
      squeezed(
        sentencesOf(block)
          .map(({ text }) => text)
          .join(''),
      ),
    )
    expect(paragraphs.map(textOf).filter((text) => texts.includes(text))).toEqual(texts)
  })

  it('is announced when it ends', async () => {
    const told = await desk.press('ctrl+d')
    await told.hear(words(first)('announce.parallel-off'))
  })
})
