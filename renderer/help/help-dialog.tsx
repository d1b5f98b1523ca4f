import { useTranslation } from 'react-i18next'
import { COMMANDS, MENUS, shortcutOf } from '../../electron/command-table'
import { openDialog } from '../actions'
import { Dialog } from '../dialog'
import { useApp, useAppStore } from '../state'
import { Keys } from './keys'

const TOPICS = ['reading', 'moving', 'listening', 'size', 'appearance', 'quoting'] as const

/** How to read here, and every shortcut there is. */
export function HelpDialog() {
  const { t } = useTranslation()
  const store = useAppStore()
  const shortcuts = useApp((state) => state.shortcuts)
  const platform = useApp((state) => state.start.platform)
  return (
    <Dialog title={t('help.title')}>
      {TOPICS.map((topic) => (
        <section key={topic}>
          <h3>{t(`help.${topic}`)}</h3>
          <p>{t(`help.${topic}-text`)}</p>
        </section>
      ))}
      <h3>{t('help.keys')}</h3>
      {MENUS.map((menu) => {
        const withKeys = COMMANDS.filter((entry) => entry.menu === menu && shortcutOf(entry.id, shortcuts, platform))
        if (!withKeys.length) return null
        return (
          <section key={menu}>
            <h4>{t(`menu.${menu}`)}</h4>
            <dl className="key-list">
              {withKeys.map(({ id }) => (
                <div key={id}>
                  <dt>{t(`command.${id}`)}</dt>
                  <dd>
                    <Keys of={shortcutOf(id, shortcuts, platform)} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        )
      })}
      <div className="buttons">
        <button type="button" onClick={() => openDialog(store, { kind: 'shortcuts' })}>
          {t('help.change-keys')}
        </button>
        <button type="button" onClick={() => openDialog(store, { kind: 'screen-reader' })}>
          {t('assistive.title')}
        </button>
        <button type="button" onClick={() => openDialog(store, { kind: 'glossary' })}>
          {t('glossary.title')}
        </button>
      </div>
    </Dialog>
  )
}
