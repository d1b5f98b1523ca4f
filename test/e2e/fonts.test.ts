import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEFAULT_LOOK, FACES, type Face, facesOf, type Look } from '../../electron/look'
import { LANGUAGES } from '../../publication/model'
import { type Launched, launch } from './launch'
import { chooseLanguage } from './reader'

const typeIn = (face: Face): Look['type'] => ({ ...DEFAULT_LOOK.type, all: { ...DEFAULT_LOOK.type.all, face } })

/** The families of the faces that are there to be chosen, and how their files' names begin. */
const CHOSEN = [
  ['atkinson', 'Atkinson Hyperlegible Next', 'atkinson-'],
  ['lexend', 'Lexend', 'lexend-'],
  ['opendyslexic', 'OpenDyslexic', 'opendyslexic-'],
] as const

/** A machine that has one Latin font and nothing for Arabic or Chinese. */
describe.runIf(process.platform === 'linux').each(FACES)(
  'on a machine without fonts for its languages, in %s',
  (face) => {
    let folder: string
    let reader: Launched
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'lectern-fonts-'))
      const latin = spawnSync('fc-match', ['-f', '%{file}', 'DejaVu Sans:lang=en'], { encoding: 'utf8' }).stdout
      const only = `<selectfont><acceptfont><glob>${latin}</glob></acceptfont><rejectfont><glob>*</glob></rejectfont></selectfont>`
      const configuration = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${join(latin, '..')}</dir>${only}<cachedir>${folder}</cachedir></fontconfig>`
      await writeFile(join(folder, 'fonts.conf'), configuration)
      reader = await launch({
        language: 'en',
        settings: { type: typeIn(face) },
        env: { FONTCONFIG_FILE: join(folder, 'fonts.conf') },
      })
    })
    afterAll(async () => {
      await reader.close()
      await rm(folder, { recursive: true, force: true })
    })

    it.each(LANGUAGES)('sets every character in %s in a bundled face', async (language) => {
      const { page } = reader
      await chooseLanguage(page, language)
      const session = await page.context().newCDPSession(page)
      await session.send('DOM.enable')
      await session.send('CSS.enable')
      const { root } = await session.send('DOM.getDocument', { depth: -1 })
      const { nodeIds } = await session.send('DOM.querySelectorAll', {
        nodeId: root.nodeId,
        selector: 'body, .bar, article, .sentence, button',
      })
      const foreign = new Set<string>()
      for (const nodeId of nodeIds) {
        const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId })
        for (const font of fonts) if (!font.isCustomFont) foreign.add(`${font.familyName}: ${font.glyphCount} glyphs`)
      }
      await session.detach()
      expect([...foreign]).toEqual([])
    })
  },
)

describe('the faces to choose from', () => {
  let reader: Launched
  beforeAll(async () => {
    reader = await launch({ language: 'en' })
  })
  afterAll(() => reader.close())
  /** How many files of a family were asked for: each is a face of the style sheet. */
  const asked = (page: Page, family: string) =>
    page.evaluate(
      (family) =>
        [...document.fonts].filter((face) => face.family.includes(family) && face.status !== 'unloaded').length,
      family,
    )

  it('are not read from disk before they are chosen', async () => {
    const { page } = reader
    // The reader warms the faces that other editions need: that must have been done.
    await expect.poll(() => asked(page, 'Lectern Serif SC')).toBeGreaterThan(0)
    for (const [, family, start] of CHOSEN) {
      expect(await asked(page, family)).toBe(0)
      expect(await page.locator(`link[rel=preload][href*="${start}"]`).count()).toBe(0)
    }
    expect(await page.locator('link[rel=preload][href*="source-serif-"]').count()).toBe(1)
  })

  it('leave of the Chinese faces those to be read later that the release does not need', async () => {
    const statusOf = (range: string) =>
      reader.page.evaluate(
        (range) =>
          [...document.fonts].filter(({ unicodeRange }) => unicodeRange.includes(range)).map(({ status }) => status),
        range,
      )
    await expect.poll(() => statusOf('U+4E00,')).toEqual(Array(4).fill('loaded'))
    // One more that stands in where the semibold sans lacks a character.
    expect(await statusOf('U+4E00-9FFF')).toEqual(Array(5).fill('unloaded'))
  })

  it.each(CHOSEN)('%s is the face of the text, and as large as the serif', async (face, family) => {
    const other = await launch({ language: 'en', settings: { type: typeIn(face) } })
    try {
      const { page } = other
      const measured = await page.evaluate(async (family) => {
        const context = document.createElement('canvas').getContext('2d')
        if (!context) return null
        // Without hinting, which moves the edge by a pixel.
        context.textRendering = 'geometricPrecision'
        const heightOfX = async (name: string) => {
          await document.fonts.load(`400 200px '${name}'`, 'x')
          context.font = `400 200px '${name}'`
          return context.measureText('x').actualBoundingBoxAscent
        }
        const text = document.querySelector('#s2')
        return {
          family: text && getComputedStyle(text).fontFamily,
          ratio: (await heightOfX(family)) / (await heightOfX('Lectern Serif')),
        }
      }, family)
      expect(measured?.family).toMatch(new RegExp(`^"?${family}"?,`))
      expect(measured?.ratio).toBeGreaterThan(0.98)
      expect(measured?.ratio).toBeLessThan(1.02)
      expect(await asked(page, family)).toBeGreaterThan(0)
      await chooseLanguage(page, 'ru')
      const russian = await page.evaluate(() => getComputedStyle(document.querySelector('#s2') as Element).fontFamily)
      expect(russian.includes(family)).toBe(facesOf('ru').includes(face))
    } finally {
      await other.close()
    }
  })
})
