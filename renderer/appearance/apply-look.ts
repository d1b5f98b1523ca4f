/** Brings the page's look in line with the settings, now and at each change. */
import { lookCss, schemeOf, themeName } from '../../electron/look-css'
import { keepPlace } from '../reading'
import type { Store } from '../state'

/** Draws the look, and draws it anew when settings or the system change. */
export function followLook(store: Store): void {
  const moreContrast = matchMedia('(prefers-contrast: more)')
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const sheet = new CSSStyleSheet()

  const draw = () => {
    const look = store.getState()
    const scheme = schemeOf(look)
    const name = themeName(look.theme, {
      dark: scheme === 'system' ? dark.matches : scheme === 'dark',
      moreContrast: moreContrast.matches,
    })
    const { dataset } = document.documentElement
    if (name) dataset.theme = name
    else delete dataset.theme
    sheet.replaceSync(lookCss(look))
  }

  draw()
  document.adoptedStyleSheets = [sheet]
  // It said the same for the first paint.
  document.getElementById('look')?.remove()
  store.subscribe((state, before) => {
    const changed = state.theme !== before.theme || state.ownTheme !== before.ownTheme || state.type !== before.type
    if (changed) keepPlace(draw)
  })
  for (const query of [moreContrast, dark]) query.addEventListener('change', draw)
}
