/** The reader's icons: drawn in the text's colour, beside a word, and so silent for a screen reader. */
import type { ReactNode } from 'react'

function Icon({ children }: { children: ReactNode }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {children}
    </svg>
  )
}

export const FindIcon = () => (
  <Icon>
    <circle cx="10.5" cy="10.5" r="6" />
    <path d="M15 15l5.5 5.5" />
  </Icon>
)

export const ParallelIcon = () => (
  <Icon>
    <path d="M12 5v14M4 7h5M4 12h5M4 17h5M15 7h5M15 12h5M15 17h5" />
  </Icon>
)

/** Two letters, as on a printer's specimen. */
export const AppearanceIcon = () => (
  <Icon>
    <path d="M3 18L8 6l5 12M4.7 14h6.6" />
    <circle cx="17.5" cy="15" r="3" />
    <path d="M20.5 12v6" />
  </Icon>
)

/** A loudspeaker and its sound. */
export const ListenIcon = () => (
  <Icon>
    <path d="M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM15.5 9a4 4 0 010 6M18 6.5a8 8 0 010 11" />
  </Icon>
)

export const PlayIcon = () => (
  <Icon>
    <path d="M8 5.5v13l10-6.5z" />
  </Icon>
)

export const PauseIcon = () => (
  <Icon>
    <path d="M8.5 6v12M15.5 6v12" />
  </Icon>
)

export const StopIcon = () => (
  <Icon>
    <path d="M6.5 6.5h11v11h-11z" />
  </Icon>
)

export const RepeatIcon = () => (
  <Icon>
    <path d="M5 12a7 7 0 107-7H8M11 2L8 5l3 3" />
  </Icon>
)

export const MinusIcon = () => (
  <Icon>
    <path d="M6 12h12" />
  </Icon>
)

export const PlusIcon = () => (
  <Icon>
    <path d="M6 12h12M12 6v12" />
  </Icon>
)

/** Sliders, as on a mixing desk. */
export const VoicesIcon = () => (
  <Icon>
    <path d="M4 8h9M17 8h3M4 16h3M11 16h9" />
    <circle cx="15" cy="8" r="2" />
    <circle cx="9" cy="16" r="2" />
  </Icon>
)

/** A printer, and the sheet that comes out of it. */
export const PrintIcon = () => (
  <Icon>
    <path d="M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z" />
  </Icon>
)

export const MoreIcon = () => (
  <Icon>
    <path d="M4 7h16M4 12h16M4 17h16" />
  </Icon>
)

export const CloseIcon = () => (
  <Icon>
    <path d="M6 6l12 12M18 6L6 18" />
  </Icon>
)

export const UpIcon = () => (
  <Icon>
    <path d="M6 15l6-6 6 6" />
  </Icon>
)

export const DownIcon = () => (
  <Icon>
    <path d="M6 9l6 6 6-6" />
  </Icon>
)
