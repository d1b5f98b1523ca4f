import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { closeDialog } from './actions'
import { CloseIcon } from './icons'
import { useAppStore } from './state'

interface Props {
  readonly title: string
  readonly children: ReactNode
  /** `middle` is as wide as lines of text may be, `wide` as rows of names and keys need, `full` as the window has room. */
  readonly shape?: 'middle' | 'wide' | 'full'
}

/**
 * A modal dialog: the browser's own, which holds the focus in, closes on Escape and gives the focus back. What is marked
 * `data-first` has the focus at first, or else the first control.
 */
export function Dialog({ title, children, shape = 'middle' }: Props) {
  const { t } = useTranslation()
  const store = useAppStore()
  const ref = useRef<HTMLDialogElement>(null)
  const label = useId()

  useLayoutEffect(() => {
    const dialog = ref.current
    dialog?.showModal()
    dialog?.querySelector<HTMLElement>('[data-first]')?.focus()
    // Closing gives the focus back to where it was; a dialog that is only taken away would lose it.
    return () => dialog?.close()
  }, [])

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes; the click is for the pointer alone
    <dialog
      ref={ref}
      className={`dialog ${shape}`}
      aria-labelledby={label}
      onClose={() => closeDialog(store)}
      onClick={(event) => event.target === ref.current && ref.current.close()}
    >
      <div className="dialog-body">
        <header>
          <h2 id={label}>{title}</h2>
          <button
            type="button"
            className="icon-button"
            onClick={() => ref.current?.close()}
            aria-label={t('dialog.close')}
            title={t('dialog.close')}
          >
            <CloseIcon />
          </button>
        </header>
        {children}
      </div>
    </dialog>
  )
}
