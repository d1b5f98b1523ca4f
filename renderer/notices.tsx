import { useTranslation } from 'react-i18next'
import { focusText } from './focus-text'
import { CloseIcon } from './icons'
import { isolated } from './isolated'
import { useApp, useAppStore } from './state'

/** Messages that stay until a person has put them away. */
export function Notices() {
  const { t } = useTranslation()
  const store = useAppStore()
  const notices = useApp((state) => state.notices)
  return (
    <div role="status" className="notices">
      {notices.map((notice) => (
        <div key={`${notice.id}${notice.detail}`} className="notice">
          <p>{t(`notice.${notice.id}`, { detail: isolated(notice.detail ?? '') })}</p>
          <button
            type="button"
            className="icon-button"
            aria-label={t('notice.dismiss')}
            title={t('notice.dismiss')}
            onClick={() => {
              focusText()
              store.setState((state) => ({ notices: state.notices.filter((other) => other !== notice) }))
            }}
          >
            <CloseIcon />
          </button>
        </div>
      ))}
    </div>
  )
}
