import { beforeAll, describe, it } from 'vitest'
import { COMMANDS } from '../../electron/command-table'
import type { Launched } from '../e2e/launch'
import { setUpDesk } from './desk'
import { words } from './words'

const desk = setUpDesk()
const [{ id }] = COMMANDS

describe.each(['en', 'fr', 'ar'] as const)('the shortcuts in %s', (language) => {
  const t = words(language)
  const command = t(`command.${id}`)
  let reader: Launched
  beforeAll(async () => {
    reader = (await desk.open({ language })).reader
  })

  it('open in a dialog that says its title', async () => {
    const told = await desk.press('ctrl+slash')
    await told.hear(`${t('shortcuts.title')} dialog`)
  })

  it('name the command with each button', async () => {
    const change = await desk.press('Tab')
    await change.hear(t('shortcuts.change-named', { command }))
    const remove = await desk.press('Tab')
    await remove.hear(t('shortcuts.remove-named', { command }))
  })

  it('say why keys are refused and what was changed', async () => {
    const back = await desk.press('shift+Tab')
    await back.hear(t('shortcuts.change-named', { command }))
    await desk.press('Return')
    await reader.page.waitForSelector('dialog input')
    const refused = await desk.press('ctrl+f')
    await refused.hear(t('shortcuts.taken', { keys: 'Ctrl+F', command: t('command.find') }))
    const taken = await desk.press('F7')
    await taken.hear(t('shortcuts.saved', { command, keys: 'F7' }))
  })
})
