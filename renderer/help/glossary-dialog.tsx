import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LANGUAGES, type Term } from '../../publication/model'
import { Dialog } from '../dialog'
import { useApp, useRelease } from '../state'
import { GlossaryTerm } from './glossary-term'
import { SearchField } from './search-field'
import { searchWords } from './search-words'

/** The words and abbreviations of the release, explained in the language that is read and named in all six. */
export function GlossaryDialog() {
  const { t } = useTranslation()
  const { terms } = useRelease()
  const reading = useApp((state) => state.language)
  const [query, setQuery] = useState('')

  const hasWords = searchWords(query)
  const isFound = ({ name, meaning }: Term) =>
    hasWords([...LANGUAGES.map((language) => name[language]), meaning[reading]].join(' '))
  const { compare } = new Intl.Collator(reading)
  const found = terms.filter(isFound).sort((a, b) => compare(a.name[reading], b.name[reading]))

  return (
    <Dialog title={t('glossary.title')}>
      <p>{t('glossary.intro')}</p>
      <SearchField
        label={t('glossary.label')}
        query={query}
        onChange={setQuery}
        found={found.length ? t('glossary.count', { count: found.length }) : t('glossary.none')}
      />
      <div className="terms">
        {found.map((term) => (
          <GlossaryTerm key={term.name.en} term={term} reading={reading} />
        ))}
      </div>
    </Dialog>
  )
}
