/** Puts a printed document together: the template of the build, the text, and the sheet of styles. Knows no Electron. */
import { directionOf, type Language, type Release } from '../../publication/model'
import { printParts } from '../../publication/printing/document'
import { furnitureHtml, furnitureLines, type PaperWords } from '../../publication/printing/furniture'
import { type Geometry, geometryOf, LARGE_PRINT } from '../../publication/printing/geometry'
import { DEFAULT_LOOK, type Look, type TypeSettings } from '../look'
import { lookCss } from '../look-css'
import { fillPaper, type Page } from '../page'
import type { Hyphenators } from './hyphens'
import { paperCss, sheetCss } from './paper-css'
import { paperWords } from './paper-words'
import type { PrintJob } from './print-job'

export interface Composition {
  /** What begins on a page of its own: `.flow`, in this order. */
  readonly parts: number
  /** The text of every heading, in order. */
  readonly headings: readonly string[]
  /** The document; `pages` are those that each part takes, null while that is not known: then without head and foot. */
  page(pages: readonly number[] | null): Page
}

/** As on the screen, Arabic too; a pair in the faces of the language that is read. */
const SCREEN_FACES =
  ":root{--serif:'Lectern Serif','Lectern Serif SC',serif;--sans:'Lectern Sans','Lectern Sans SC',sans-serif;--arabic:1.1}\n" +
  ":lang(zh){--serif:'Lectern Serif SC',serif;--sans:'Lectern Sans SC',sans-serif}\n" +
  '.edition .pair>[lang]:not(.kicker,.status,.contacts){font-family:inherit}\n'

/** `template` is out/renderer/paper.html. */
export function compose(release: Release, job: PrintJob, hyphenators: Hyphenators, template: string): Composition {
  const { options, layout, languages, extent, colours, date } = job
  const words = new Map<Language, PaperWords>(
    languages.map((language) => [language, paperWords(language, release.editions[language].status, date)]),
  )
  const wordsOf = (language: Language) => words.get(language) as PaperWords
  const hyphenated = hyphenates(job)
  const parts = printParts({
    editions: release.editions,
    layout: { layout, languages },
    extent,
    options,
    wordsOf,
    hyphenateIn: (language) => (hyphenated ? (hyphenators[language] ?? null) : null),
  })
  const geometry = geometryWithFurniture(release, job, wordsOf)
  const [first = 'en'] = languages
  const css =
    paperCss(geometry, layout === 'columns', options.size, colours) +
    (job.type ? SCREEN_FACES + lookCss({ ...DEFAULT_LOOK, type: typeOnPaper(job.type) }) : '')
  const body = parts.map(({ html }) => flow(html)).join('\n')
  return {
    parts: parts.length,
    headings: headingsIn(body),
    page(pages) {
      const furniture = pages
        ? furnitureHtml(
            release,
            parts.map(({ edition }, index) => ({ edition, pages: pages[index] ?? 0 })),
            wordsOf,
            options.furniture,
            geometry,
          )
        : ''
      const total = pages?.reduce((sum, count) => sum + count, 0) ?? 0
      return fillPaper(template, {
        language: first,
        direction: directionOf(first),
        title: release.editions[first].title.text,
        css: css + (pages ? sheetCss(geometry, total) : ''),
        body: `${body}\n${furniture}`,
      })
    },
  }
}

/** A part between what keeps the margins above and below free on each of its pages. */
const flow = (html: string) =>
  `<div class="flow"><div class="above"><div></div></div>${html}<div class="below"><div></div></div></div>`

/** The headings of HTML that was made here: its text has no other escapes. */
function headingsIn(html: string): readonly string[] {
  const plain = (text: string) =>
    text
      .replace(/<[^>]*>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&')
  return [...html.matchAll(/<h[1-6]\b[^>]*>(.*?)<\/h[1-6]>/gs)].map(([, text = '']) => plain(text))
}

/** In large print no word is parted: who needs it reads words whole. */
function hyphenates({ options, type }: PrintJob): boolean {
  if (options.size >= LARGE_PRINT) return false
  return type ? type.all.hyphenation : options.hyphenation
}

/** The room for head and foot depends on how many lines they take, and these on the width of the text. */
function geometryWithFurniture(release: Release, job: PrintJob, wordsOf: (language: Language) => PaperWords): Geometry {
  const { options, layout, languages } = job
  const columns = layout === 'columns'
  const plain = geometryOf(options, columns, { head: 0, foot: 0 })
  const lines = languages.map((language) =>
    furnitureLines(release, release.editions[language], wordsOf(language), options.furniture, plain),
  )
  return geometryOf(options, columns, {
    head: Math.max(...lines.map(({ head }) => head)),
    foot: Math.max(...lines.map(({ foot }) => foot)),
  })
}

/** Size and measure are those of the paper. */
function typeOnPaper(type: Look['type']): Look['type'] {
  const set = (settings: TypeSettings) => ({ ...settings, size: 1, measure: 1 })
  const own = Object.entries(type.own).map(([language, settings]) => [language, set(settings)])
  return { all: set(type.all), own: Object.fromEntries(own) }
}
