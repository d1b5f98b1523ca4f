/** `npm run export`: saves a release without a window. Knows no Electron; what it needs of the machine is handed in. */
import { parseArgs } from 'node:util'
import type { Fault } from '../../publication/checks'
import { isLanguage, LANGUAGES, type Language, type Release } from '../../publication/model'
import {
  DEFAULT_PRINT,
  LAYOUTS,
  ORIENTATIONS,
  PAPER_NAMES,
  type Paper,
  PRINT_SIZE_RANGE,
  type PrintLayout,
  type PrintOptions,
} from '../../publication/printing/options'
import type { TextLines } from '../../publication/text-file'
import { type Text, textOf } from '../text'
import { makeDocuments } from './documents'
import { saveFaultOf } from './fault'
import { DOCUMENT_FORMATS, type DocumentFormat, SOUNDS, type Sound, TEXT_LINES } from './formats'
import { writeOutputs } from './output-file'

/** What scripts can tell apart. */
export const EXIT = { done: 0, failed: 1, usage: 2, exists: 3 } as const

export interface ExportWish {
  readonly release: Release
  readonly languages: readonly Language[]
  readonly path: string
  /** Whether files that are there may be replaced. */
  readonly replace: boolean
  readonly lines: TextLines
  readonly sound: Sound
  /** Null: as is usual in the system's region. */
  readonly paper: Paper | null
  /** Of the running text on paper, in points. */
  readonly size: number
  /** Two languages where they stand together. */
  readonly layout: PrintLayout['layout']
  readonly orientation: PrintOptions['orientation']
  readonly text: Text
}

/** Makes files of a format that needs more than the text; answers with their paths, throws as `writeOutputs` does. */
export type Exporter = (wish: ExportWish) => Promise<readonly string[]>

export interface Surroundings {
  /** The person's language, for messages. */
  readonly language: Language
  /** Ids of the releases, oldest first. */
  readonly releases: readonly string[]
  read(id: string): { readonly release: Release } | { readonly faults: readonly Fault[] }
  /** By name of the format, beside the documents that are made here. */
  readonly exporters: Readonly<Record<string, Exporter>>
  /** A line of what was done, and of what went wrong. */
  say(line: string): void
  tell(line: string): void
}

const OPTIONS = {
  format: { type: 'string' },
  lang: { type: 'string' },
  out: { type: 'string' },
  force: { type: 'boolean' },
  release: { type: 'string' },
  lines: { type: 'string' },
  sound: { type: 'string' },
  paper: { type: 'string' },
  size: { type: 'string' },
  layout: { type: 'string' },
  orientation: { type: 'string' },
  help: { type: 'boolean' },
} as const
type Option = keyof typeof OPTIONS

/**
 * Answers with the exit code.
 * @throws what is no fault of the disk’s, after it was told in a sentence
 */
export async function exportRelease(args: readonly string[], around: Surroundings): Promise<number> {
  const text = textOf(around.language)
  const formats = [...DOCUMENT_FORMATS, ...Object.keys(around.exporters)]
  const asked = read(args)
  if ('unknown' in asked) {
    around.tell(text('export.unknown', { name: asked.unknown }))
    around.tell(usage(text, formats, around.releases))
    return EXIT.usage
  }
  if (asked.help) {
    around.say(text('export.what'))
    around.say(usage(text, formats, around.releases))
    return EXIT.done
  }
  for (const option of ['format', 'out'] as const) {
    if (asked[option]) continue
    around.tell(text('export.needed', { option: `--${option}` }))
    around.tell(usage(text, formats, around.releases))
    return EXIT.usage
  }
  const { format = '', lang = 'all', out = '', release: id = around.releases.at(-1) ?? '' } = asked
  const { lines = 'sentences', sound = /\.wav$/i.test(out) ? 'wav' : 'mp3' } = asked
  const { paper = null, size: points = String(DEFAULT_PRINT.size) } = asked
  const { layout = 'sequence', orientation = DEFAULT_PRINT.orientation } = asked
  const size = Number(points)
  const languages: readonly string[] =
    lang === 'all' ? LANGUAGES : [...new Set(lang.split(','))].map((name) => name.trim().toLowerCase())
  const wrong = (option: Option, value: string, values: readonly string[]) => {
    around.tell(text('export.wrong', { option: `--${option}`, value, values: values.join(', ') }))
    return EXIT.usage
  }
  if (!formats.includes(format)) return wrong('format', format, formats)
  if (!languages.every(isLanguage)) return wrong('lang', lang, LANGUAGES)
  if (!around.releases.includes(id)) return wrong('release', id, around.releases)
  if (!isOneOf(TEXT_LINES, lines)) return wrong('lines', lines, TEXT_LINES)
  if (!isOneOf(SOUNDS, sound)) return wrong('sound', sound, SOUNDS)
  if (paper !== null && !isOneOf(PAPER_NAMES, paper)) return wrong('paper', paper, PAPER_NAMES)
  const { min, max } = PRINT_SIZE_RANGE
  if (!(size >= min && size <= max)) return wrong('size', points, [`${min}–${max}`])
  if (!isOneOf(LAYOUTS, layout)) return wrong('layout', layout, LAYOUTS)
  if (!isOneOf(ORIENTATIONS, orientation)) return wrong('orientation', orientation, ORIENTATIONS)
  if (layout !== 'sequence' && languages.length !== 2) {
    around.tell(text('export.two', { option: `--layout ${layout}`, example: '--lang ar,en' }))
    return EXIT.usage
  }

  const answer = around.read(id)
  if ('faults' in answer) {
    around.tell(text('export.faulty', { release: id }))
    for (const { file, line, message } of answer.faults) around.tell(`  ${file}:${line} ${message}`)
    return EXIT.failed
  }
  const replace = asked.force ?? false
  const paperWish = { paper, size, layout, orientation }
  const wish: ExportWish = { release: answer.release, languages, path: out, replace, lines, sound, ...paperWish, text }
  try {
    const exporter = around.exporters[format] ?? exportDocuments(format as DocumentFormat)
    for (const path of await exporter(wish)) around.say(text('export.saved', { path }))
    return EXIT.done
  } catch (error) {
    const fault = saveFaultOf(error)
    const { path = out } = error as { path?: string }
    if (fault === 'exists') {
      around.tell(text('export.exists', { path, option: '--force' }))
      return EXIT.exists
    }
    around.tell(text(`saving.fault-${fault}`, { path }))
    // A fault of ours, not of the disk: who reports it needs more than a sentence.
    if (fault === 'not-made' || fault === 'failed') throw error
    return EXIT.failed
  }
}

const exportDocuments =
  (format: DocumentFormat): Exporter =>
  async ({ release, languages, lines, path, replace }) => {
    const documents = makeDocuments(release, { format, languages, lines }, path)
    await writeOutputs(documents, { replace })
    return documents.map((document) => document.path)
  }

type Asked = { readonly [O in Option]?: (typeof OPTIONS)[O]['type'] extends 'boolean' ? boolean : string }

/** What was asked for, or the first thing that there is not. */
function read(args: readonly string[]): Asked | { readonly unknown: string } {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: OPTIONS,
    strict: false,
    allowPositionals: true,
  })
  const [extra] = positionals
  if (extra !== undefined) return { unknown: extra }
  for (const [name, value] of Object.entries(values)) {
    const type = OPTIONS[name as Option]?.type
    if (type === undefined || typeof value !== type) return { unknown: `--${name}` }
  }
  return values as Asked
}

function usage(text: Text, formats: readonly string[], releases: readonly string[]): string {
  const { min, max } = PRINT_SIZE_RANGE
  const rows: readonly (readonly [option: string, meaning: string])[] = [
    ['--format FORMAT', text('export.format', { formats: formats.join(', ') })],
    ['--lang L[,L…]', text('export.lang', { languages: LANGUAGES.join(', ') })],
    ['--out FILE', text('export.out')],
    ['--force', text('export.force')],
    ['--release ID', text('export.release', { releases: releases.join(', ') })],
    ['--lines LINES', text('export.lines', { lines: TEXT_LINES.join(', ') })],
    ['--sound SOUND', text('export.sound', { sounds: SOUNDS.join(', ') })],
    ['--paper PAPER', text('export.paper', { papers: PAPER_NAMES.join(', ') })],
    ['--size POINTS', text('export.size', { min: String(min), max: String(max) })],
    ['--layout LAYOUT', text('export.layout', { layouts: LAYOUTS.join(', ') })],
    ['--orientation O', text('export.orientation', { orientations: ORIENTATIONS.join(', ') })],
    ['--help', text('export.help')],
  ]
  return [
    '  npm run export -- --format FORMAT --out FILE [--lang L[,L…]] [--force]',
    ...rows.map(([option, meaning]) => `  ${option.padEnd(16)}  ${meaning}`),
  ].join('\n')
}

function isOneOf<T extends string>(values: readonly T[], value: string): value is T {
  return (values as readonly string[]).includes(value)
}
