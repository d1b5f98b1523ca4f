/** The nearest colour that can be read. */
import { useMode as addMode, clampChroma, converter, formatHex, modeOklch, modeRgb } from 'culori/fn'
import { contrast } from '../../electron/colours'

addMode(modeRgb)
addMode(modeOklch)
const toOklch = converter('oklch')

/** How finely lightness, 0 to 1, is searched. */
const STEP = 0.002

/**
 * The colour nearest to `colour` whose contrast with `ground` is at least `ratio`: the same hue, lighter or darker, and as
 * colourful as that lightness allows (Oklab, in which equal steps look equal). Colours are `#rrggbb`.
 * @returns null where none reaches it
 */
export function nearestReaching(colour: string, ground: string, ratio: number): string | null {
  const from = toOklch(colour)
  if (!from) return null
  for (let away = 0; away <= 1; away += STEP) {
    for (const lightness of [from.l - away, from.l + away]) {
      if (lightness < 0 || lightness > 1) continue
      const found = formatHex(clampChroma({ ...from, l: lightness }, 'oklch'))
      if (contrast(found, ground) >= ratio) return found
    }
  }
  // The steps may have passed over the two ends.
  return ['#000000', '#ffffff'].find((end) => contrast(end, ground) >= ratio) ?? null
}
