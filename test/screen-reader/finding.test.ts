import { beforeAll, describe, expect, it } from 'vitest'
import { buildIndex, search } from '../../renderer/finding/search'
import { setUpDesk } from './desk'
import { RELEASE, sentence, words } from './words'

const desk = setUpDesk()

describe.each([
  ['en', 'migration'],
  ['ar', '2015'],
  ['ru', '2015'],
] as const)('finding in %s', (language, query) => {
  const t = words(language)
  const matches = search(buildIndex(RELEASE.editions[language]), query)
  const count = matches.length
  const match = (number: number) => t('find.count', { current: number, count })
  beforeAll(async () => {
    await desk.open({ language })
  })

  it('says what the field is for', async () => {
    const told = await desk.press('ctrl+f')
    expect(await told.hear(t('find.label'))).toEqual([language])
    // Until then digits are keys of the screen reader's own.
    await told.hear('Focus mode')
  })

  it('says how many matches there are, and which is the current one', async () => {
    expect(count).toBeGreaterThan(1)
    const typed = await desk.type(query)
    await typed.hear(match(1))
    const next = await desk.press('Return')
    await next.hear(match(2))
    const previous = await desk.press('shift+Return')
    await previous.hear(match(1))
    await desk.quiet()
    expect(previous.count(match(1))).toBe(1)
  })

  it('says the words around the match', async () => {
    const told = await desk.press('Return')
    await told.hear(match(2))
    const second = matches[1]
    await told.hear(sentence(language, second?.sentence ?? '').slice(second?.start, second?.end))
  })

  it('says that there is none', async () => {
    await desk.press('ctrl+a')
    const told = await desk.type('xyz')
    await told.hear(t('find.none'))
  })
})
