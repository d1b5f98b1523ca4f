/** The looks that come with the reader. Type and aids; colours only where a look stands and falls with them. */
import { DEFAULT_LOOK, DEFAULT_TYPE, type Look } from '../../electron/look'

export const BUILT_IN = ['low-vision', 'dyslexia', 'print-like'] as const
export type BuiltIn = (typeof BUILT_IN)[number]

const lookWith = (look: Partial<Look>, type: Partial<Look['type']['all']>): Look => ({
  ...DEFAULT_LOOK,
  ...look,
  type: { all: { ...DEFAULT_TYPE, ...type }, own: DEFAULT_LOOK.type.own },
})

export const LOOKS: Readonly<Record<BuiltIn, Look>> = {
  // Large plain letters with air, on black: less glare, and a line to hold on to.
  'low-vision': lookWith(
    { theme: 'yellow-on-black', aids: { focus: 'ruler', dim: 0, syllables: false } },
    { face: 'sans', size: 1.6, leading: 1, letter: 0.04, word: 0.12, paragraph: 1.5, measure: 1 },
  ),
  // WCAG 2.2, 1.4.12 and the British Dyslexia Association: spaced letters, ragged and shorter lines, no pure white.
  dyslexia: lookWith(
    { theme: 'sepia', aids: { focus: 'line-3', dim: 0.5, syllables: false } },
    { face: 'opendyslexic', leading: 1.1, letter: 0.06, word: 0.24, paragraph: 2, measure: 0.9, align: 'start' },
  ),
  'print-like': lookWith(
    { theme: 'light' },
    { face: 'serif', leading: 0.9, paragraph: 0.5, align: 'justify', hyphenation: true },
  ),
}
