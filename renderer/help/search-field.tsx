import type { KeyboardEvent } from 'react'

interface Props {
  readonly label: string
  readonly query: string
  readonly onChange: (query: string) => void
  readonly onKeyDown?: (event: KeyboardEvent) => void
  /** How many were found, in words: said as it changes. */
  readonly found: string
}

/** The field in which a list in a dialog is searched. It takes the focus when the dialog opens. */
export function SearchField({ label, query, onChange, onKeyDown, found }: Props) {
  return (
    <>
      <label className="field">
        <span>{label}</span>
        <input
          type="search"
          data-first
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          value={query}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </label>
      <p role="status" className="small">
        {found}
      </p>
    </>
  )
}
