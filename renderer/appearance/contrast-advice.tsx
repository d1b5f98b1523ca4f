import { useTranslation } from 'react-i18next'
import type { OwnColour, OwnTheme } from '../../electron/look'
import type { Language } from '../../publication/model'
import { isolated } from '../isolated'
import { localeOf } from '../reading'
import { judge } from './judge'
import { nearestReaching } from './nearest'

interface Props {
  readonly name: Exclude<OwnColour, 'page'>
  readonly colours: OwnTheme
  readonly lang: Language
  readonly choose: (colour: string) => void
}

/** The contrast in numbers and words, and where it is too weak the nearest colour that is not. */
export function ContrastAdvice({ name, colours, lang, choose }: Props) {
  const { t } = useTranslation()
  const { ratio, verdict, missed } = judge(name, colours)
  const show = (value: number) => isolated(`${decimal(value, lang)}:1`)
  return (
    <div className="advice">
      {/* A slider of the colour chooser moves fast: only where it comes to rest is said. */}
      <output aria-live="polite">
        {t('appearance.contrast', { ratio: show(ratio), words: t(`appearance.contrast-${verdict}`) })}
      </output>
      {missed.map((goal) => {
        // A mark has the text that suits it best already: only the mark itself can come nearer to black or white.
        const nearest =
          name === 'mark' ? nearestMark(colours, goal) : nearestReaching(colours[name], colours.page, goal)
        return nearest ? (
          <p key={goal} className="warning">
            <span>{t('appearance.below', { ratio: show(goal) })}</span>{' '}
            <button type="button" className="use-colour" onClick={() => choose(nearest)}>
              <span className="chip" style={{ background: nearest }} />
              {t('appearance.use-colour', { colour: isolated(nearest) })}
            </button>
          </p>
        ) : (
          <p key={goal} className="warning">
            {t('appearance.unreachable', { ratio: show(goal) })}
          </p>
        )
      })}
    </div>
  )
}

function nearestMark({ mark, text }: OwnTheme, goal: number): string | null {
  return nearestReaching(mark, text, goal) ?? nearestReaching(mark, '#000000', goal)
}

/** Rounded down, so that 6.99 is never shown as 7. */
function decimal(value: number, lang: Language): string {
  return new Intl.NumberFormat(localeOf(lang), { maximumFractionDigits: 1 }).format(Math.floor(value * 10) / 10)
}
