/** Arithmetic of colours `#rrggbb`. */

/** Contrast ratio of two colours, 1 to 21 (WCAG 2.2, "contrast ratio" and "relative luminance"). */
export function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

/** Relative luminance, 0 for black to 1 for white. */
export function luminance(hex: string): number {
  const [r, g, b] = channels(hex).map((channel) => {
    const value = channel / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** The colour that is `share` (0 to 1) of the way from `a` to `b`, in sRGB. */
export function mix(a: string, b: string, share: number): string {
  const to = channels(b)
  const mixed = channels(a).map((channel, at) => Math.round(channel + ((to[at] ?? 0) - channel) * share))
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}

/** The one of `colours` that is easiest to tell from `on`. */
export function clearest(on: string, colours: readonly string[]): string {
  return colours.reduce((best, colour) => (contrast(colour, on) > contrast(best, on) ? colour : best))
}

function channels(hex: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
}
