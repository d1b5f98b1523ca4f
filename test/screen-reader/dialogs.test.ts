import { beforeAll, describe, expect, it } from 'vitest'
import { percent } from '../../renderer/reading/where'
import type { Launched } from '../e2e/launch'
import { setUpDesk } from './desk'
import { words } from './words'

const desk = setUpDesk()

describe.each(['en', 'ar'] as const)('over a dialog in %s', (language) => {
  const t = words(language)
  let reader: Launched
  beforeAll(async () => {
    reader = (await desk.open({ language })).reader
  })

  it('what happens is announced too, once', async () => {
    const opened = await desk.press('ctrl+shift+p')
    await opened.hear(`${t('commands.title')} dialog`)
    await opened.hear('Focus mode')
    const larger = t('announce.zoom', { percent: percent(1.1, language) })
    const told = await desk.press('ctrl+equal')
    await told.hear(larger)
    await desk.press('Escape')
    await reader.page.waitForSelector('dialog', { state: 'detached' })
    await desk.quiet()
    expect(told.count(larger)).toBe(1)
  })
})
