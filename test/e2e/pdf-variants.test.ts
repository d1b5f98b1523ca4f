/** The text of PDF files in large print, in the fonts of the screen, and of two languages together: all of it, in order, in tags and when copied. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { DEFAULT_TYPE, type Face } from '../../electron/look'
import en from '../../locales/en.json'
import { allSentences, type Language } from '../../publication/model'
import { shippedRelease } from '../unit/shipped-release'
import { type Launched, launch } from './launch'
import { printDialog } from './paper/dialog'
import { copiedText, missing, readPdf, torn } from './paper/pdf'
import { brokenRules } from './paper/pdf-rules'
import { press } from './surfaces'

const { print } = en
const release = shippedRelease()
const textsOf = (language: Language) => allSentences(release.editions[language]).map(({ text }) => text)
/** A face for each script that has it. */
const face = (face: Face) => ({ ...DEFAULT_TYPE, face })
const own = {
  ar: face('sans'),
  zh: face('sans'),
  en: face('opendyslexic'),
  fr: face('lexend'),
  ru: face('atkinson'),
  es: { ...face('sans'), letter: 0.12, word: 0.3 },
}

let reader: Launched
let folder: string
let dialog: ReturnType<typeof printDialog>
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-pdf-variants-'))
  reader = await launch({ language: 'en', settings: { type: { all: DEFAULT_TYPE, own } } })
  dialog = printDialog(reader)
  await press(reader.page, 'print')
  await reader.page.getByLabel(print['with-links']).uncheck()
  // Between the parts of a sentence, where a page ends.
  for (const name of ['organization', 'title', 'status', 'page'] as const)
    await reader.page.getByLabel(print[`with-${name}`]).uncheck()
})
afterAll(async () => {
  await reader.close()
  await rm(folder, { recursive: true, force: true })
})

async function saved(name: string) {
  const path = join(folder, `${name}.pdf`)
  expect(await dialog.savePdf(path)).toBe(print['pdf-done'])
  return path
}

it('in large print, in the fonts of the screen', async () => {
  await dialog.choose(print.languages, 'several')
  await dialog.choose(print.size, '16')
  await dialog.choose(print.font, 'screen')
  const path = await saved('screen')
  const { tagged } = await readPdf(path)
  const copied = await copiedText(path)
  for (const language of ['ar', 'zh', 'en', 'fr', 'ru', 'es'] as const) {
    expect(missing(tagged, textsOf(language)), language).toEqual([])
    expect(torn(copied, textsOf(language), language), language).toEqual([])
  }
  expect(await brokenRules(path)).toEqual([])
})

it('in giant print', async () => {
  await dialog.choose(print.font, 'print')
  await dialog.choose(print.size, '24')
  await dialog.chooseLanguages('Arabic', 'Chinese', 'English')
  const path = await saved('giant')
  const { tagged } = await readPdf(path)
  const copied = await copiedText(path)
  for (const language of ['ar', 'zh', 'en'] as const) {
    expect(missing(tagged, textsOf(language)), language).toEqual([])
    expect(torn(copied, textsOf(language), language), language).toEqual([])
  }
})

it.each([
  ['columns', 'ar'],
  ['columns', 'zh'],
  ['paragraphs', 'ar'],
] as const)('of two languages, as %s, beside %s', async (layout, beside) => {
  await dialog.choose(print.languages, layout)
  await dialog.choose(print.beside, beside)
  await dialog.choose(print.size, '16')
  const path = await saved(`${layout}-${beside}`)
  const { tagged } = await readPdf(path)
  // A page holds its part of both, so that one stands between the parts of a sentence of the other; names in Latin letters are English among the other.
  const NAME = /Wynne|Boelt|Melanie|Prud/
  const english = textsOf('en').filter((text) => !NAME.test(text))
  expect(
    missing(
      tagged.filter(({ lang }) => lang === 'en'),
      english,
    ),
  ).toEqual([])
  const other = tagged.filter(({ lang, text }) => lang === beside || NAME.test(text))
  expect(missing(other, textsOf(beside))).toEqual([])
  expect(await brokenRules(path)).toEqual([])
})
