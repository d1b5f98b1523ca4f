import { useTranslation } from 'react-i18next'
import type { Edition } from '../../publication/model'

/** Whether the edition is the original or an unofficial translation, said in its own language, and what that means. */
export function EditionStatus({ edition }: { edition: Edition }) {
  const { t } = useTranslation()
  const { language, direction, status } = edition
  return (
    <details className="status" lang={language} dir={direction}>
      <summary>{t(`edition.${status}`, { lng: language })}</summary>
      <p>{t(`status.meaning-${status}`, { lng: language })}</p>
    </details>
  )
}
