/** The native menu as data, made of the table of commands. Pure: nothing of Electron but types. */
import type { MenuItemConstructorOptions } from 'electron'
import type { Language } from '../publication/model'
import { isAccelerator } from './accelerator'
import { COMMANDS, type CommandEntry, type CommandId, type MenuId, shortcutOf } from './command-table'
import type { Settings } from './contract'
import type { Text, TextKey } from './text'

/** What the menu shows of the settings. */
export interface MenuState {
  readonly reading: Language
  readonly interfaceLanguage: Settings['interfaceLanguage']
  readonly parallel: Settings['parallel']
  readonly theme: Settings['theme']
  readonly aids: Pick<Settings['aids'], 'focus' | 'syllables'>
  readonly listening: Pick<Settings['listening'], 'parallel'>
  readonly shortcuts: Settings['shortcuts']
}

export interface MenuContext {
  readonly state: MenuState
  readonly text: Text
  readonly platform: NodeJS.Platform
  readonly choose: (command: CommandId) => void
}

type Items = MenuItemConstructorOptions[]
const SEPARATOR: MenuItemConstructorOptions = { type: 'separator' }

export function menuTemplate(context: MenuContext): Items {
  const { platform, text } = context
  const mac = platform === 'darwin'
  const menu = (id: MenuId, submenu: Items): MenuItemConstructorOptions => ({ label: text(`menu.${id}`), submenu })
  const commands = (id: MenuId) => commandItems(id, context)
  const role = (name: Role) => roleItem(name, text)

  const bar: Items = [
    menu('release', [
      ...commands('release'),
      SEPARATOR,
      ...(mac ? [role('close')] : [role('minimize'), role('close'), SEPARATOR, role('quit')]),
    ]),
    menu('edit', [
      role('undo'),
      role('redo'),
      SEPARATOR,
      role('cut'),
      role('copy'),
      role('paste'),
      role('select-all'),
      ...commands('edit'),
    ]),
    menu('view', [
      ...insertAfter(
        insertAfter(commands('view'), 'parallel', menu('beside', commands('beside'))),
        'appearance',
        menu('colours', commands('colours')),
        menu('aids', commands('aids')),
      ),
      SEPARATOR,
      role('fullscreen'),
    ]),
    menu('language', [...commands('language'), SEPARATOR, menu('interface', commands('interface'))]),
    menu('listen', commands('listen')),
    menu('go', commands('go')),
  ]
  const help = menu('help', commands('help'))
  if (!mac) return [...bar, help]
  return [
    macApplicationMenu(role),
    ...bar,
    { label: text('role.window'), role: 'window', submenu: [role('minimize')] },
    { ...help, role: 'help' },
  ]
}

function macApplicationMenu(role: (name: Role) => MenuItemConstructorOptions): MenuItemConstructorOptions {
  return {
    // macOS puts the application's name here itself.
    label: 'Lectern',
    submenu: [
      role('about'),
      SEPARATOR,
      role('services'),
      SEPARATOR,
      role('hide'),
      role('hide-others'),
      role('show-all'),
      SEPARATOR,
      role('quit'),
    ],
  }
}

/** The entries of one menu, a line between its groups. */
function commandItems(menu: MenuId, context: MenuContext): Items {
  return COMMANDS.filter((entry) => entry.menu === menu).flatMap((entry: CommandEntry & { id: CommandId }) => {
    const item = commandItem(entry, context)
    return entry.group ? [SEPARATOR, item] : [item]
  })
}

function commandItem(entry: CommandEntry & { id: CommandId }, context: MenuContext): MenuItemConstructorOptions {
  const { state, text, platform, choose } = context
  const keys = shortcutOf(entry.id, state.shortcuts, platform)
  return {
    id: entry.id,
    label: text(`command.${entry.id}`),
    click: () => choose(entry.id),
    ...(entry.kind && { type: entry.kind === 'check' ? 'checkbox' : 'radio', checked: isChecked(entry.id, state) }),
    // Shown only: the page hears the keys itself, and would otherwise act twice.
    ...(keys !== null && isAccelerator(keys) && { accelerator: keys, registerAccelerator: false }),
  }
}

/** Whether a command's entry is the one in force. */
export function isChecked(id: CommandId, state: MenuState): boolean {
  return (
    (id === 'parallel' && state.parallel.on) ||
    id === `theme-${state.theme}` ||
    (id === 'syllables' && state.aids.syllables) ||
    (id === 'listen-parallel' && state.listening.parallel) ||
    id === `aid-${state.aids.focus}` ||
    id === `language-${state.reading}` ||
    id === `beside-${state.parallel.language}` ||
    id === `interface-${state.interfaceLanguage}`
  )
}

function insertAfter(items: Items, id: CommandId, ...added: Items): Items {
  return items.flatMap((item) => (item.id === id ? [item, ...added] : [item]))
}

/** What Electron calls the things a menu does by itself, by the names they have in the locale files. */
const ROLES = {
  about: 'about',
  close: 'close',
  copy: 'copy',
  cut: 'cut',
  fullscreen: 'togglefullscreen',
  hide: 'hide',
  'hide-others': 'hideOthers',
  minimize: 'minimize',
  paste: 'paste',
  quit: 'quit',
  redo: 'redo',
  'select-all': 'selectAll',
  services: 'services',
  'show-all': 'unhide',
  undo: 'undo',
} as const satisfies Record<string, NonNullable<MenuItemConstructorOptions['role']>>
type Role = keyof typeof ROLES

function roleItem(name: Role, text: Text): MenuItemConstructorOptions {
  const key: TextKey = `role.${name}`
  return { role: ROLES[name], label: text(key) }
}
