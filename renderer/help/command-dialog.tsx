import { type KeyboardEvent, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { COMMANDS, type CommandId, MENUS, shortcutOf } from '../../electron/command-table'
import { closeDialog } from '../actions'
import { useRun } from '../app-context'
import { Dialog } from '../dialog'
import { useApp, useAppStore } from '../state'
import { Keys } from './keys'
import { SearchField } from './search-field'
import { searchWords } from './search-words'

/** Every action of the reader, searchable by its name; the arrow keys go through the list. */
export function CommandDialog() {
  const { t } = useTranslation()
  const store = useAppStore()
  const run = useRun()
  const shortcuts = useApp((state) => state.shortcuts)
  const platform = useApp((state) => state.start.platform)
  const [query, setQuery] = useState('')
  const list = useRef<HTMLDivElement>(null)

  const hasWords = searchWords(query)
  const found = COMMANDS.filter(
    ({ id, menu }) => id !== 'commands' && hasWords(`${t(`command.${id}`)} ${t(`menu.${menu}`)}`),
  )

  const start = (id: CommandId) => {
    // The dialog gives the focus back first, so that the command starts from where the person was.
    flushSync(() => closeDialog(store))
    run(id)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const way = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!way) return
    event.preventDefault()
    const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input, .choices button')]
    stops[stops.indexOf(document.activeElement as HTMLElement) + way]?.focus()
  }

  return (
    <Dialog title={t('commands.title')} shape="wide">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys are a convenience beside Tab */}
      <div className="commands" onKeyDown={onKeyDown}>
        <SearchField
          label={t('commands.label')}
          query={query}
          onChange={setQuery}
          onKeyDown={(event) => event.key === 'Enter' && found[0] && start(found[0].id)}
          found={found.length ? t('commands.count', { count: found.length }) : t('commands.none')}
        />
        <div ref={list} className="command-list">
          {MENUS.map((menu) => {
            const inMenu = found.filter((entry) => entry.menu === menu)
            if (!inMenu.length) return null
            return (
              <section key={menu}>
                <h3>{t(`menu.${menu}`)}</h3>
                <ul className="choices">
                  {inMenu.map(({ id }) => (
                    <li key={id}>
                      <button type="button" onClick={() => start(id)}>
                        <span>{t(`command.${id}`)}</span>
                        <Keys of={shortcutOf(id, shortcuts, platform)} />
                      </button>
                    </li>
                  ))}
                </ul>
              </section>
            )
          })}
        </div>
      </div>
    </Dialog>
  )
}
