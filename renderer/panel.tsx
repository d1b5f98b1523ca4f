import { type KeyboardEvent, type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CloseIcon } from './icons'

/** From this size on the page has room beside a panel; below it a panel covers the page, and so is modal. */
const BESIDE = '(min-width: 56rem) and (min-height: 30rem)'

interface Props {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/**
 * A panel at the side of the page, which stays in view and in use: one sees what one changes. Escape in it closes it, and
 * the focus goes back to where it was.
 */
export function Panel({ title, onClose, children }: Props) {
  const { t } = useTranslation()
  const ref = useRef<HTMLDialogElement>(null)
  const label = useId()
  const beside = useBeside()

  useLayoutEffect(() => {
    const panel = ref.current
    const opener = document.activeElement as HTMLElement | null
    if (beside) panel?.show()
    else panel?.showModal()
    panel?.querySelector<HTMLElement>('[data-first]')?.focus()
    return () => {
      // Not where the focus has moved on by itself.
      const inside = panel?.contains(document.activeElement)
      panel?.close()
      if (inside) opener?.focus()
    }
  }, [beside])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !beside) return
    event.preventDefault()
    onClose()
  }

  return (
    <dialog ref={ref} className="panel" aria-labelledby={label} onCancel={onClose} onKeyDown={onKeyDown}>
      {/* No `header`: beside the page that would be a second banner of it. */}
      <div className="panel-head">
        <h2 id={label}>{title}</h2>
        <button
          type="button"
          className="icon-button"
          onClick={onClose}
          aria-label={t('dialog.close')}
          title={t('dialog.close')}
        >
          <CloseIcon />
        </button>
      </div>
      {children}
    </dialog>
  )
}

function useBeside(): boolean {
  const [beside, setBeside] = useState(() => matchMedia(BESIDE).matches)
  useEffect(() => {
    const query = matchMedia(BESIDE)
    const change = () => setBeside(query.matches)
    query.addEventListener('change', change)
    return () => query.removeEventListener('change', change)
  }, [])
  return beside
}
