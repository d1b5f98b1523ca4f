/** What a contrast ratio means (WCAG 2.2: 1.4.3 and 1.4.6 for text, 1.4.11 for controls). */
import { contrast } from '../../electron/colours'
import type { OwnColour, OwnTheme } from '../../electron/look'
import { ownTokens } from '../../electron/own-theme'

export type Verdict = 'very-good' | 'good' | 'weak' | 'poor'

/** The ratios that matter for a colour, best first. */
const GOALS: Readonly<Record<Exclude<OwnColour, 'page'>, readonly number[]>> = {
  text: [7, 4.5],
  link: [7, 4.5],
  mark: [7, 4.5],
  control: [4.5, 3],
}

export interface Judgement {
  /** 1 to 21. */
  readonly ratio: number
  readonly verdict: Verdict
  /** The ratios it falls short of, the lowest first. */
  readonly missed: readonly number[]
}

/** Judges a colour of one's own on the page; a mark, by the text that will stand on it. */
export function judge(name: Exclude<OwnColour, 'page'>, colours: OwnTheme): Judgement {
  const ratio =
    name === 'mark'
      ? contrast(colours.mark, String(ownTokens(colours)['mark-match-text']))
      : contrast(colours[name], colours.page)
  const missed = GOALS[name].filter((goal) => ratio < goal).reverse()
  return { ratio, missed, verdict: verdictOf(ratio, GOALS[name]) }
}

function verdictOf(ratio: number, [best = 0, least = 0]: readonly number[]): Verdict {
  if (ratio < least) return 'poor'
  if (ratio < best) return 'weak'
  return ratio < 7 ? 'good' : 'very-good'
}
