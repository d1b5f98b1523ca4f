import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LANGUAGES, type Term } from '../../publication/model'
import { Dialog } from '../dialog'
import { fold } from '../finding'
import { useApp, useRelease } from '../state'
import { GlossaryTerm } from './glossary-term'

/** The words and abbreviations of the release, explained in the language that is read and named in all six. */
export function GlossaryDialog() {
  const { t } = useTranslation()
  const { terms } = useRelease()
  const reading = useApp((state) => state.language)
  const [query, setQuery] = useState('')

  const words = fold(query).text.split(' ').filter(Boolean)
  const isFound = ({ name, meaning }: Term) => {
    const text = fold([...LANGUAGES.map((language) => name[language]), meaning[reading]].join(' ')).text
    return words.every((word) => text.includes(word))
  }
  const { compare } = new Intl.Collator(reading)
  const found = terms.filter(isFound).sort((a, b) => compare(a.name[reading], b.name[reading]))

  return (
    <Dialog title={t('glossary.title')}>
      <p>{t('glossary.intro')}</p>
      <label className="field">
        <span>{t('glossary.label')}</span>
        <input
          type="search"
          data-first
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      </label>
      <p role="status" className="small">
        {found.length ? t('glossary.count', { count: found.length }) : t('glossary.none')}
      </p>
      <div className="terms">
        {found.map((term) => (
          <GlossaryTerm key={term.name.en} term={term} reading={reading} />
        ))}
      </div>
    </Dialog>
  )
}
