import { beforeAll, describe, expect, it } from 'vitest'
import { LANGUAGES, type Language } from '../../publication/model'
import type { Launched } from '../e2e/launch'
import { focused } from '../e2e/reader'
import { setUpDesk } from './desk'
import { RELEASE, sentence, words } from './words'

const desk = setUpDesk()
let reader: Launched
beforeAll(async () => {
  reader = (await desk.open({ language: 'en' })).reader
})

/** The keys that choose a language. */
const keysOf = (language: Language) => `ctrl+${LANGUAGES.indexOf(language) + 1}`
const announcement = (language: Language) => words(language)(`announce.${RELEASE.editions[language].status}`)

describe('a change of language', () => {
  it('by its button is announced once, in the new language, and the focus stays on the button', async () => {
    const reached = await desk.after(() => reader.page.locator('.languages button[lang=fr]').focus())
    expect(await reached.hear('Français')).toEqual(['fr'])
    const told = await desk.press('Return')
    await told.hear(announcement('fr'))
    await desk.quiet()
    expect(told.count(announcement('fr'))).toBe(1)
    expect(await focused(reader.page)).toBe('fr')
  })

  it.each([
    ['ru', 'title'],
    ['ar', 'subtitle'],
    ['zh', 's1'],
    ['es', 's2'],
    ['en', 's3'],
  ] as const)('by keys is announced once, and reading goes on in %s', async (language, next) => {
    const told = await desk.press(keysOf(language))
    await told.hear(announcement(language))
    await desk.quiet()
    expect(told.count(announcement(language))).toBe(1)
    const on = await desk.press('ctrl+j')
    expect(await on.hear(sentence(language, next))).toEqual([language])
  })

  it('that is announced twice is heard twice', async () => {
    await reader.page.evaluate((text) => {
      const announcer = document.querySelector('#announcer')
      const second = document.createElement('div')
      second.setAttribute('role', 'status')
      announcer?.after(second)
      new MutationObserver(() => {
        // The very same words at once are said once by the screen reader itself.
        if (announcer?.textContent?.includes(text)) second.textContent = `${text}!`
      }).observe(announcer as Node, { childList: true, characterData: true, subtree: true })
    }, announcement('fr'))
    const told = await desk.press(keysOf('fr'))
    await told.hear(announcement('fr'))
    await desk.quiet()
    expect(told.count(announcement('fr'))).toBe(2)
  })

  it('that the page does not announce is not heard', async () => {
    await reader.page.evaluate(() => {
      for (const name of ['aria-live', 'role']) document.querySelector('#announcer')?.removeAttribute(name)
    })
    const told = await desk.press(keysOf('ru'))
    await expect.poll(() => reader.page.locator('#announcer').textContent()).toContain(announcement('ru'))
    const next = await desk.press('ctrl+j')
    await next.hear(sentence('ru', 's4'))
    expect(told.count(announcement('ru'))).toBe(0)
  })
})
