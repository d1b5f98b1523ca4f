/**
 * The @font-face rules of renderer/appearance/fonts.css.
 *
 * A browser first chooses, by weight and style, one set of faces of equal descriptors, and only then, by unicode-range,
 * among the faces of that set. So every script must be in every set of a family with the same descriptors. Variable
 * files serve both weights. The list of the Chinese core is long, and every rule costs time at the first paint: so
 * Chinese is in the families for Chinese alone, which stand second in every other list of families, and only the
 * serif of the text has an italic. What has none stands upright rather than be slanted (font-synthesis in base.css).
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { CHINESE_RANGES } from './fonts-characters.mjs'

const require = createRequire(import.meta.url)

/**
 * @typedef {object} Design
 * @property {string} family
 * @property {boolean} italic whether text is ever set in its italic
 * @property {string} latin fontsource package of Latin and Cyrillic
 * @property {string} arabic fontsource package of Arabic
 * @property {string} chinese stem of the files in resources/fonts
 * @property {number} ascent of the Latin face, in percent of the font size; all other faces are held to it, so that a
 * line is as high in every mixture of scripts
 * @property {number} descent likewise
 * @property {number} latinInChinese in percent: Adobe's own Chinese faces set this very Latin larger (cap height 729 to
 * 670 in the serif, 733 to 660 in the sans)
 * @property {number} arabicSize in percent, judged by eye beside the Latin
 */

/** @type {Design[]} */
const DESIGNS = [
  {
    family: 'Lectern Serif',
    italic: true,
    latin: 'source-serif-4',
    arabic: 'noto-naskh-arabic',
    chinese: 'noto-serif-sc',
    ascent: 103.6,
    descent: 33.5,
    latinInChinese: 108,
    arabicSize: 120,
  },
  {
    family: 'Lectern Sans',
    italic: false,
    latin: 'source-sans-3',
    arabic: 'noto-sans-arabic',
    chinese: 'noto-sans-sc',
    ascent: 102.4,
    descent: 40,
    latinInChinese: 110,
    arabicSize: 112,
  },
]

/**
 * A face to choose for the text. It has Latin letters; what it lacks comes from 'Lectern Sans', which
 * stands after it (electron/look-css.ts), and lines are held to that one's height.
 * @typedef {object} ChosenFace
 * @property {string} family
 * @property {string} files start of the files' addresses
 * @property {readonly { range: string, file: string }[]} weights
 * @property {readonly ('normal' | 'italic')[]} styles
 * @property {readonly string[]} subsets
 * @property {(subset: string) => string} characters the unicode-range of a subset
 * @property {number} xHeight in thousandths of the font size, measured (test/e2e/fonts.test.ts)
 * @property {{ style: string, file: string, from: 'normal' | 'italic', characters: string }} [borrowed] characters that are badly
 * drawn in one style, and the style they come from instead
 */

/**
 * Of Source Serif 4 at the weight of the text, in thousandths of the font size: every chosen face looks as large. Its
 * file says 475, which holds for the thinnest weight alone.
 */
const X_HEIGHT = 495

/** @type {ChosenFace[]} */
const CHOSEN_FACES = [
  {
    family: 'Atkinson Hyperlegible Next',
    files: '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next',
    weights: [{ range: '200 900', file: 'wght' }],
    styles: ['normal', 'italic'],
    subsets: ['latin-ext', 'latin'],
    characters: (subset) => subsetRanges('atkinson-hyperlegible-next')[subset],
    xHeight: 496,
  },
  {
    family: 'Lexend',
    files: '@fontsource-variable/lexend/files/lexend',
    weights: [{ range: '200 900', file: 'wght' }],
    styles: ['normal'],
    subsets: ['vietnamese', 'latin-ext', 'latin'],
    characters: (subset) => subsetRanges('lexend')[subset],
    xHeight: 525,
  },
  {
    family: 'OpenDyslexic',
    files: '@fontsource/opendyslexic/files/opendyslexic',
    weights: [
      { range: '200 499', file: '400' },
      { range: '500 900', file: '700' },
    ],
    styles: ['normal', 'italic'],
    // The file is the whole font. Its Cyrillic is unfinished: ж is a capital among small letters, bold ы and ь are squeezed.
    subsets: ['latin'],
    characters: () => ['vietnamese', 'latin-ext', 'latin'].map((subset) => subsetRanges('lexend')[subset]).join(','),
    xHeight: 560,
    // The accent of the upright one stands beside the letter.
    borrowed: { style: 'normal', file: '400', from: 'italic', characters: 'U+00F3' },
  },
]

const WEIGHTS = [
  { range: '200 499', chinese: 'regular' },
  { range: '500 900', chinese: 'semibold' },
]

/**
 * Arabic letters, signs and presentation forms. The joiners shape letters, so they must come from the same face; other
 * shared marks and hyphens stay Latin.
 */
const ARABIC_RANGES = 'U+0600-06FF,U+0750-077F,U+0870-08FF,U+200C-200D,U+FB50-FDFF,U+FE70-FEFC'

/** Where ranges of two faces overlap the later rule wins: the stress mark U+0301 joins Cyrillic, not Vietnamese. */
const LATIN_SUBSETS = ['vietnamese', 'latin-ext', 'latin', 'cyrillic-ext', 'cyrillic']

/** `U+4E00-4E02,U+4E07` of a set of characters. */
function unicodeRange(/** @type {Iterable<string>} */ characters) {
  const points = [...new Set(characters)].map((character) => Number(character.codePointAt(0))).sort((a, b) => a - b)
  /** @type {[number, number][]} */
  const ranges = []
  for (const point of points) {
    const last = ranges.at(-1)
    if (last && last[1] === point - 1) last[1] = point
    else ranges.push([point, point])
  }
  const hex = (/** @type {number} */ point) => point.toString(16).toUpperCase().padStart(4, '0')
  return ranges.map(([from, to]) => `U+${hex(from)}${to > from ? `-${hex(to)}` : ''}`).join(',')
}

function subsetRanges(/** @type {string} */ name) {
  return JSON.parse(readFileSync(require.resolve(`@fontsource-variable/${name}/unicode.json`), 'utf8'))
}

/** @param {{ family: string, url: string, weight: string, style: string, range: string, ascent: number, descent: number, size?: number }} face */
function fontFace({ family, url, weight, style, range, ascent, descent, size = 100 }) {
  const percent = (/** @type {number} */ value) => `${Number(value.toFixed(2))}%`
  return `@font-face {
  font-family: '${family}';
  src: url('${url}') format('woff2');
  font-weight: ${weight};
  font-style: ${style};
  font-display: block;
  size-adjust: ${percent(size)};
  ascent-override: ${percent((ascent * 100) / size)};
  descent-override: ${percent((descent * 100) / size)};
  line-gap-override: 0%;
  unicode-range: ${range};
}
`
}

/** One set: every script at one weight and style. `lang` is the language the family is for, where it is for one. */
function faceSet(
  /** @type {Design} */ design,
  /** @type {(typeof WEIGHTS)[number]} */ weight,
  /** @type {'normal' | 'italic'} */ style,
  /** @type {Set<string>} */ core,
  /** @type {'zh' | undefined} */ lang,
) {
  const metrics = { ascent: design.ascent, descent: design.descent }
  const family = lang === 'zh' ? `${design.family} SC` : design.family
  const shared = { family, weight: weight.range, style, ...metrics }
  const latinRanges = subsetRanges(design.latin)
  const latin = LATIN_SUBSETS.map((subset) => ({
    ...shared,
    url: `@fontsource-variable/${design.latin}/files/${design.latin}-${subset}-wght-${style}.woff2`,
    range: latinRanges[subset],
    size: lang === 'zh' ? design.latinInChinese : 100,
  }))
  const arabic = {
    ...shared,
    url: `@fontsource-variable/${design.arabic}/files/${design.arabic}-arabic-wght-normal.woff2`,
    range: ARABIC_RANGES,
    size: design.arabicSize,
  }
  const parts = [
    { part: 'rest', range: CHINESE_RANGES },
    { part: 'core', range: unicodeRange(core) },
  ]
  const chinese = (lang === 'zh' ? parts : []).map(({ part, range }) => ({
    ...shared,
    url: `../../resources/fonts/${design.chinese}-${weight.chinese}-${part}.woff2`,
    range,
  }))
  return [...latin, arabic, ...chinese].map(fontFace).join('')
}

/**
 * What the semibold sans lacks is drawn with the regular one, and thickened by the browser: so in a family of its own, whose
 * one weight is less than is asked for.
 */
function rareFace() {
  const sans = designOf('Lectern Sans')
  return fontFace({
    family: `${sans.family} SC Rare`,
    url: `../../resources/fonts/${sans.chinese}-regular-rest.woff2`,
    weight: '400',
    style: 'normal',
    range: CHINESE_RANGES,
    ascent: sans.ascent,
    descent: sans.descent,
  })
}

/** @returns {Design} */
function designOf(/** @type {string} */ name) {
  const found = DESIGNS.find(({ family }) => family === name)
  if (!found) throw new Error(`No design ${name}.`)
  return found
}

function chosenFaceRules(/** @type {ChosenFace} */ face) {
  const sans = designOf('Lectern Sans')
  return face.styles.flatMap((style) =>
    face.weights.flatMap((weight) => {
      const { borrowed } = face
      const files = face.subsets.map((subset) => ({ subset, from: style, range: face.characters(subset) }))
      if (borrowed?.style === style && borrowed.file === weight.file) {
        files.push({ subset: face.subsets[0] ?? '', from: borrowed.from, range: borrowed.characters })
      }
      return files.map(({ subset, from, range }) =>
        fontFace({
          family: face.family,
          url: `${face.files}-${subset}-${weight.file}-${from}.woff2`,
          weight: weight.range,
          style,
          range,
          size: (100 * X_HEIGHT) / face.xHeight,
          ascent: sans.ascent,
          descent: sans.descent,
        }),
      )
    }),
  )
}

/**
 * @returns {readonly ('normal' | 'italic')[]}
 */
function stylesOf(/** @type {Design} */ design, /** @type {'zh' | undefined} */ lang) {
  return design.italic && !lang ? ['normal', 'italic'] : ['normal']
}

/** The whole style sheet; `core` is what the core files carry. */
export function styleSheet(/** @type {Set<string>} */ core) {
  const rules = DESIGNS.flatMap((design) =>
    /** @type {const} */ ([undefined, 'zh']).flatMap((lang) =>
      stylesOf(design, lang).flatMap((style) => WEIGHTS.map((weight) => faceSet(design, weight, style, core, lang))),
    ),
  )
  return `${HEAD}\n${[...rules, rareFace(), ...CHOSEN_FACES.flatMap(chosenFaceRules)].join('')}`
}

const HEAD = `/* biome-ignore-all format: made by a script. */
/*
 * Made by scripts/fonts.mjs; change it there.
 *
 * 'Lectern Serif' and 'Lectern Sans' cover five languages by unicode-range, 'Lectern Serif SC' and 'Lectern Sans SC' all
 * six: a file is read when a character needs it. The SC families take · — “ ” … from the Chinese face, full width, and
 * set Latin as large as Chinese wants it; they stand first under :lang(zh) and second elsewhere.
 *
 * 'Lectern Sans SC Rare' stands behind the last for characters that its semibold lacks.
 *
 * The last three families are there to be chosen; none of their files is read before.
 *
 * font-display: block, since the files are on disk: text is there within milliseconds and never in another face first.
 */
`
