import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { separator } from '../../publication/join'
import type { Language, LinkInline } from '../../publication/model'
import { closeDialog } from '../actions'
import { Dialog } from '../dialog'
import { host } from '../host'
import { interfaceOf, useApp, useAppStore } from '../state'
import { Inlines } from './inlines'

/** What kind of program opens a target. */
function kindOf(target: string): 'web' | 'mail' | 'telephone' {
  if (target.startsWith('mailto:')) return 'mail'
  return target.startsWith('tel:') ? 'telephone' : 'web'
}

/** Shows where a link leads before anything leaves the reader. */
export function LinkDialog({ link, language }: { link: LinkInline; language: Language }) {
  const { t } = useTranslation()
  const store = useAppStore()
  const confidence = useApp((state) => state.start.release?.restoredLinks.find(({ id }) => id === link.ref)?.confidence)
  const face = useApp(interfaceOf)
  const [message, setMessage] = useState('')
  const kind = kindOf(link.target)

  const openTarget = async () => {
    if (await host.request('link:open', { target: link.target })) closeDialog(store)
    else setMessage(t('link.failed'))
  }
  const copyTarget = async () => {
    await host.request('clipboard:write', { text: link.target.replace(/^(mailto|tel):/, '') })
    setMessage(t('link.copied'))
  }

  return (
    <Dialog title={t(`link.title-${kind}`)}>
      <dl className="facts">
        <dt>{t('link.text')}</dt>
        <dd lang={language}>
          <LinkText link={link} language={language} />
        </dd>
        <dt>{t('link.target')}</dt>
        <dd>
          <code dir="ltr" className="target">
            {link.target}
          </code>
        </dd>
      </dl>
      {link.ref && (
        <p className="restored">
          {[t('link.restored'), confidence && t(`confidence.${confidence}`)].filter(Boolean).join(separator(face))}
        </p>
      )}
      <p className="small">{t(kind === 'web' ? 'link.leaves' : 'link.leaves-program')}</p>
      <div className="buttons">
        <button type="button" className="primary" onClick={openTarget}>
          {t(`link.open-${kind}`)}
        </button>
        <button type="button" onClick={copyTarget}>
          {t('link.copy')}
        </button>
        <button type="button" onClick={() => closeDialog(store)}>
          {t('dialog.cancel')}
        </button>
      </div>
      <p role="status" className="small">
        {message}
      </p>
    </Dialog>
  )
}

function LinkText({ link, language }: { link: LinkInline; language: Language }) {
  return (
    <bdi>
      <Inlines content={link.children} language={language} />
    </bdi>
  )
}
