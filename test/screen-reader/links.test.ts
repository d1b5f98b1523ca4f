import { beforeAll, describe, expect, it } from 'vitest'
import { type LinkInline, sentencesOf } from '../../publication/model'
import type { Launched } from '../e2e/launch'
import { accessibilityTree, allNodes } from './accessibility-tree'
import { setUpDesk } from './desk'
import { RELEASE, sentence, words } from './words'

const desk = setUpDesk()

describe.each(['en', 'ar', 'zh'] as const)('a link in %s', (language) => {
  const t = words(language)
  const [first] = RELEASE.editions[language].blocks.flatMap(sentencesOf)
  const link = first?.content.find((inline): inline is LinkInline => inline.type === 'link')
  const [linkText] = link?.children ?? []
  const text = linkText?.type === 'text' ? linkText.value : ''
  let reader: Launched
  beforeAll(async () => {
    reader = (await desk.open({ language })).reader
    for (const id of ['title', 'subtitle', 's1']) {
      const told = await desk.press('ctrl+j')
      await told.hear(sentence(language, id))
    }
  })

  it('is said to be one', async () => {
    const told = await desk.press('Tab')
    await told.hear(`${text} link`)
  })

  it('opens a dialog by the name of its question, and the first answer is said', async () => {
    await desk.press('Return')
    await reader.page.waitForSelector('dialog[open]')
    const told = await desk.press('Tab')
    expect(await told.hear(t('link.open-web'))).toEqual([language])
    // Orca 43 is silent about a dialog whose opener cannot be reached any more, so its name is looked for, not heard.
    const tree = await accessibilityTree(reader.app.process().pid, desk.env)
    const dialogs = allNodes(tree).filter(({ role }) => role === 'dialog')
    expect(dialogs.map(({ name }) => name)).toEqual([t('link.title-web')])
  })

  it('has the focus again when Escape closes the dialog, and reading goes on from it', async () => {
    await desk.press('Escape')
    await reader.page.waitForSelector('dialog[open]', { state: 'detached' })
    expect(await reader.page.evaluate(() => document.activeElement?.textContent)).toBe(text)
    const told = await desk.press('ctrl+j')
    expect(await told.hear(sentence(language, 's2'))).toEqual([language])
  })
})
