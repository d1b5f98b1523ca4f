import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../publication/model'
import { type Launched, launch } from './launch'
import { chooseLanguage } from './reader'

/** A machine that has one Latin font and nothing for Arabic or Chinese. */
describe.runIf(process.platform === 'linux')('on a machine without fonts for its languages', () => {
  let folder: string
  let reader: Launched
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lectern-fonts-'))
    const latin = spawnSync('fc-match', ['-f', '%{file}', 'DejaVu Sans:lang=en'], { encoding: 'utf8' }).stdout
    const only = `<selectfont><acceptfont><glob>${latin}</glob></acceptfont><rejectfont><glob>*</glob></rejectfont></selectfont>`
    const configuration = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${join(latin, '..')}</dir>${only}<cachedir>${folder}</cachedir></fontconfig>`
    await writeFile(join(folder, 'fonts.conf'), configuration)
    reader = await launch({ language: 'en', env: { FONTCONFIG_FILE: join(folder, 'fonts.conf') } })
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
})
