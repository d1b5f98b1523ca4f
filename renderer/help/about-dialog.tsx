import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { directionOf, LANGUAGES } from '../../publication/model'
import { Dialog } from '../dialog'
import { host } from '../host'
import { isolated } from '../isolated'
import { NATIVE_NAMES } from '../languages'
import { formatDate, wordsOfLink } from '../reading'
import { interfaceOf, useApp, useRelease } from '../state'
import { LICENCES } from './licences'

/** What this release is, where it comes from, what the editors did to it, and what the reader is made of. */
export function AboutDialog() {
  const { t } = useTranslation()
  const release = useRelease()
  const face = useApp(interfaceOf)
  const reading = useApp((state) => state.language)
  const { lectern, electron, chromium } = useApp((state) => state.start.versions)
  const edition = release.editions[reading]
  const [message, setMessage] = useState('')
  const openLicences = async () => {
    const path = await host.request('legal:open', {})
    setMessage(path === null ? '' : t('about.licences-failed', { path: isolated(path) }))
  }
  return (
    <Dialog title={t('about.title')}>
      <h3>{t('about.release')}</h3>
      <dl className="facts">
        <dt>{t('about.name')}</dt>
        <dd lang={reading} dir={edition.direction}>
          {edition.title.text}
        </dd>
        <dt>{t('about.publisher')}</dt>
        <dd>{release.publisher[face]}</dd>
        <dt>{t('about.date')}</dt>
        <dd>{formatDate(release.datePublished, face)}</dd>
        <dt>{t('about.source')}</dt>
        <dd>{release.source[face]}</dd>
      </dl>
      <h3>{t('about.editions')}</h3>
      <dl className="editions">
        {LANGUAGES.map((language) => (
          <div key={language}>
            <dt>
              <bdi lang={language} dir={directionOf(language)}>
                {NATIVE_NAMES[language]}
              </bdi>
            </dt>
            <dd>{t(`status.${release.editions[language].status}`)}</dd>
          </div>
        ))}
      </dl>
      {release.restoredLinks.length > 0 && (
        <>
          <h3>{t('about.links')}</h3>
          <p>{t('about.links-text')}</p>
          <dl className="restored-links">
            {release.restoredLinks.map(({ id, target, confidence }) => (
              <div key={id}>
                <dt>
                  <bdi lang={reading}>{wordsOfLink(edition, id)}</bdi>
                </dt>
                <dd>
                  <code dir="ltr">{target}</code>
                </dd>
                <dd className="small">{t(`confidence.${confidence}`)}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <h3>{t('about.notes')}</h3>
      <ul>
        {release.notes.map((note) => (
          <li key={note.en}>{note[face]}</li>
        ))}
      </ul>
      <h3>{t('about.software')}</h3>
      <p>{t('about.version', { version: lectern, electron, chromium })}</p>
      <p>{t('about.licence')}</p>
      <h4>{t('about.licences')}</h4>
      <p>{t('about.licences-text')}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('about.licence-name')}</th>
            <th scope="col">{t('about.licence-kind')}</th>
          </tr>
        </thead>
        <tbody lang="en" dir="ltr">
          {LICENCES.map(({ name, licence }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{licence}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="buttons">
        <button type="button" onClick={openLicences}>
          {t('about.licences-open')}
        </button>
      </div>
      <p role="status" className="small">
        {message}
      </p>
    </Dialog>
  )
}
