import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Notice } from '../electron/contract'
import { announce } from './actions'
import { CloseIcon } from './icons'
import { isolated } from './isolated'
import { interfaceOf, useApp, useAppStore } from './state'

/** Messages that stay until a person has put them away. */
export function Notices() {
  const { t } = useTranslation()
  const store = useAppStore()
  const notices = useApp((state) => state.notices)
  const textOf = (notice: Notice) => t(`notice.${notice.id}`, { detail: isolated(notice.detail ?? '') })
  const newest = notices.at(-1)

  // biome-ignore lint/correctness/useExhaustiveDependencies: said when it comes
  useEffect(() => {
    // Behind a modal dialog it is inert and under the backdrop.
    if (newest && document.querySelector('dialog:modal'))
      announce(store, textOf(newest), interfaceOf(store.getState()), true)
  }, [newest])

  const dismiss = (notice: Notice, button: HTMLElement) => {
    // The button goes with its message: the next message's takes the focus, or else the text.
    const buttons = [...document.querySelectorAll<HTMLElement>('.notice button')].filter((other) => other !== button)
    const next = buttons[0] ?? document.getElementById('text')
    next?.focus({ preventScroll: true })
    store.setState((state) => ({ notices: state.notices.filter((other) => other !== notice) }))
  }
  return (
    <div role="status" className="notices">
      {notices.map((notice) => (
        <div key={`${notice.id}${notice.detail}`} className="notice">
          <p>{textOf(notice)}</p>
          <button
            type="button"
            className="icon-button"
            aria-label={t('notice.dismiss')}
            title={t('notice.dismiss')}
            onClick={(event) => dismiss(notice, event.currentTarget)}
          >
            <CloseIcon />
          </button>
        </div>
      ))}
    </div>
  )
}
