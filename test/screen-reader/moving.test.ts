import { beforeAll, describe, expect, it } from 'vitest'
import type { Launched } from '../e2e/launch'
import { setUpDesk } from './desk'
import { HEADINGS, sentence, words } from './words'

const desk = setUpDesk()
const [first = '', second = ''] = HEADINGS
const sentenceAfter = (id: string, count = 1) => `s${Number(id.slice(1)) + count}`

describe.each(['en', 'ar'] as const)('moving in %s', (language) => {
  let reader: Launched
  beforeAll(async () => {
    reader = (await desk.open({ language })).reader
  })

  it('by heading, with the screen reader’s own key', async () => {
    for (const [key, id, level] of [
      ['h', 'title', 1],
      ['h', first, 2],
      ['h', second, 2],
      ['shift+h', first, 2],
    ] as const) {
      const told = await desk.press(key)
      expect(await told.hear(sentence(language, id))).toEqual([language])
      await told.hear(`heading level ${level}`)
    }
  })

  it('by sentence goes on from where the screen reader is', async () => {
    const next = await desk.press('ctrl+j')
    expect(await next.hear(sentence(language, sentenceAfter(first)))).toEqual([language])
    const further = await desk.press('ctrl+j')
    expect(await further.hear(sentence(language, sentenceAfter(first, 2)))).toEqual([language])
    const back = await desk.press('ctrl+k')
    expect(await back.hear(sentence(language, sentenceAfter(first)))).toEqual([language])
  })

  it('says where one is', async () => {
    const told = await desk.press('ctrl+i')
    const [before = '', behind = ''] = words(language)('where.sentence-under', {
      language: new Intl.DisplayNames(language, { type: 'language' }).of(language),
      heading: '\n',
      number: Number(first.slice(1)) + 1,
      total: 32,
      percent: '\n',
    }).split('\n')
    await told.hear(before + sentence(language, first) + behind)
  })

  it('says where the screen reader is, though that shows nothing of it', async () => {
    const there = await desk.press('h')
    await there.hear(sentence(language, second))
    await desk.quiet()
    expect(await reader.page.locator('#announcer').textContent()).toContain(sentence(language, second))
  })

  it('says so at the end of the text', async () => {
    for (const count of [1, 2, 3]) {
      const told = await desk.press('ctrl+j')
      await told.hear(sentence(language, sentenceAfter(second, count)).slice(0, 10))
    }
    const told = await desk.press('ctrl+j')
    await told.hear(words(language)('announce.no-more-sentences'))
  })
})
