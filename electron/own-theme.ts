/** Every colour of the reader out of the five that a person chose. */
import { clearest, contrast, luminance, mix } from './colours'
import type { OwnTheme } from './look'

/** What text is to reach on what it stands on, and controls on the page (WCAG 2.2, 1.4.6 and 1.4.11). */
const TEXT_RATIO = 7
const CONTROL_RATIO = 3

/** Whether the page is darker than its text. */
export function isDarkTheme({ text, page }: OwnTheme): boolean {
  return luminance(page) < luminance(text)
}

/** The tokens of renderer/appearance/tokens.css, by name. */
export function ownTokens(colours: OwnTheme): Readonly<Record<string, string>> {
  const { text, page, link, mark, control } = colours
  // As text a control's colour needs more than as a line.
  const isTextColour = contrast(control, page) >= TEXT_RATIO
  const controlRatio = isTextColour ? TEXT_RATIO : CONTROL_RATIO
  // A surface may come a little nearer to the text only while the text stays readable on it.
  const surface = (share: number) => {
    const keeps = (shade: string, colour: string, ratio: number) =>
      contrast(colour, shade) >= Math.min(ratio, contrast(colour, page))
    const shades = [1, 0.75, 0.5, 0.25].map((part) => mix(page, text, share * part))
    const readable = shades.find(
      (shade) =>
        keeps(shade, text, TEXT_RATIO) && keeps(shade, link, TEXT_RATIO) && keeps(shade, control, controlRatio),
    )
    return readable ?? page
  }
  const on = (ground: string) => clearest(ground, [text, page, '#000000', '#ffffff'])
  return {
    page,
    text,
    'text-quiet': text,
    link,
    surface: page,
    'surface-raised': page,
    edge: mix(page, text, 0.3),
    'control-edge': control,
    'control-hover': surface(0.08),
    'control-pressed': surface(0.14),
    accent: control,
    'accent-text': isTextColour ? control : text,
    'on-accent': on(control),
    focus: control,
    rule: control,
    'mark-pair': surface(0.1),
    'mark-pair-text': text,
    'mark-match': mark,
    'mark-match-text': on(mark),
    'mark-current': text,
    'mark-current-text': on(text),
    heard: surface(0.1),
    'heard-text': text,
    'heard-word': mark,
    'heard-word-text': on(mark),
    syllable: control,
    selection: mark,
    'selection-text': on(mark),
    warning: text,
    backdrop: `${page}b3`,
    shadow: '0 0 0 1px transparent',
    'text-weight': '400',
  }
}
