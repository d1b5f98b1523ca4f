/** The built application with a long release in it, which is the one that it opens. */
import { cp, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { allSentences, type Language, type Release, type SentenceId } from '../../publication/model'
import { largeRelease, sectionMark } from '../../scripts/lib/large-release.mjs'
import { writeRelease } from '../../scripts/lib/releases.mjs'
import { lineOf } from './reader'

const ROOT = resolve(import.meta.dirname, '../..')

export interface LargeApp {
  /** The application's folder. */
  readonly folder: string
  readonly release: Release
  remove(): Promise<void>
}

/** @param sections how many times the release that ships stands in it */
export async function makeLargeApp(sections: number): Promise<LargeApp> {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-large-'))
  await cp(join(ROOT, 'out'), join(folder, 'out'), { recursive: true })
  await cp(join(ROOT, 'package.json'), join(folder, 'package.json'))
  const releases = join(folder, 'out', 'releases')
  await mkdir(releases, { recursive: true })
  const [shipped = ''] = (await readdir(releases)).filter((name) => name.endsWith('.json'))
  const release: Release = largeRelease(JSON.parse(await readFile(join(releases, shipped), 'utf8')), sections)
  await writeRelease(releases, release)
  return { folder, release, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }) }
}

/** The texts of the sentences that are in the page, in its order; soft hyphens do not count. */
export function textsIn(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.edition [data-sentence][id]')]
      .filter((element) => !element.closest('.stale'))
      .map((element) => (element.textContent ?? '').replaceAll('\u00ad', '')),
  )
}

/** Waits until all sentences of an edition are in the page, each once and in their order. */
export async function expectWhole(page: Page, release: Release, language: Language): Promise<void> {
  const texts = allSentences(release.editions[language]).map(({ text }) => text)
  await expect.poll(async () => (await textsIn(page)).length, { timeout: 30_000 }).toBe(texts.length)
  expect(await textsIn(page)).toEqual(texts)
}

/** The sentences that are headings. */
export function headingsOf({ editions }: Release): SentenceId[] {
  return editions.en.blocks.flatMap((block) => (block.type === 'heading' ? block.sentences.map(({ id }) => id) : []))
}

/** The sentence that is a section's heading; the first section is 1. */
export function headingOfSection(release: Release, section: number): SentenceId {
  const found = headingsOf(release).find((id) => textIn(release, 'en', id)?.endsWith(sectionMark(section)))
  if (!found) throw new Error(`No section ${section}.`)
  return found
}

export function textIn(release: Release, language: Language, id: SentenceId): string | undefined {
  return allSentences(release.editions[language]).find((sentence) => sentence.id === id)?.text
}

/** The link that opens a release at a sentence. */
export function linkTo(release: Release, language: Language, id: SentenceId): string {
  return `lectern://release/${release.id}/${language}#${id}`
}

/** Whether the first line of a sentence is in view, below the bar. */
export async function inView(page: Page, id: SentenceId): Promise<boolean> {
  const line = await lineOf(page, id)
  const [top, bottom] = await page.evaluate(() => [
    document.querySelector('.top')?.getBoundingClientRect().bottom ?? 0,
    window.innerHeight,
  ])
  return line >= Number(top) - 1 && line < Number(bottom)
}
