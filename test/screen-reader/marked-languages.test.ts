import { beforeAll, describe, expect, it } from 'vitest'
import { LANGUAGES, type Language } from '../../publication/model'
import type { Launched } from '../e2e/launch'
import { accessibilityTree, allNodes } from './accessibility-tree'
import { setUpDesk } from './desk'
import { pageTexts } from './page-texts'
import { sentence, words } from './words'
import { wrongLanguages } from './wrong-languages'

const desk = setUpDesk()

describe.each(LANGUAGES)('in %s the accessibility tree has a right language for every text', (language) => {
  const second: Language = language === 'ar' ? 'zh' : 'ar'
  const t = words(language)
  let reader: Launched
  beforeAll(async () => {
    reader = (await desk.open({ language, settings: { parallel: { on: false, language: second } } })).reader
  })

  /** What is wrong, once the tree holds `phrase`: it follows the page after a while. */
  async function wrong(phrase: string): Promise<readonly string[]> {
    const read = () => accessibilityTree(reader.app.process().pid, desk.env)
    let tree = await read()
    await expect
      .poll(
        async () => {
          tree = await read()
          return allNodes(tree).some(
            ({ name, runs }) => name.includes(phrase) || runs.some(({ text }) => text.includes(phrase)),
          )
        },
        { timeout: 10_000 },
      )
      .toBe(true)
    return wrongLanguages(tree, await pageTexts(reader.page))
  }

  it('on the page', async () => expect(await wrong(sentence(language, 'title'))).toEqual([]))

  it('while finding', async () => {
    // In browse mode digits are keys of the screen reader's own.
    const told = await desk.press('ctrl+shift+f')
    await told.hear('Focus mode')
    await desk.type('2015')
    expect(await wrong(t('find.results'))).toEqual([])
    await desk.press('Escape')
  })

  it('side by side', async () => {
    await desk.press('ctrl+d')
    expect(await wrong(sentence(second, 'title'))).toEqual([])
    await desk.press('ctrl+d')
    await expect.poll(() => reader.page.locator('.parallel').count()).toBe(0)
  })

  it('in the list of commands', async () => {
    await desk.press('ctrl+shift+p')
    expect(await wrong(t('commands.title'))).toEqual([])
    await desk.press('Escape')
  })

  it('among the shortcuts', async () => {
    await desk.press('ctrl+slash')
    expect(await wrong(t('shortcuts.title'))).toEqual([])
    await desk.press('Escape')
  })

  it('in the panels of appearance and of listening', async () => {
    await desk.press('ctrl+comma')
    expect(await wrong(t('appearance.presets'))).toEqual([])
    await desk.press('ctrl+shift+n')
    expect(await wrong(t('listen.pronunciations'))).toEqual([])
    await desk.press('Escape')
  })

  it('in the glossary', async () => {
    await desk.press('ctrl+shift+d')
    expect(await wrong(t('glossary.title'))).toEqual([])
    await desk.press('Escape')
  })

  if (language !== 'en') return

  it('and a wrong one is seen', async () => {
    await reader.page.evaluate(
      ([arabic, chinese]) => {
        document.querySelector('#s2')?.replaceChildren(String(arabic))
        const button = document.createElement('button')
        button.setAttribute('aria-label', String(chinese))
        document.querySelector('main')?.append(button)
      },
      [sentence('ar', 's2'), sentence('zh', 'kicker')],
    )
    const faults = (await wrong(sentence('zh', 'kicker'))).join('\n')
    expect(faults).toContain('is ar but marked en')
    expect(faults).toContain(`the name “${sentence('zh', 'kicker')}”`)
  })

  it('and one that the page does not say is seen', async () => {
    const tree = await accessibilityTree(reader.app.process().pid, desk.env)
    const page = await pageTexts(reader.page)
    const other = page.map((each) => (each.text.length > 100 ? { ...each, language: 'fr' } : each))
    expect(wrongLanguages(tree, other).join()).toContain('but not so in the page')
  })
})
