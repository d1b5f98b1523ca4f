/** Brings the page's look in line with the settings, now and at each change. */
import { lookCss, schemeOf, themeName } from '../../electron/look-css'
import { keepPlace } from '../reading'
import type { State, Store } from '../state'

const MORE_CONTRAST = matchMedia('(prefers-contrast: more)')
const DARK = matchMedia('(prefers-color-scheme: dark)')

/** The rules that settings make. Until the first change those of the served page hold. */
const sheet = new CSSStyleSheet()

/** Draws the look, and draws it anew when settings or the system change. */
export function followLook(store: Store): void {
  const draw = () => drawLook(store.getState())
  draw()
  store.subscribe((state, before) => {
    const changed = state.theme !== before.theme || state.ownTheme !== before.ownTheme || state.type !== before.type
    if (changed) keepPlace(draw)
  })
  for (const query of [MORE_CONTRAST, DARK]) query.addEventListener('change', draw)
}

function drawLook(look: Pick<State, 'theme' | 'ownTheme' | 'type'>): void {
  const scheme = schemeOf(look)
  const dark = scheme === 'system' ? DARK.matches : scheme === 'dark'
  const name = themeName(look.theme, { dark, moreContrast: MORE_CONTRAST.matches })
  const { dataset } = document.documentElement
  if (name) dataset.theme = name
  else delete dataset.theme
  sheet.replaceSync(lookCss(look))
  document.getElementById('look')?.remove()
  document.adoptedStyleSheets = [sheet]
}
