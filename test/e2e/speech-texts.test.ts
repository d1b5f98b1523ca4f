/** What is spoken, as the running page gets it. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { speechTextsOf } from '../../publication/speech'
import { SHIPPED, shippedRelease } from '../unit/shipped-release'
import { type Launched, launch } from './launch'

describe('what is spoken', () => {
  let profile: string
  let reader: Launched
  beforeAll(async () => {
    profile = await mkdtemp(join(tmpdir(), 'lectern-speech-'))
    reader = await launch({ profile, language: 'zh' })
  })
  afterAll(async () => {
    await reader?.close()
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  })
  const ask = (release: string) =>
    reader.page.evaluate((release) => window.lectern.request('speech:texts', { release }), release)

  it('comes when it is asked for', async () => {
    expect(await ask(SHIPPED)).toEqual(speechTextsOf(shippedRelease()))
    expect(await ask('2013-10-04-another')).toBeNull()
    await expect(ask('../releases/2013-10-04-migration-dialogue')).rejects.toThrow('Refused')
  })

  it('does not make the page larger', async () => {
    const start = await reader.page.evaluate(() => document.getElementById('start')?.textContent ?? '')
    expect(start).toContain('移徙')
    expect(start).not.toMatch(/"spoken"|"lexicon"/)
  })

  it('has Chinese words as Node has them', async () => {
    const text = '会员国一致认为，全世界2.32亿国际移徙者在原籍国、过境国和目的地国之间流动'
    const segment = (all: string) =>
      [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(all)].map((word) => word.segment)
    expect(await reader.page.evaluate(segment, text)).toEqual(segment(text))
  })
})
