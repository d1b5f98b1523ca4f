import { useId } from 'react'
import { percent } from '../reading'
import { interfaceOf, useApp } from '../state'

interface Props {
  readonly label: string
  readonly value: number
  readonly min: number
  readonly max: number
  readonly step: number
  readonly onChange: (value: number) => void
}

/** A share to choose, shown and said in per cent. */
export function Slider({ label, value, min, max, step, onChange }: Props) {
  const id = useId()
  const shown = percent(value, useApp(interfaceOf))
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
