interface Props<T extends string> {
  readonly label: string
  readonly value: T
  readonly options: readonly T[]
  /** What an option is called. */
  readonly nameOf: (option: T) => string
  readonly onChange: (option: T) => void
  /** The id of what explains it. */
  readonly describedBy?: string | undefined
}

/** One of several, by the native list. */
export function Choice<T extends string>({ label, value, options, nameOf, onChange, describedBy }: Props<T>) {
  return (
    <label className="choice">
      <span>{label}</span>
      {/* Its values are the options' own. */}
      <select value={value} aria-describedby={describedBy} onChange={(event) => onChange(event.target.value as T)}>
        {options.map((option) => (
          <option key={option} value={option}>
            {nameOf(option)}
          </option>
        ))}
      </select>
    </label>
  )
}
