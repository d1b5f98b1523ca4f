/** The page as it is served: the file of the build, in the interface's language, with what it starts from in it. */
import { escapeHtml } from '../publication/html'
import { type Direction, directionOf, type Language } from '../publication/model'
import type { Settings, Start } from './contract'
import { HAS_SYLLABLES, type Theme, typeOf } from './look'
import { lookCss } from './look-css'

/** The page, and how its one inline style sheet is named in its policy (CSP 3, 2.3.1); null where it has none. */
export interface Page {
  readonly html: string
  readonly styleHash: string | null
}

/** The language of menus, title and controls. */
export function interfaceLanguageOf(settings: Pick<Settings, 'interfaceLanguage'>, reading: Language): Language {
  return settings.interfaceLanguage === 'reading' ? reading : settings.interfaceLanguage
}

/**
 * The prerendered page that fits release and settings, as a path in the page's folder, or null where none does. Only what ships
 * has such pages.
 */
export function prerenderedPage(start: Pick<Start, 'release' | 'settings'>): string | null {
  const { settings, release } = start
  // Words that may break at the end of a line are other text to React.
  const hyphenated = HAS_SYLLABLES.has(settings.language) && typeOf(settings, settings.language).hyphenation
  const oneLanguage = interfaceLanguageOf(settings, settings.language) === settings.language && !settings.parallel.on
  const fits = oneLanguage && !hyphenated
  return fits && release ? `pages/${release.id}/${settings.language}.html` : null
}

/**
 * JSON that can stand in a script element. `<` is escaped so that no text of a release ends the element or opens a
 * comment; the two line separators, so that the text may be read as JavaScript too.
 */
export function jsonForScript(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029')
}

/** Puts language, look, title and start data into a page of the build. */
export function fillPage(html: string, start: Start, title: string, theme: Theme | null): Page {
  const language = interfaceLanguageOf(start.settings, start.settings.language)
  const element = `<script type="application/json" id="start">${jsonForScript(start)}</script>`
  const attributes = { lang: language, dir: directionOf(language), ...(theme && { 'data-theme': theme }) }
  const css = lookCss(start.settings)
  // Functions, since in a replacement text `$&` and the like have a meaning.
  const filled = html
    .replace(/<html\b[^>]*>/, (tag) => tagWith(tag, attributes))
    .replace('</head>', (tag) => (css ? `<style id="look">${css}</style>${tag}` : tag))
    .replace(/<title>[^<]*<\/title>/, () => `<title>${escapeHtml(title)}</title>`)
    .replace('<!--start-->', () => element)
  return { html: filled, styleHash: css ? hashOf(css) : null }
}

/** What a printed document is made of. */
export interface PaperParts {
  readonly language: Language
  readonly direction: Direction
  readonly title: string
  readonly css: string
  /** HTML: whoever makes it has escaped what is text. */
  readonly body: string
}

/** Puts a printed document into the template of the build, `paper.html`. */
export function fillPaper(template: string, { language, direction, title, css, body }: PaperParts): Page {
  const html = template
    .replace(/<html\b[^>]*>/, (tag) => tagWith(tag, { lang: language, dir: direction }))
    .replace('</head>', (tag) => `<style>${css}</style>${tag}`)
    .replace(/<title>[^<]*<\/title>/, () => `<title>${escapeHtml(title)}</title>`)
    .replace('<!--paper-->', () => body)
  return { html, styleHash: hashOf(css) }
}

/** Loads Node's cryptography only here: that takes a fiftieth of a start, and most people keep the look they are given. */
function hashOf(css: string): string {
  const { createHash } = process.getBuiltinModule('node:crypto')
  return `'sha256-${createHash('sha256').update(css).digest('base64')}'`
}

/** A start tag with the attributes set anew, and its others kept. */
function tagWith(tag: string, attributes: Readonly<Record<string, string>>): string {
  let result = tag
  for (const [name, value] of Object.entries(attributes)) {
    const present = new RegExp(`(\\s${name}=)"[^"]*"`)
    result = present.test(result)
      ? result.replace(present, `$1"${value}"`)
      : result.replace(/>$/, ` ${name}="${value}">`)
  }
  return result
}
