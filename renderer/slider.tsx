import { useId } from 'react'
import { percent } from './reading'
import { interfaceOf, useApp } from './state'

interface Props {
  readonly label: string
  readonly value: number
  readonly min: number
  readonly max: number
  readonly step: number
  readonly onChange: (value: number) => void
  /** The value in words; in per cent where there is none. */
  readonly show?: (value: number) => string
}

/** A number to choose, shown and said in per cent or as `show` has it. */
export function Slider({ label, value, min, max, step, onChange, show }: Props) {
  const id = useId()
  const face = useApp(interfaceOf)
  const shown = show ? show(value) : percent(value, face)
  return (
    <div className="slider">
      <label htmlFor={id}>{label}</label>
      {/* Said with the slider itself: a live region would say it twice. */}
      <span aria-hidden="true" className="value">
        {shown}
      </span>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        aria-valuetext={shown}
        // Sums of steps are not exact in binary: 0.1 + 0.2.
        onChange={(event) => onChange(Math.round(event.target.valueAsNumber * 100) / 100)}
      />
    </div>
  )
}
