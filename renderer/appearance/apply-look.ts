/** Brings the page's look in line with the settings, now and at each change. */
import { lookCss, schemeOf, themeName } from '../../electron/look-css'
import { keepPlace } from '../reading'
import type { State, Store } from '../state'

interface Drawing {
  /** The rules that settings make. Until the first change those of the served page hold. */
  readonly sheet: CSSStyleSheet
  readonly moreContrast: MediaQueryList
  readonly dark: MediaQueryList
}

/** Draws the look, and draws it anew when settings or the system change. */
export function followLook(store: Store): void {
  // Not before: this file is also part of what is rendered at build, where there is no window to ask.
  const drawing: Drawing = {
    sheet: new CSSStyleSheet(),
    moreContrast: matchMedia('(prefers-contrast: more)'),
    dark: matchMedia('(prefers-color-scheme: dark)'),
  }
  const draw = () => drawLook(store.getState(), drawing)
  draw()
  store.subscribe((state, before) => {
    const changed = state.theme !== before.theme || state.ownTheme !== before.ownTheme || state.type !== before.type
    if (changed) keepPlace(draw)
  })
  for (const query of [drawing.moreContrast, drawing.dark]) query.addEventListener('change', draw)
}

function drawLook(look: Pick<State, 'theme' | 'ownTheme' | 'type'>, { sheet, ...system }: Drawing): void {
  const scheme = schemeOf(look)
  const dark = scheme === 'system' ? system.dark.matches : scheme === 'dark'
  const name = themeName(look.theme, { dark, moreContrast: system.moreContrast.matches })
  const { dataset } = document.documentElement
  if (name) dataset.theme = name
  else delete dataset.theme
  sheet.replaceSync(lookCss(look))
  document.getElementById('look')?.remove()
  document.adoptedStyleSheets = [sheet]
}
