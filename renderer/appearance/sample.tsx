import { useTranslation } from 'react-i18next'
import { useHyphenation } from '../reading'
import { useApp } from '../state'

/** A sentence as the text is set: where a panel covers the page, one sees here what one changes. */
export function Sample() {
  const { t } = useTranslation()
  const language = useApp((state) => state.language)
  const edition = useApp((state) => state.start.release?.editions[language])
  const hyphenate = useHyphenation(language)
  if (!edition) return null
  // Long enough to have lines to look at, short enough to leave the controls in view.
  const sample = edition.subtitle
  return (
    <figure className="sample-frame">
      <figcaption className="small">{t('appearance.sample')}</figcaption>
      <p className="sample" lang={language} dir={edition.direction}>
        {hyphenate ? hyphenate(sample.text) : sample.text}
      </p>
    </figure>
  )
}
