import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it, vi } from 'vitest'
import { COMMANDS, type CommandId } from '../../../electron/command-table'
import { type MenuContext, menuTemplate } from '../../../electron/menu-template'
import { textOf } from '../../../electron/text'
import { LANGUAGES } from '../../../publication/model'

type Item = MenuItemConstructorOptions

function contextWith(changes: Partial<MenuContext['state']> = {}, platform: NodeJS.Platform = 'linux') {
  const choose = vi.fn<(command: CommandId) => void>()
  const parallel = { on: false, language: 'ar' } as const
  const aids = { focus: 'line-3', syllables: true } as const
  const listening = { parallel: true } as const
  const state = {
    reading: 'fr',
    interfaceLanguage: 'reading',
    parallel,
    theme: 'dark',
    aids,
    listening,
    shortcuts: {},
  } as const
  return { state: { ...state, ...changes }, text: textOf('en'), platform, choose }
}

const submenu = (item: Item | undefined) => (item?.submenu ?? []) as Item[]
const all = (items: readonly Item[]): Item[] => items.flatMap((item) => [item, ...all(submenu(item))])
const byId = (items: readonly Item[], id: CommandId) => all(items).find((item) => item.id === id)

describe('the menu', () => {
  it('holds every command once, each with its name, and starts it', () => {
    const context = contextWith()
    const items = all(menuTemplate(context))
    for (const { id } of COMMANDS) {
      const found = items.filter((item) => item.id === id)
      expect(found, id).toHaveLength(1)
      expect(found[0]?.label).toBe(textOf('en')(`command.${id}`))
      const click = found[0]?.click as (() => void) | undefined
      click?.()
      expect(context.choose).toHaveBeenLastCalledWith(id)
    }
  })

  it('has its seven titles, with the lists of languages, colours and reading aids inside', () => {
    const bar = menuTemplate(contextWith())
    const titles = (['release', 'edit', 'view', 'language', 'listen', 'go', 'help'] as const).map((id) =>
      textOf('en')(`menu.${id}`),
    )
    expect(bar.map(({ label }) => label)).toEqual(titles)
    expect(submenu(bar[2]).map(({ label }) => label)).toEqual(
      expect.arrayContaining((['beside', 'colours', 'aids'] as const).map((id) => textOf('en')(`menu.${id}`))),
    )
    expect(submenu(bar[3]).at(-1)?.label).toBe(textOf('en')('menu.interface'))
  })

  it('shows the keys and leaves them to the page', () => {
    const shortcuts = { help: 'F2', find: null, headings: 'not keys', back: 'Ctrl+AB' }
    const items = menuTemplate(contextWith({ shortcuts }))
    expect(byId(items, 'parallel')).toMatchObject({ accelerator: 'CmdOrCtrl+D', registerAccelerator: false })
    expect(byId(items, 'help')).toMatchObject({ accelerator: 'F2', registerAccelerator: false })
    for (const id of ['find', 'headings', 'back'] as const) expect(byId(items, id)).not.toHaveProperty('accelerator')
  })

  it('checks what is in force', () => {
    const items = all(menuTemplate(contextWith({ parallel: { on: true, language: 'zh' }, interfaceLanguage: 'es' })))
    const checked = items.filter((item) => item.checked).map(({ id }) => id)
    expect(checked.sort()).toEqual([
      'aid-line-3',
      'beside-zh',
      'interface-es',
      'language-fr',
      'listen-parallel',
      'parallel',
      'syllables',
      'theme-dark',
    ])
  })

  it('has a label from the locale files for everything it shows, in every language and on every system', () => {
    for (const language of LANGUAGES) {
      for (const platform of ['linux', 'win32', 'darwin'] as const) {
        const items = all(menuTemplate({ ...contextWith({}, platform), text: textOf(language) }))
        for (const item of items) {
          if (item.type === 'separator') continue
          expect(item.label, JSON.stringify(item)).toBeTruthy()
          expect(item.label).not.toMatch(/^(menu|command|role)\.|\{\{/)
        }
      }
    }
  })

  it('follows the habits of macOS there', () => {
    const bar = menuTemplate(contextWith({}, 'darwin'))
    expect(submenu(bar[0]).at(-1)?.role).toBe('quit')
    expect(bar.map(({ role }) => role).filter(Boolean)).toEqual(['window', 'help'])
    expect(all(bar).filter(({ role }) => role === 'quit')).toHaveLength(1)
  })

  it('never begins or ends with a line, and never has two in a row', () => {
    for (const platform of ['linux', 'darwin'] as const) {
      for (const menu of all(menuTemplate(contextWith({}, platform))).filter((item) => item.submenu)) {
        const kinds = submenu(menu).map(({ type }) => (type === 'separator' ? '-' : 'x'))
        expect(kinds.join(''), menu.label).not.toMatch(/^-|--|-$/)
      }
    }
  })
})
