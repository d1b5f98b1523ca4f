/** The voice of the reader and that of the screen reader together. */
import { beforeAll, describe, expect, it } from 'vitest'
import { litNow, litSoFar, watchLit } from '../e2e/heard'
import type { Launched } from '../e2e/launch'
import { startSound } from '../e2e/sound'
import { accessibilityTree, allNodes } from './accessibility-tree'
import { setUpDesk } from './desk'
import { RELEASE, sentence, words } from './words'

const desk = setUpDesk()

/** What of a sentence no other text of the page has in it. */
const pieceOf = (language: 'en' | 'ar' | 'fr', id: string) => sentence(language, id).slice(0, 24)

describe.each(['en', 'ar', 'fr'] as const)('reading aloud in %s', (language) => {
  const t = words(language)
  let reader: Launched
  beforeAll(async () => {
    const sound = await startSound()
    reader = (await desk.open({ language, env: sound.env })).reader
    await watchLit(reader.page)
    return () => sound.stop()
  })

  it('begins by a button that says whether it is on', async () => {
    await reader.page.locator('.languages button[lang=es]').focus()
    const told = await desk.press('Tab')
    await told.hear(`${t('bar.listen')} toggle button not pressed`)
    const begun = await desk.press('Return')
    await begun.hear('pressed')
    await expect.poll(() => litNow(reader.page), { timeout: 20_000 }).toMatchObject({ word: expect.any(String) })
  })

  it('is not repeated by the screen reader, word or sentence', async () => {
    const told = await desk.after(async () => {})
    const before = (await litSoFar(reader.page)).length
    await expect.poll(async () => (await litSoFar(reader.page)).length, { timeout: 20_000 }).toBeGreaterThan(before + 8)
    for (const id of ['kicker', 'title', 'subtitle', 's1']) expect(told.count(pieceOf(language, id)), id).toBe(0)
    expect(told.utterances).toEqual([])
  })

  it('marks nothing that the screen reader could see', async () => {
    const tree = async () =>
      allNodes(await accessibilityTree(reader.app.process().pid, desk.env))
        .map(({ role, name }) => `${role} ${name}`)
        .filter((line) => line.includes(RELEASE.editions[language].title.text))
    const marked = await tree()
    await desk.press('ctrl+l')
    await expect.poll(() => litNow(reader.page)).toMatchObject({ word: expect.any(String) })
    expect(await tree()).toEqual(marked)
  })

  it('is steered by buttons that are named', async () => {
    await reader.page.locator('.listen button').first().focus()
    const next = await desk.press('Tab')
    await next.hear(t('listen.resume'))
    for (const command of ['next-sentence', 'repeat', 'slower'] as const) {
      const told = await desk.press('Tab')
      await told.hear(t(`command.${command}`))
    }
  })

  it('says its speed, and is silenced by one shortcut', async () => {
    const faster = await desk.press('ctrl+h')
    await faster.hear('1')
    await desk.press('ctrl+shift+m')
    await reader.page.waitForSelector('.listen', { state: 'detached' })
    expect(await litNow(reader.page)).toEqual({ sentences: [], word: null })
  })
})
