import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PRONUNCIATION_LIMITS, type Pronunciation } from '../../electron/listening'
import type { Language } from '../../publication/model'
import { useAppObject } from '../app-context'
import { isolated } from '../isolated'
import { languageName } from '../reading'
import { interfaceOf, useApp } from '../state'
import { tryWord } from './listen'
import { useListening } from './use-listening'

/** A person's own list for the language that is read: how words are to be said. */
export function PronunciationsSection() {
  const { t } = useTranslation()
  const app = useAppObject()
  const language = useApp((state) => state.language)
  const face = useApp(interfaceOf)
  const [listening, change] = useListening()
  const [word, setWord] = useState('')
  const [say, setSay] = useState('')
  const [message, setMessage] = useState('')
  const list = listening.pronunciations[language] ?? []

  const keep = (next: readonly Pronunciation[]) =>
    change({ pronunciations: { ...listening.pronunciations, [language]: [...next] } })
  const add = (event: FormEvent) => {
    event.preventDefault()
    const entry = { word: word.trim().normalize('NFC'), say: say.trim().normalize('NFC') }
    if (!entry.word || !entry.say) return
    const others = list.filter((other) => other.word !== entry.word)
    if (others.length >= PRONUNCIATION_LIMITS.count) return setMessage(t('listen.pronounce-full'))
    keep([...others, entry])
    setWord('')
    setSay('')
    setMessage(t('listen.pronounce-added', { word: isolated(entry.word) }))
    document.getElementById('pronounce-word')?.focus()
  }
  const remove = (entry: Pronunciation) => {
    keep(list.filter((other) => other !== entry))
    setMessage(t('listen.pronounce-deleted', { word: isolated(entry.word) }))
    document.getElementById('pronounce-word')?.focus()
  }

  return (
    <fieldset className="section">
      <legend>{t('listen.pronunciations')}</legend>
      <p className="small">{t('listen.pronunciations-hint', { language: languageName(language, face) })}</p>
      {list.length > 0 && (
        <ul className="pronunciations">
          {list.map((entry) => (
            <li key={entry.word}>
              <span lang={language} dir="auto">
                {entry.word}
              </span>
              <span lang={language} dir="auto" className="say">
                {entry.say}
              </span>
              <span className="buttons">
                <button
                  type="button"
                  aria-label={t('listen.pronounce-try-named', { word: isolated(entry.word) })}
                  onClick={() => tryWord(app, language, entry.say)}
                >
                  {t('listen.try')}
                </button>
                <button
                  type="button"
                  aria-label={t('listen.pronounce-delete-named', { word: isolated(entry.word) })}
                  onClick={() => remove(entry)}
                >
                  {t('listen.pronounce-delete')}
                </button>
              </span>
            </li>
          ))}
        </ul>
      )}
      <form className="pronounce" onSubmit={add}>
        <Field
          id="pronounce-word"
          label={t('listen.pronounce-word')}
          language={language}
          maxLength={PRONUNCIATION_LIMITS.word}
          value={word}
          onChange={setWord}
        />
        <Field
          label={t('listen.pronounce-say')}
          language={language}
          maxLength={PRONUNCIATION_LIMITS.say}
          value={say}
          onChange={setSay}
        />
        <span className="buttons">
          <button type="button" disabled={!say.trim()} onClick={() => tryWord(app, language, say.trim())}>
            {t('listen.try')}
          </button>
          <button type="submit" disabled={!word.trim() || !say.trim()}>
            {t('listen.pronounce-add')}
          </button>
        </span>
      </form>
      <p role="status" className="small">
        {message}
      </p>
    </fieldset>
  )
}

interface FieldProps {
  readonly id?: string
  readonly label: string
  readonly language: Language
  readonly maxLength: number
  readonly value: string
  readonly onChange: (value: string) => void
}

/** A field for words of a language. */
function Field({ id, label, language, maxLength, value, onChange }: FieldProps) {
  return (
    <label className="field">
      <span>{label}</span>
      <input
        id={id}
        lang={language}
        dir="auto"
        maxLength={maxLength}
        autoComplete="off"
        spellCheck={false}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  )
}
