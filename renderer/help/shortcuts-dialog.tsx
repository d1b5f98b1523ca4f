import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { COMMANDS, type CommandId, MENUS } from '../../electron/command-table'
import { Dialog } from '../dialog'
import { type State, useApp, useAppStore } from '../state'
import { ShortcutRow } from './shortcut-row'
import { useShortcuts } from './use-shortcuts'

/** The shortcuts: shown, changed, checked for conflicts, reset. */
export function ShortcutsDialog() {
  const { t } = useTranslation()
  const platform = useApp((state) => state.start.platform)
  const store = useAppStore()
  const { reset, restore } = useShortcuts()
  const [message, setMessage] = useState('')
  /** What stood before all were reset, to go back to. */
  const [before, setBefore] = useState<State['shortcuts'] | null>(null)
  const resetAll = useRef<HTMLButtonElement>(null)

  return (
    <Dialog title={t('shortcuts.title')} shape="wide">
      <p>{t(platform === 'darwin' ? 'shortcuts.intro-mac' : 'shortcuts.intro')}</p>
      <p role="status" className="small message">
        {message}
      </p>
      {MENUS.map((menu) => (
        <section key={menu}>
          <h3>{t(`menu.${menu}`)}</h3>
          <ul className="shortcuts">
            {COMMANDS.filter((entry) => entry.menu === menu).map(({ id }) => (
              <ShortcutRow key={id} id={id as CommandId} say={setMessage} />
            ))}
          </ul>
        </section>
      ))}
      <div className="buttons">
        <button
          type="button"
          ref={resetAll}
          onClick={() => {
            setBefore(store.getState().shortcuts)
            reset()
            setMessage(t('shortcuts.reset-all-done'))
          }}
        >
          {t('shortcuts.reset-all')}
        </button>
        {before && (
          <button
            type="button"
            onClick={() => {
              restore(before)
              setBefore(null)
              setMessage(t('appearance.undone'))
              resetAll.current?.focus()
            }}
          >
            {t('appearance.undo')}
          </button>
        )}
      </div>
    </Dialog>
  )
}
