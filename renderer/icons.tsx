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
