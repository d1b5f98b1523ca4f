import type { RequestPayload } from '../../electron/contract'
import type { SentenceId } from '../../publication/model'
import type { State } from '../state'

/** What is asked of the desktop, to see, to save or to print. */
export type PrintWish = RequestPayload<'print:preview'>

/** Which part of the release is printed. */
export type Part = 'whole' | 'selection' | 'section'

export function wishOf(
  { start, language, parallel, print }: Pick<State, 'start' | 'language' | 'parallel' | 'print'>,
  extent: readonly SentenceId[] | null,
): PrintWish {
  return {
    release: start.release?.id ?? '',
    reading: language,
    beside: parallel.language,
    options: print,
    extent: extent && [...extent],
    colours: print.colours === 'screen' ? coloursOfScreen() : null,
  }
}

/** The colours that the text has now, whatever made them: a theme, the person's own, or the system's forced colours. */
function coloursOfScreen(): NonNullable<PrintWish['colours']> {
  const probe = document.createElement('i')
  probe.hidden = true
  document.body.append(probe)
  const colour = (token: string) => {
    probe.style.color = `var(--${token})`
    return opaque(getComputedStyle(probe).color)
  }
  const colours = {
    page: colour('page'),
    text: colour('text'),
    'text-quiet': colour('text-quiet'),
    link: colour('link'),
    rule: colour('rule'),
    edge: colour('control-edge'),
  }
  probe.remove()
  return colours
}

/** Computed colours are `rgb(r, g, b)`, or `rgba(…)` where something shows through: paper has nothing beneath. */
const opaque = (colour: string) => colour.replace(/^rgba\((\d+, \d+, \d+),.*$/, 'rgb($1)')
