import type { Launched } from '../launch'
import type { Theme } from './themes'

/** A state of the window in which everything must still be there, legible and usable. */
export interface WindowState {
  readonly name: string
  enter(reader: Launched, theme: Theme): Promise<void>
  leave(reader: Launched, theme: Theme): Promise<void>
}

/** The size of the window: at 400 % it is 320 CSS px wide. */
export const WINDOW = { width: 1280, height: 1024, maximized: false }

/** WCAG 2.2, 1.4.12, as a reader's own style sheet. */
const TEXT_SPACING = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }
`

async function zoom({ page }: Launched, factor: number): Promise<void> {
  await page.evaluate((zoom) => window.lectern.request('settings:update', { zoom }), factor)
  const width = Math.round(WINDOW.width / factor)
  while ((await page.evaluate(() => window.innerWidth)) !== width)
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
}

/** The key of the style sheet put in, by which it is taken out again. */
let spacing = ''

function forced(palette: 'light' | 'dark'): WindowState {
  return {
    name: `forced colours, ${palette}`,
    enter: ({ page }) => page.emulateMedia({ forcedColors: 'active', colorScheme: palette }),
    leave: ({ page }, { colorScheme }) => page.emulateMedia({ forcedColors: 'none', colorScheme }),
  }
}

const FORCED_LIGHT = forced('light')
const FORCED_DARK = forced('dark')

export const NORMAL: WindowState = { name: 'normal', enter: async () => {}, leave: async () => {} }

const NARROW: WindowState = {
  name: '320 px at 400 %',
  enter: (reader) => zoom(reader, 4),
  leave: (reader) => zoom(reader, 1),
}

const SPACED: WindowState = {
  name: 'text spacing',
  async enter({ app }) {
    spacing = await app.evaluate(
      ({ BrowserWindow }, css) =>
        BrowserWindow.getAllWindows()
          .find((each) => each.isVisible())
          ?.webContents.insertCSS(css, { cssOrigin: 'user' }) ?? '',
      TEXT_SPACING,
    )
  },
  leave: ({ app }) =>
    app.evaluate(
      ({ BrowserWindow }, key) =>
        BrowserWindow.getAllWindows()
          .find((each) => each.isVisible())
          ?.webContents.removeInsertedCSS(key),
      spacing,
    ),
}

/**
 * The states a theme is looked at in: one of three that the themes take in turn over the scripts, and as it is, but where the other is wider
 * text, which has the same colours at the same size. So every theme meets every state in some script, and every script every state in
 * some themes, both palettes of forced colours too; how lines are set does not depend on the colours. Where `every`, all of them in each.
 * @param turn the number of the theme and the script
 */
export function statesOf(turn: number, every: boolean): readonly WindowState[] {
  const others = [NARROW, SPACED, turn % 2 ? FORCED_DARK : FORCED_LIGHT]
  const states = [NORMAL, ...others.filter((_, index) => every || index === turn % others.length)]
  return every || !states.includes(SPACED) ? states : [SPACED]
}

/** Whether a theme is looked at more closely in a script: in one of the three, where it is looked at as it is. */
export function isLookedAtClosely(turn: number): boolean {
  return turn % 3 === 0
}
