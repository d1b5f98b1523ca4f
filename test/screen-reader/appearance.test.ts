import { beforeAll, describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../publication/model'
import type { Launched } from '../e2e/launch'
import { setUpDesk } from './desk'
import { words } from './words'

const desk = setUpDesk()

describe.each(LANGUAGES)('the appearance panel in %s', (language) => {
  const t = words(language)
  let reader: Launched
  beforeAll(async () => {
    reader = (await desk.open({ language })).reader
  })

  it('opens on the colours in force, which are said with their group', async () => {
    const told = await desk.press('ctrl+comma')
    await told.hear(t('appearance.colours'))
    await told.hear(`${t('theme.system')}. selected radio button`)
  })

  it('says each choice of colours, and that it is made', async () => {
    // By space: arrows are the screen reader's own while it reads a dialog out.
    const told = await desk.after(() => reader.page.locator('[name=theme][value=light]').focus())
    await told.hear(`${t('theme.light')}. not selected radio button`)
    const chosen = await desk.press('space')
    await chosen.hear('selected')
    expect(await reader.page.locator('[name=theme]:checked').getAttribute('value')).toBe('light')
  })

  it('says what a slider is for, and what it is set to', async () => {
    await reader.page.getByRole('combobox').nth(1).focus()
    const told = await desk.press('Tab')
    await told.hear(t('appearance.weight'))
    const slider = await desk.press('Tab')
    await slider.hear(`${t('appearance.size')} horizontal slider`)
    const larger = await desk.press('Up')
    await larger.hear('105')
  })

  it('gives the focus back', async () => {
    await desk.press('Escape')
    await expect.poll(() => reader.page.locator('.panel').count()).toBe(0)
  })
})
