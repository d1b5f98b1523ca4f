/** The page as it is served: the file of the build, in the interface's language, with what it starts from in it. */
import { directionOf, type Language } from '../publication/model'
import type { Settings, Start } from './contract'

/** The language of menus, title and controls. */
export function interfaceLanguageOf(settings: Pick<Settings, 'interfaceLanguage'>, reading: Language): Language {
  return settings.interfaceLanguage === 'reading' ? reading : settings.interfaceLanguage
}

/** The prerendered page that fits the settings, as a path in the page's folder, or null where none does. */
export function prerenderedPage(start: Pick<Start, 'release' | 'settings'>): string | null {
  const { settings, release } = start
  const fits = interfaceLanguageOf(settings, settings.language) === settings.language && !settings.parallel.on
  return fits && release ? `pages/${settings.language}.html` : null
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

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** Puts language, title and start data into a page of the build. */
export function fillPage(html: string, start: Start, title: string): string {
  const language = interfaceLanguageOf(start.settings, start.settings.language)
  const element = `<script type="application/json" id="start">${jsonForScript(start)}</script>`
  // Functions, since in a replacement text `$&` and the like have a meaning.
  return html
    .replace(/<html\b[^>]*>/, (tag) => tagWith(tag, { lang: language, dir: directionOf(language) }))
    .replace(/<title>[^<]*<\/title>/, () => `<title>${escapeHtml(title)}</title>`)
    .replace('<!--start-->', () => element)
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
